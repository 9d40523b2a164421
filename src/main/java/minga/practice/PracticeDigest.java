package minga.practice;

import java.util.List;
import minga.platform.Sha256;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.template.Rows;
import minga.template.Template;

/**
 * SHA-256 digest of what the public reads of a version: code, number and every public field in the order of the
 * template. Who keeps it can tell later that not a letter was changed. Fields that stay silent do not count, so that a
 * field added to the template later changes no digest.
 */
public final class PracticeDigest {

    private PracticeDigest() {}

    /** 64 hexadecimal digits. */
    public static String of(PracticeVersion version) {
        StringBuilder text = new StringBuilder();
        line(text, version.practice().code(), List.of(String.valueOf(version.number())));
        add(text, PracticeTemplate.PRACTICE, version, "");
        return Sha256.hex(text.toString());
    }

    @SuppressWarnings("unchecked")
    private static <T> void add(StringBuilder text, Template<T> template, T record, String prefix) {
        for (Field<T, ?> field : template.publicFields()) {
            String path = prefix + field.key();
            if (field.kind() == FieldKind.ROWS) {
                int place = 0;
                for (Object row : ((Rows<?>) field.get(record)).all()) {
                    add(text, (Template<Object>) field.rowTemplate(), row, path + '.' + place++ + '.');
                }
            } else {
                line(text, path, FieldTextConverter.format(field, record));
            }
        }
    }

    /** One line for each value; its length stands before it, so that no text can pass for two. */
    private static void line(StringBuilder text, String path, List<String> values) {
        values.forEach(value -> text.append(path).append(' ').append(value.length()).append(' ').append(value)
                .append('\n'));
    }
}
