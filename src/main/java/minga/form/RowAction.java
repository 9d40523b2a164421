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
 * {@code subir:objectives.2}, {@code bajar:objectives.0}; {@code deshacer:indicators.1200} puts back a removed row by
 * its number.
 *
 * @param target the list for adding, the row for the rest
 */
public record RowAction(Verb verb, String target) {

    /** What is done to the row. */
    public enum Verb { AGREGAR, QUITAR, SUBIR, BAJAR, DESHACER }

    private static final int ROW_LIMIT = 60;
    private static final Pattern SYNTAX = Pattern.compile("(agregar|quitar|subir|bajar|deshacer)"
            + ":([a-zA-Z]{1,40}(?:\\.\\d{1,3}\\.[a-zA-Z]{1,40}){0,3}(?:\\.\\d{1,18})?)");
    private static final Pattern FAR_ROW = Pattern.compile("(?!deshacer:).*\\.\\d{4,}");

    /** The action of a button, or nothing for buttons that do not touch rows. */
    public static Optional<RowAction> of(String button) {
        Matcher matcher = SYNTAX.matcher(button == null ? "" : button);
        return matcher.matches() && !FAR_ROW.matcher(button).matches()
                ? Optional.of(new RowAction(Verb.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(2)))
                : Optional.empty();
    }

    /** Where the eye should be afterwards: the id of the row or list on the page. */
    public String anchor() {
        String place = verb == Verb.QUITAR || verb == Verb.DESHACER ? list() : target;
        return place.replace('.', '-');
    }

    /** The path of the list: what comes before the number of the row. */
    private String list() {
        int last = target.lastIndexOf('.');
        return last > 0 && Character.isDigit(target.charAt(last + 1)) ? target.substring(0, last) : target;
    }

    /** The row that the button is about, as it stands in the record. */
    public <T> Optional<Object> row(Template<T> template, T record) {
        return verb == Verb.DESHACER || list().equals(target) ? Optional.empty()
                : findRows(template, record, List.of(list().split("\\."))).filter(rows -> index() < rows.size())
                        .map(rows -> rows.get(index()));
    }

    private int index() {
        return Integer.parseInt(target.substring(target.lastIndexOf('.') + 1));
    }

    /** True where the fault is about the row of the button, or something in it. */
    public boolean isWithin(Fault fault) {
        return fault.path().startsWith(target + ".");
    }

    /**
     * Does it. While something in the form could not be read, rows do not leave or move: what was typed stands beside
     * its row, and would stand beside another; the row itself may always be taken away.
     */
    <T> void apply(Template<T> template, T record, List<Fault> faults) {
        boolean row = !list().equals(target);
        Optional<Rows<?>> rows = findRows(template, record, List.of(list().split("\\.")));
        if (rows.isEmpty() || verb != Verb.AGREGAR && !row) {
            return;
        }
        if (verb == Verb.QUITAR) {
            faults.removeIf(this::isWithin);
        }
        if (verb == Verb.AGREGAR && rows.get().size() >= ROW_LIMIT) {
            faults.add(Fault.at(target, "form.row.tooMany", ROW_LIMIT));
        } else if (verb == Verb.AGREGAR) {
            rows.get().add();
        } else if (faults.isEmpty()) {
            change(rows.get());
        }
    }

    private void change(Rows<?> rows) {
        switch (verb) {
            case QUITAR -> rows.remove(index());
            case SUBIR -> rows.move(index(), index() - 1);
            case BAJAR -> rows.move(index(), index() + 1);
            case DESHACER -> rows.restore(Long.parseLong(target.substring(target.lastIndexOf('.') + 1)));
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
