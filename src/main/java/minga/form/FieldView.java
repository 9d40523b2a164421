package minga.form;

import java.util.List;
import java.util.stream.Stream;
import minga.form.FormExtras.FieldRemark;
import minga.form.FormExtras.ListButton;
import minga.form.FormExtras.RowNote;
import minga.template.DateText;

/**
 * One field as the form shows it.
 *
 * @param parameter its name in the form, such as {@code indicators.0.text}
 * @param id the same as an id on the page
 * @param kind the name of its {@link minga.template.FieldKind}
 * @param control the name of its {@link minga.template.KindRule.Control}
 * @param multiple true where it holds several values
 * @param values what stands in it, or what was typed where that could not be read
 * @param choices what may be chosen, where it is chosen from a list
 * @param named what each value stands for, where it names other records
 * @param rows its rows, where it is a list of records
 * @param rowName what one row is called, for the button that adds one
 * @param removed rows that were removed and can be put back
 * @param shown a hash of the answer, or the numbers of the rows, to be sent back ({@link ShownAnswers})
 * @param other what somebody else answered meanwhile, where the field has what was typed; null for most
 * @param error what to mend; empty where all is well
 * @param buttons further buttons of a list
 * @param remarks what others said about it
 */
public record FieldView(String parameter, String id, String kind, String control, String label, String hint,
        boolean required,
        boolean multiple, int atMost,
        List<String> values, List<Choice> choices, List<Named> named, List<RowView> rows, String rowName,
        List<ListButton> buttons, List<Removed> removed, String shown, String other,
        String error, List<FieldRemark> remarks) {

    /** One thing to choose; {@code depth} counts the wider words above it. */
    public record Choice(String code, String label, boolean selected, int depth) {}

    /**
     * A value that names another record: what that is called, or, where there is none, which records may have been
     * meant.
     */
    public record Named(String code, String label, List<Choice> matches) {}

    /** A row that was removed: in words, and the button that puts it back. */
    public record Removed(String text, String action) {}

    /** One row: its title, where it stands, its fields, and what the record says beside them. */
    public record RowView(String title, String parameter, String id, boolean first, boolean last,
            List<FieldView> fields,
            List<FieldRemark> remarks, List<RowNote> notes, List<ListButton> buttons) {}

    /** The date, the hour and the zone of a moment. */
    public List<String> moment() {
        return DateText.parts(values);
    }

    /** The time zones to choose from; the one that stands there is among them. */
    public List<String> zones() {
        String zone = moment().get(2);
        return DateText.ZONES.contains(zone) ? DateText.ZONES
                : Stream.concat(Stream.of(zone), DateText.ZONES.stream()).toList();
    }

    /** The single value; empty text where there is none. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }
}
