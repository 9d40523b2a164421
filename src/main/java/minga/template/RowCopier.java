package minga.template;

/** Answers copied from record to record, field by field. */
public final class RowCopier {

    private RowCopier() {}

    /** Adds to the target's rows a copy of each of the source's. */
    public static <T, V> void rows(Field<T, V> field, T from, T to) {
        copyRows(field.rowTemplate(), (Rows<?>) field.get(from), (Rows<?>) field.get(to));
    }

    @SuppressWarnings("unchecked")
    private static <R> void copyRows(Template<R> template, Rows<?> from, Rows<?> to) {
        for (Object row : from) {
            R copy = ((Rows<R>) to).add();
            template.fields().forEach(part -> value(part, (R) row, copy));
        }
    }

    private static <R, V> void value(Field<R, V> field, R from, R to) {
        field.set(to, field.get(from));
    }
}
