package minga.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Resolves field paths such as {@code indicators.0.means.1.text} against a template: tells whether the path exists in a
 * record, and turns it into a label for people. A path alternates field keys and row indexes from 0; a path of one step
 * may also be the key of a section. Used for faults and for reviewers' remarks.
 */
public final class FieldPathLabels {

    private static final int LONGEST_PATH = 200;

    private FieldPathLabels() {}

    /** Translates a message key with its arguments into the reader's language. */
    public interface Translator {
        String text(String key, Object... args);
    }

    /**
     * The label of a path, outermost step first: {@code indicators.0.means.1.text} of the ficha is
     * «Indicador 1, Medio de verificación 2, Descripción».
     *
     * @return as much as the template knows; empty text where it does not know the first step
     * @throws NumberFormatException when something other than a number follows a list field
     */
    public static String label(Template<?> template, String path, Translator translator) {
        List<String> steps = List.of(path.split("\\."));
        List<String> labels = new ArrayList<>();
        if (template.field(steps.get(0)).isEmpty() && template.section(steps.get(0)).isPresent()) {
            labels.add(translator.text(template.key() + ".section." + steps.get(0)));
        } else {
            collect(template, steps, translator, labels);
        }
        return String.join(", ", labels);
    }

    private static void collect(Template<?> template, List<String> steps, Translator translator, List<String> labels) {
        Field<?, ?> field = template.field(steps.get(0)).orElse(null);
        if (field == null) {
            return;
        }
        boolean row = field.kind() == FieldKind.ROWS && steps.size() > 1;
        labels.add(row ? translator.text(field.rowTemplate().key() + ".row", Integer.parseInt(steps.get(1)) + 1)
                : translator.text(template.key() + "." + field.key()));
        if (row && steps.size() > 2) {
            collect(field.rowTemplate(), steps.subList(2, steps.size()), translator, labels);
        }
    }

    /**
     * True where the path names something of this record: the whole (empty path), a section, a field, a row, or a field
     * of a row. False for null and for paths longer than 200 characters; never throws for what somebody sent.
     */
    public static <T> boolean exists(Template<T> template, T record, String path) {
        if (path == null || path.length() > LONGEST_PATH) {
            return false;
        }
        return path.isEmpty() || template.section(path).isPresent()
                || fieldExists(template, record, path.split("\\.", -1));
    }

    private static <T> boolean fieldExists(Template<T> template, T record, String[] steps) {
        return template.field(steps[0]).map(field -> steps.length == 1 || rowExists(field, record, rest(steps)))
                .orElse(false);
    }

    private static <T> boolean rowExists(Field<T, ?> field, T record, String[] steps) {
        if (field.kind() != FieldKind.ROWS || !steps[0].matches("\\d{1,4}")) {
            return false;
        }
        Rows<?> rows = (Rows<?>) field.get(record);
        int index = Integer.parseInt(steps[0]);
        return index < rows.size()
                && (steps.length == 1 || fieldOfRowExists(field.rowTemplate(), rows.get(index), rest(steps)));
    }

    @SuppressWarnings("unchecked")
    private static <R> boolean fieldOfRowExists(Template<R> template, Object row, String[] steps) {
        return fieldExists(template, (R) row, steps);
    }

    private static String[] rest(String[] steps) {
        return Arrays.copyOfRange(steps, 1, steps.length);
    }
}
