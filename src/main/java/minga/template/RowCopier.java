package minga.template;

/** Copies rows from one record to another, field by field. */
public final class RowCopier {

    private RowCopier() {}

    /** Adds to the target's rows a copy of each of the source's. */
    public static <T, V> void copyRows(Field<T, V> field, T from, T to) {
        copyEach(field.rowTemplate(), (Rows<?>) field.get(from), (Rows<?>) field.get(to));
    }

    @SuppressWarnings("unchecked")
    private static <R> void copyEach(Template<R> template, Rows<?> from, Rows<?> to) {
        for (Object row : from) {
            R copy = ((Rows<R>) to).add();
            template.fields().forEach(part -> copyValue(part, (R) row, copy));
        }
    }

    private static <R, V> void copyValue(Field<R, V> field, R from, R to) {
        field.set(to, field.get(from));
    }
}
