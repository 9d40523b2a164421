package minga.submission;

import java.util.List;
import minga.practice.Remark;

/**
 * View model of one field of a form.
 *
 * @param parameter its name in the form, such as {@code indicators.0.text}
 * @param id the same as an id on the page
 * @param kind the name of its {@link minga.template.FieldKind}
 * @param values what stands in it, or what was typed where that could not be read
 * @param choices what may be chosen, where it is chosen from a list
 * @param rows its rows, where it is a list of records
 * @param rowName what one row is called, for the button that adds one
 * @param error what to mend; empty where all is well
 * @param remarks what reviewers said about it
 */
public record FieldView(String parameter, String id, String kind, String label, String hint, boolean required, int atMost,
        List<String> values, List<Choice> choices, List<RowView> rows, String rowName, String error, List<Remark> remarks) {

    /** One thing to choose; {@code depth} counts the wider words above it. */
    public record Choice(String code, String label, boolean selected, int depth) {}

    /**
     * One row: its title, where it stands, its fields, and the file it may be; {@code file} is null for rows that are none,
     * {@code looked} for what the inspection has not looked at.
     */
    public record RowView(String title, String parameter, String id, boolean first, boolean last, List<FieldView> fields, List<Remark> remarks,
            FileView file, CheckView lastCheck) {}

    /** What the inspection found when it last looked at a piece of evidence, in a sentence. */
    public record CheckView(String words, boolean lost) {}

    /** The file of a piece of evidence; {@code size} in kilobytes. */
    public record FileView(long id, String name, long size, boolean open) {}

    /** The single value; empty text where there is none. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }
}
