package minga.submission.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import minga.export.SheetText;
import minga.form.FieldView;
import minga.web.Language;
import minga.web.Messages;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a form as an Excel workbook (XLSX): a sheet with a line for each question, a sheet for each level of rows, the
 * lists to choose from, and a hidden sheet with the stamp and what the form showed. Hidden cells hold the keys of
 * fields and the numbers of rows, so that sheets may be renamed and rows sorted. All text stands in the cells as text
 * and is never a formula.
 */
final class XlsxFormWriter {

    static final String FORM = "minga:form";
    static final String ROWS = "minga:rows:";
    static final String MANY = "minga:many:";
    static final String STAMP = "minga:stamp";
    static final String PARENT = "#parent";
    static final String NUMBER = "#number";
    static final String RECORD = "#record";
    /** Lines of the hidden sheet: hashes of answers, numbers of rows. */
    static final String SHOWN = "s:";
    static final String DRAWN = "r:";

    private static final int NAME_LIMIT = 31;
    private static final int BLANK_LINES = 20;
    private static final int BULK_LINES = 200;
    private static final int MOST_CELLS = 60;
    private static final int SPARE_CELLS = 3;
    private static final String INPUT = "FFF8E1";

    private final FormContent form;
    private final Language language;
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> shown = new TreeMap<>();
    private ChoiceSheet choices;

    XlsxFormWriter(FormContent form) {
        this.form = form;
        this.language = form.language();
    }

    /** The form of one record. */
    void write(OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Minga", null);
        Worksheet main = book.newWorksheet(name(word("office.sheet.form")));
        List<FormLevel> levels = FormLevel.of(form.fields());
        List<Worksheet> sheets = levels.stream().map(level -> book.newWorksheet(name(level.label()))).toList();
        choices = new ChoiceSheet(book.newWorksheet(name(word("office.sheet.choices"))), language);
        questions(main, levels, sheets);
        form.fields().forEach(field -> noteDrawn(field, ""));
        for (int i = 0; i < levels.size(); i++) {
            level(sheets.get(i), levels.get(i), ROWS, BLANK_LINES);
        }
        stamp(book.newWorksheet(name("_minga")));
        book.finish();
    }

    /** A workbook for many new records, a line each, their rows on a sheet a level. */
    void writeMany(OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Minga", null);
        List<FormLevel> levels = new ArrayList<>();
        levels.add(new FormLevel("", word("office.sheet.many"), form.fields(), List.of()));
        levels.addAll(FormLevel.of(form.fields()));
        List<Worksheet> sheets = levels.stream().map(level -> book.newWorksheet(name(level.label()))).toList();
        choices = new ChoiceSheet(book.newWorksheet(name(word("office.sheet.choices"))), language);
        for (int i = 0; i < levels.size(); i++) {
            level(sheets.get(i), levels.get(i), MANY, BULK_LINES);
        }
        stamp(book.newWorksheet(name("_minga")));
        book.finish();
    }

    private void questions(Worksheet sheet, List<FormLevel> levels, List<Worksheet> sheets) {
        hide(sheet, FORM);
        text(sheet, 1, 1, word("office.instructions.xlsx"));
        sheet.range(1, 1, 1, 3).merge();
        sheet.style(1, 1).wrapText(true).set();
        sheet.rowHeight(1, 75);
        List<String> heads = List.of("office.column.question", "office.column.help", "office.column.answer");
        for (int i = 0; i < heads.size(); i++) {
            head(sheet, 2, i + 1, word(heads.get(i)));
        }
        sheet.width(1, 44);
        sheet.width(2, 50);
        sheet.freezePane(0, 3);
        int row = 3;
        for (FormContent.Part part : form.parts()) {
            head(sheet, row++, 1, part.title());
            for (FieldView field : part.fields()) {
                question(sheet, row++, field, levels, sheets);
            }
        }
        for (int column = 3; column < 3 + MOST_CELLS; column++) {
            sheet.width(column, column == 3 ? 60 : 30);
        }
    }

    private void question(Worksheet sheet, int row, FieldView field, List<FormLevel> levels, List<Worksheet> sheets) {
        text(sheet, row, 1, label(field));
        sheet.style(row, 1).wrapText(true).verticalAlignment("top").bold().set();
        if (field.kind().equals("ROWS")) {
            for (int i = 0; i < levels.size(); i++) {
                if (levels.get(i).path().equals(field.parameter())) {
                    text(sheet, row, 2, Messages.text(language, "office.seeSheet", sheets.get(i).getName()));
                }
            }
            return;
        }
        text(sheet, row, 0, field.parameter());
        text(sheet, row, 2, help(field));
        sheet.style(row, 2).wrapText(true).verticalAlignment("top").set();
        note(field, "");
        cells(sheet, row, 3, field, AnswerText.of(field, language), cells(List.of(field)));
    }

    private void level(Worksheet sheet, FormLevel level, String marker, int blankLines) {
        hide(sheet, marker + level.path());
        int column = 1;
        if (marker.equals(MANY)) {
            column = column(sheet, column, RECORD, word("office.column.record"), word("office.column.record.hint"));
        }
        if (level.nested()) {
            column = column(sheet, column, PARENT, word("office.column.parent"), word("office.column.parent.hint"));
        }
        if (!level.path().isEmpty()) {
            column = column(sheet, column, NUMBER, word("office.column.number"), "");
        }
        sheet.freezePane(column, 3);
        int last = 3 + level.lines().size() + blankLines;
        for (FieldView field : level.answers()) {
            int width = width(level, field);
            for (int i = 0; i < width; i++) {
                column(sheet, column + i, RowPath.last(field.parameter()),
                        label(field) + (i == 0 ? "" : " " + (i + 1)), i == 0 ? help(field) : "");
                sheet.width(column + i, 32);
            }
            sheet.range(3, column, last, column + width - 1).style().format("@").wrapText(true)
                    .verticalAlignment("top").fillColor(INPUT).set();
            choices.validate(sheet, 3, column, last, column + width - 1, field);
            lines(sheet, level, field, column);
            column += width;
        }
        if (!level.path().isEmpty()) {
            numbers(sheet, level, marker, blankLines);
        }
    }

