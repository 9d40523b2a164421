package minga.submission.office;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import minga.export.XmlOutput;
import minga.form.FieldView;
import minga.web.Language;
import minga.web.Messages;

/** Writes the answers of a Word form: paragraphs, drop-down lists and boxes to tick as content controls. */
final class DocxAnswerWriter {

    static final String FILLED = "☒";
    static final String EMPTY = "☐";

    private static final int MOST_BOXES = 40;
    private static final int LONGEST_ITEM = 250;

    private final XmlOutput out;
    private final Language language;
    private final Map<List<String>, String> lists;

    /** @param lists is given the lists that are too long to stand at their question, with its label */
    DocxAnswerWriter(XmlOutput out, Language language, Map<List<String>, String> lists) {
        this.out = out;
        this.language = language;
        this.lists = lists;
    }

    /** The hidden mark of the question on that level. */
    String mark(FieldView field, String level) {
        char kind = isBoxes(field) ? DocxMark.BOXES : field.multiple() ? DocxMark.LINES : DocxMark.TEXT;
        return DocxMark.of(kind, RowPath.join(level, RowPath.last(field.parameter())), field.shown());
    }

    private boolean isBoxes(FieldView field) {
        return field.multiple() && !AnswerText.isRow(field) && !field.choices().isEmpty()
                && field.choices().size() <= MOST_BOXES && !field.control().equals("RECORDS");
    }

    private boolean isDropDown(FieldView field) {
        List<String> choices = AnswerText.choices(field, language);
        return !field.multiple() && !AnswerText.isRow(field) && !choices.isEmpty()
                && !field.control().equals("RECORDS")
                && choices.stream().allMatch(choice -> choice.length() <= LONGEST_ITEM)
                && Set.copyOf(choices).size() == choices.size();
    }

    /** What may be written, where it does not stand in the answer itself. */
    String choicesInWords(FieldView field) {
        if (AnswerText.isRow(field)) {
            List<FieldView.Choice> rows = field.choices().subList(0, Math.max(0, field.choices().size() - 1));
            return rows.isEmpty() ? "" : " " + rows.stream().map(FieldView.Choice::label)
                    .collect(Collectors.joining(" · "));
        }
        String each = field.multiple() && !isBoxes(field) ? " " + Messages.text(language, "office.help.lines") : "";
        List<String> choices = AnswerText.choices(field, language);
        if (choices.isEmpty() || isBoxes(field) || isDropDown(field)) {
            return each;
        }
        lists.putIfAbsent(choices, field.label());
        return each + " " + Messages.text(language, "office.help.list", lists.get(choices));
    }

    void answer(FieldView field) throws IOException {
        List<String> texts = AnswerText.of(field, language);
        if (isBoxes(field)) {
            boxes(field, texts);
        } else if (isDropDown(field)) {
            begin();
            dropDown(field, texts.isEmpty() ? "" : texts.get(0));
            out.close();
        } else {
            for (String line : texts.isEmpty() ? List.of("") : texts.stream()
                    .flatMap(text -> List.of(text.split("\n", -1)).stream()).toList()) {
                begin();
                run(line, "");
                out.close();
            }
        }
    }

    private void boxes(FieldView field, List<String> chosen) throws IOException {
        List<String> choices = AnswerText.choices(field, language);
        for (String choice : choices) {
            box(choice, chosen.contains(choice));
        }
        for (String other : chosen) {
            if (!choices.contains(other)) {
                box(other, true);
            }
        }
    }

    private void box(String choice, boolean chosen) throws IOException {
        begin();
        out.open("w:sdt").open("w:sdtPr").open("w14:checkbox").empty("w14:checked", "w14:val", chosen ? "1" : "0")
                .empty("w14:checkedState", "w14:val", "2612", "w14:font", "MS Gothic")
                .empty("w14:uncheckedState", "w14:val", "2610", "w14:font", "MS Gothic").close().close();
        out.open("w:sdtContent");
        run(chosen ? FILLED : EMPTY, "");
        out.close().close();
        run(" " + choice, "");
        out.close();
    }

    private void dropDown(FieldView field, String chosen) throws IOException {
        List<String> choices = AnswerText.choices(field, language);
        out.open("w:sdt").open("w:sdtPr").empty("w:alias", "w:val", field.label());
        if (chosen.isEmpty()) {
            out.raw("<w:showingPlcHdr/>");
        }
        out.open("w:dropDownList");
        for (String choice : choices) {
            out.empty("w:listItem", "w:displayText", choice, "w:value", choice);
        }
        if (!chosen.isEmpty() && !choices.contains(chosen)) {
            out.empty("w:listItem", "w:displayText", chosen, "w:value", chosen);
        }
        out.close().close().open("w:sdtContent");
        run(chosen.isEmpty() ? Messages.text(language, "office.choose") : chosen,
                chosen.isEmpty() ? "<w:color w:val=\"6B7280\"/>" : "");
        out.close().close();
    }

    private void begin() throws IOException {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Cell").close();
    }

    /** Text that people see; none where it is empty. */
    void run(String text, String properties) throws IOException {
        if (!text.isEmpty()) {
            out.open("w:r");
            if (!properties.isEmpty()) {
                out.open("w:rPr").raw(properties).close();
            }
            out.element("w:t", text, "xml:space", "preserve").close();
        }
    }

    /** Text that nobody sees. */
    void hidden(String text) throws IOException {
        run(text, "<w:vanish/><w:sz w:val=\"2\"/>");
    }
}
