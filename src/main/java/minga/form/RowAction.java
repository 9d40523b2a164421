package minga.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.platform.Fault;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Rows;
import minga.template.Template;

/**
 * A button of a list of rows: {@code agregar:indicators}, {@code quitar:indicators.0.means.1},
 * {@code subir:objectives.2}, {@code bajar:objectives.0}.
 *
 * @param target the list for adding, the row for the rest
 */
public record RowAction(Verb verb, String target) {

    /** What is done to the row. */
    public enum Verb { AGREGAR, QUITAR, SUBIR, BAJAR }

    private static final int ROW_LIMIT = 60;
    private static final Pattern SYNTAX = Pattern.compile(
            "(agregar|quitar|subir|bajar):([a-zA-Z]{1,40}(?:\\.\\d{1,3}\\.[a-zA-Z]{1,40}){0,3}(?:\\.\\d{1,3})?)");

    /** The action of a button, or nothing for buttons that do not touch rows. */
    public static Optional<RowAction> of(String button) {
        Matcher matcher = SYNTAX.matcher(button == null ? "" : button);
        return matcher.matches()
                ? Optional.of(new RowAction(Verb.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(2)))
                : Optional.empty();
    }

    /** Where the eye should be afterwards: the id of the row or list on the page. */
    public String anchor() {
        return target.replace('.', '-');
    }

    /**
     * Does it. While something in the form could not be read, rows do not leave or move: what was typed stands beside
     * its row, and would stand beside another; the row itself may always be taken away.
     */
    <T> void apply(Template<T> template, T record, List<Fault> faults) {
        int last = target.lastIndexOf('.');
        boolean row = last > 0 && Character.isDigit(target.charAt(last + 1));
        Optional<Rows<?>> rows = findRows(template, record,
                List.of((row ? target.substring(0, last) : target).split("\\.")));
        if (rows.isEmpty() || verb != Verb.AGREGAR && !row) {
            return;
        }
        if (verb == Verb.QUITAR) {
            faults.removeIf(fault -> fault.path().startsWith(target + "."));
        }
        int index = row ? Integer.parseInt(target.substring(last + 1)) : -1;
        if (verb == Verb.AGREGAR && rows.get().size() >= ROW_LIMIT) {
            faults.add(Fault.at(target, "form.row.tooMany", ROW_LIMIT));
        } else if (verb == Verb.AGREGAR) {
            rows.get().add();
        } else if (faults.isEmpty()) {
            change(rows.get(), index);
        }
    }

    private void change(Rows<?> rows, int index) {
        switch (verb) {
            case QUITAR -> rows.remove(index);
            case SUBIR -> rows.move(index, index - 1);
            case BAJAR -> rows.move(index, index + 1);
            default -> throw new IllegalStateException(verb.name());
        }
    }

    /** The list at a path such as {@code indicators.0.means}. */
    @SuppressWarnings("unchecked")
    private static <T> Optional<Rows<?>> findRows(Template<T> template, T record, List<String> path) {
        Optional<Field<T, ?>> field = template.field(path.get(0));
        if (path.size() == 1 && field.isPresent() && field.get().kind() == FieldKind.RECORDS) {
            return Optional.of(values(field.get(), record));
        }
        if (field.isEmpty() || !(field.get().get(record) instanceof Rows<?> rows)) {
            return Optional.empty();
        }
        if (path.size() == 1) {
            return Optional.of(rows);
        }
        int index = Integer.parseInt(path.get(1));
        if (index >= rows.size() || path.size() < 3) {
            return Optional.empty();
        }
        return findRows((Template<Object>) field.get().rowTemplate(), rows.get(index), path.subList(2, path.size()));
    }

    /** An ordered list of codes as rows: what is done to them is written back. */
    @SuppressWarnings("unchecked")
    private static <T> Rows<String> values(Field<T, ?> field, T record) {
        Field<T, List<String>> codes = (Field<T, List<String>>) field;
        List<String> values = new ArrayList<>(codes.get(record));
        return Rows.of(values, () -> "", () -> codes.set(record, List.copyOf(values)));
    }
}
