package minga.template;

import minga.template.KindRule.Codes;

/**
 * Copies a record by its template: every field, rows within rows, references to the rows of the copy at the same
 * places. A new field is copied the day it is declared.
 */
public final class RecordCopier {

    /** A record that holds more than its fields say, such as the file of a piece of evidence. */
    public interface HoldsMore<R> {

        /** Takes over from the other what no field says. */
        void copyRestFrom(R other);
    }

    private RecordCopier() {}

    /** @param to an empty record, which says all that the other says afterwards */
    public static <T> void copy(Template<T> template, T from, T to) {
        copyValues(template, from, to);
        copyReferences(template, from, to);
    }

    @SuppressWarnings("unchecked")
    private static <T> void copyValues(Template<T> template, T from, T to) {
        for (Field<T, ?> field : template.fields()) {
            if (field.kind() == FieldKind.ROWS) {
                copyRows((Template<Object>) field.rowTemplate(), (Rows<?>) field.get(from), (Rows<?>) field.get(to));
            } else if (field.kind().codes() != Codes.ROW) {
                copyValue(field, from, to);
            }
        }
        if (to instanceof HoldsMore<?> more) {
            ((HoldsMore<T>) more).copyRestFrom(from);
        }
    }

    private static void copyRows(Template<Object> template, Rows<?> from, Rows<?> to) {
        from.forEach(row -> {
            Object copy = to.add();
            if (copy instanceof RemovableRow one && row instanceof RemovableRow original) {
                one.descendFrom(original.lineage());
            }
            copyValues(template, row, copy);
        });
    }

    private static <T, V> void copyValue(Field<T, V> field, T from, T to) {
        field.set(to, field.get(from));
    }

    /** After all rows are there, since a row may name one of another list. */
    @SuppressWarnings("unchecked")
    private static <T> void copyReferences(Template<T> template, T from, T to) {
        for (Field<T, ?> field : template.fields()) {
            if (field.kind() == FieldKind.ROWS) {
                Rows<?> rows = (Rows<?>) field.get(from);
                Rows<?> copies = (Rows<?>) field.get(to);
                for (int i = 0; i < rows.size(); i++) {
                    copyReferences((Template<Object>) field.rowTemplate(), rows.get(i), copies.get(i));
                }
            } else if (field.kind().codes() == Codes.ROW) {
                FieldTextConverter.parse(field, to, FieldTextConverter.format(field, from));
            }
        }
    }
}
