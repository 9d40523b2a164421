package minga.review;

import java.util.List;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.template.RowLineagePaths;
import minga.template.Rows;
import minga.template.Template;

/**
 * The place of a remark: the path where it was written, and the row that it is bound to.
 *
 * @param path as it was when the remark was written
 * @param rowPath the same by row identity; null for remarks from before rows had one
 * @param rowWords what the row said; null where it is about no row, or the row said nothing
 */
record RemarkPlace(String path, String rowPath, String rowWords) {

    private static final int WORDS_LIMIT = 160;

    /** The place in a version to which the path leads there. */
    static RemarkPlace of(PracticeVersion version, String path) {
        String words = words(PracticeTemplate.PRACTICE, version, List.of(path.split("\\.")));
        return new RemarkPlace(path, RowLineagePaths.toLineage(PracticeTemplate.PRACTICE, version, path),
                words == null || words.length() <= WORDS_LIMIT ? words : words.substring(0, WORDS_LIMIT) + "…");
    }

    /** Where it is in the version as it is now. */
    RowLineagePaths.Place in(PracticeVersion version) {
        return rowPath == null ? new RowLineagePaths.Place(path, false)
                : RowLineagePaths.toPlace(PracticeTemplate.PRACTICE, version, rowPath);
    }

    /** What the innermost row of the path says first; null where the path leads to no row. */
    @SuppressWarnings("unchecked")
    private static <T> String words(Template<T> template, T record, List<String> steps) {
        Field<T, ?> field = template.field(steps.get(0)).orElse(null);
        if (field == null || field.kind() != FieldKind.ROWS || steps.size() < 2) {
            return null;
        }
        Object row = ((Rows<?>) field.get(record)).get(Integer.parseInt(steps.get(1)));
        Template<Object> below = (Template<Object>) field.rowTemplate();
        if (steps.size() > 3 && below.field(steps.get(2)).filter(one -> one.kind() == FieldKind.ROWS).isPresent()) {
            return words(below, row, steps.subList(2, steps.size()));
        }
        return below.fields().stream().flatMap(one -> FieldTextConverter.format(one, row).stream()).findFirst()
                .orElse(null);
    }
}
