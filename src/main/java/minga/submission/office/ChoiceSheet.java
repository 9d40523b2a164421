package minga.submission.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minga.form.FieldView;
import minga.web.Language;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** The sheet with the lists to choose from, a column each, and the drop-down lists of cells that read them. */
final class ChoiceSheet {

    private final Worksheet sheet;
    private final Language language;
    private final Map<List<String>, Range> lists = new LinkedHashMap<>();

    ChoiceSheet(Worksheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
    }

    /** Lets those cells be chosen from the list of the field, if it has one. */
    void validate(Worksheet cells, int top, int left, int bottom, int right, FieldView field) {
        List<String> choices = AnswerText.choices(field, language);
        if (!choices.isEmpty() && !AnswerText.isRow(field)) {
            cells.range(top, left, bottom, right).validateWithList(list(field.label(), choices)).allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.WARNING).showErrorMessage(true);
        }
    }

    private Range list(String label, List<String> choices) {
        return lists.computeIfAbsent(choices, none -> {
            int column = lists.size();
            XlsxFormWriter.text(sheet, 0, column, label);
            sheet.style(0, column).bold().set();
            sheet.width(column, 40);
            for (int i = 0; i < choices.size(); i++) {
                XlsxFormWriter.text(sheet, i + 1, column, choices.get(i));
            }
            return sheet.range(1, column, choices.size(), column);
        });
    }
}