    private static int column(Worksheet sheet, int column, String key, String label, String help) {
        text(sheet, 0, column, key);
        head(sheet, 1, column, label);
        text(sheet, 2, column, help);
        sheet.style(2, column).wrapText(true).verticalAlignment("top").italic().set();
        sheet.width(column, 14);
        return column + 1;
    }

    private void lines(Worksheet sheet, FormLevel level, FieldView field, int column) {
        String key = RowPath.last(field.parameter());
        for (FormLevel.Line line : level.lines()) {
            for (FieldView one : line.fields()) {
                if (RowPath.last(one.parameter()).equals(key)) {
                    note(one, line.path());
                    List<String> texts = AnswerText.of(one, language);
                    for (int i = 0; i < texts.size(); i++) {
                        text(sheet, 2 + line.number(), column + i, texts.get(i));
                    }
                }
            }
        }
    }

    private void numbers(Worksheet sheet, FormLevel level, String marker, int blankLines) {
        int number = (level.nested() ? 2 : 1) + (marker.equals(MANY) ? 1 : 0);
        for (FormLevel.Line line : level.lines()) {
            text(sheet, 2 + line.number(), 0, line.id() > 0 ? Long.toString(line.id()) : "");
            text(sheet, 2 + line.number(), number, Integer.toString(line.number()));
            if (level.nested()) {
                text(sheet, 2 + line.number(), number - 1, Integer.toString(line.parent()));
            }
            line.fields().forEach(field -> noteDrawn(field, line.path()));
        }
        if (!marker.equals(MANY)) {
            for (int i = 1; i <= blankLines; i++) {
                int next = level.lines().size() + i;
                text(sheet, 2 + next, number, Integer.toString(next));
            }
        }
    }

    /** The cells of an answer: one, or several beside each other, some of them to be filled. */
    private void cells(Worksheet sheet, int row, int column, FieldView field, List<String> texts, int count) {
        for (int i = 0; i < texts.size(); i++) {
            text(sheet, row, column + i, texts.get(i));
        }
        int last = column + count - 1;
        sheet.range(row, column, row, last).style().format("@").wrapText(true).verticalAlignment("top")
                .fillColor(INPUT).set();
        choices.validate(sheet, row, column, row, last, field);
    }

    private static int cells(List<FieldView> answers) {
        int most = answers.stream().mapToInt(field -> field.values().size()).max().orElse(0);
        FieldView field = answers.get(0);
        return !field.multiple() ? 1
                : Math.max(most, Math.min(Math.min(field.atMost(), MOST_CELLS), most + SPARE_CELLS));
    }

    private static int width(FormLevel level, FieldView field) {
        String key = RowPath.last(field.parameter());
        List<FieldView> all = new ArrayList<>(List.of(field));
        level.lines().forEach(line -> line.fields().stream()
                .filter(one -> RowPath.last(one.parameter()).equals(key)).forEach(all::add));
        return cells(all);
    }

    private void note(FieldView field, String row) {
        shown.put(SHOWN + RowPath.join(row, RowPath.last(field.parameter())), field.shown());
    }

    private void noteDrawn(FieldView field, String row) {
        if (field.kind().equals("ROWS")) {
            String numbers = FormContent.numbers(field).toString().replace(" ", "");
            shown.put(DRAWN + RowPath.join(row, RowPath.last(field.parameter())), numbers);
        }
    }

    private void stamp(Worksheet sheet) {
        text(sheet, 0, 0, STAMP);
        int row = 1;
        Map<String, String> lines = new TreeMap<>(form.stamp().texts());
        lines.putAll(shown);
        for (Map.Entry<String, String> line : lines.entrySet()) {
            text(sheet, row, 0, line.getKey());
            text(sheet, row++, 1, line.getValue());
        }
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    }

    private String label(FieldView field) {
        return field.label() + (field.required() ? " *" : "");
    }

    private String help(FieldView field) {
        return FieldHelp.of(field, language);
    }

    private static void hide(Worksheet sheet, String marker) {
        text(sheet, 0, 0, marker);
        sheet.hideColumn(0);
        sheet.hideRow(0);
    }

    private static void head(Worksheet sheet, int row, int column, String text) {
        text(sheet, row, column, text);
        sheet.style(row, column).bold().wrapText(true).verticalAlignment("top").set();
    }

    static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, SheetText.of(text));
        }
    }

    private String word(String key) {
        return Messages.text(language, key);
    }

    /** A name that no sheet has yet, without the signs that Excel forbids. */
    private String name(String label) {
        String bare = label.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = bare.substring(0, Math.min(NAME_LIMIT, bare.length())).strip();
        for (int i = 2; !names.add(name.toLowerCase(language.locale())); i++) {
            name = name.substring(0, Math.min(NAME_LIMIT - 3, name.length())) + " " + i;
        }
        return name;
    }
}
