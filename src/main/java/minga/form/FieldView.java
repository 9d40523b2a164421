package minga.form;

import java.util.List;
import minga.form.FormExtras.FieldRemark;
import minga.form.FormExtras.ListButton;
import minga.form.FormExtras.RowNote;

/**
 * One field as the form shows it.
 *
 * @param parameter its name in the form, such as {@code indicators.0.text}
 * @param id the same as an id on the page
 * @param kind the name of its {@link minga.template.FieldKind}
 * @param values what stands in it, or what was typed where that could not be read
 * @param choices what may be chosen, where it is chosen from a list
 * @param rows its rows, where it is a list of records
 * @param rowName what one row is called, for the button that adds one
 * @param error what to mend; empty where all is well
 * @param buttons further buttons of a list
 * @param remarks what others said about it
 */
public record FieldView(String parameter, String id, String kind, String label, String hint, boolean required, int atMost,
        List<String> values, List<Choice> choices, List<RowView> rows, String rowName, List<ListButton> buttons,
        String error, List<FieldRemark> remarks) {

    /** One thing to choose; {@code depth} counts the wider words above it. */
    public record Choice(String code, String label, boolean selected, int depth) {}

    /** One row: its title, where it stands, its fields, and what the record says beside them. */
    public record RowView(String title, String parameter, String id, boolean first, boolean last, List<FieldView> fields,
            List<FieldRemark> remarks, List<RowNote> notes) {}

    /** The single value; empty text where there is none. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }
}
