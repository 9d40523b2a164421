package minga.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import minga.platform.Sha256;
import minga.template.Field;
import minga.template.FieldTextConverter;
import minga.template.NumberedRow;
import minga.template.Rows;
import minga.web.FormFields;

/**
 * What a form showed when it was drawn, sent back with it: a hash of each answer and the numbers of each list's rows.
 * By them a save tells what its writer changed from what somebody else changed meanwhile.
 */
final class ShownAnswers {

    /** The beginning of the parameters that carry it: {@code _visto.need.problem}. */
    static final String PREFIX = FormFields.SHOWN;

    private static final int HASH_DIGITS = 16;

    private ShownAnswers() {}

    /** The hash of the answer of that field. */
    static <T> String of(Field<T, ?> field, T record) {
        return hash(FieldTextConverter.format(field, record));
    }

    /** The numbers of the rows, in order; empty where such rows have none. */
    static String of(Rows<?> rows) {
        return rows.stream().allMatch(NumberedRow.class::isInstance) ? rows.stream().map(NumberedRow.class::cast)
                .map(row -> String.valueOf(row.id())).collect(Collectors.joining(",", "[", "]")) : "";
    }

    /** The hash of texts as a form shows them. */
    static String hash(List<String> texts) {
        return Sha256.hex(String.join("\u0000", texts).replace("\r\n", "\n")).substring(0, HASH_DIGITS);
    }

    /** The hash that the form sent back for that parameter; nothing where it sent none. */
    static Optional<String> hashOf(String parameter, FormValues values) {
        return values.valuesOf(PREFIX + parameter).stream().findFirst();
    }

    /** The numbers of rows that the form sent back for that list; nothing where it sent none that can be read. */
    static Optional<List<Long>> rowsOf(String parameter, FormValues values) {
        return hashOf(parameter, values).filter(text -> text.matches("\\[(\\d{1,18}(,\\d{1,18}){0,199})?]"))
                .map(text -> Arrays.stream(text.substring(1, text.length() - 1).split(",")).filter(id -> !id.isEmpty())
                        .map(Long::valueOf).toList());
    }

    /** Where that row stands now; -1 where it is gone. */
    static int indexOf(Rows<?> rows, long id) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i) instanceof NumberedRow row && row.id() == id).findFirst().orElse(-1);
    }
}
