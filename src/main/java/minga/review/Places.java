package minga.review;

import java.util.Arrays;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Section;
import minga.template.Template;

/** The places of a ficha that a remark may be attached to: the whole, a section, a field, a row, a field of a row. */
final class Places {

    private final PracticeVersion version;

    Places(PracticeVersion version) {
        this.version = version;
    }

    boolean exist(String path) {
        if (path == null || path.length() > 200) {
            return false;
        }
        return path.isEmpty() || PracticeTemplate.PRACTICE.sections().stream().map(Section::key).anyMatch(path::equals)
                || exists(PracticeTemplate.PRACTICE, version, path.split("\\.", -1));
    }

    private static <T> boolean exists(Template<T> template, T record, String[] steps) {
        return template.field(steps[0]).map(field -> steps.length == 1 || existsIn(field, record, rest(steps))).orElse(false);
    }

    private static <T> boolean existsIn(Field<T, ?> field, T record, String[] steps) {
        if (field.kind() != FieldKind.ROWS || !steps[0].matches("\\d{1,4}")) {
            return false;
        }
        Rows<?> rows = (Rows<?>) field.get(record);
        int place = Integer.parseInt(steps[0]);
        return place < rows.size() && (steps.length == 1 || existsRow(field.rowTemplate(), rows.get(place), rest(steps)));
    }

    @SuppressWarnings("unchecked")
    private static <R> boolean existsRow(Template<R> template, Object row, String[] steps) {
        return exists(template, (R) row, steps);
    }

    private static String[] rest(String[] steps) {
        return Arrays.copyOfRange(steps, 1, steps.length);
    }
}
