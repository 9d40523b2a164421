package minga.submission.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import minga.web.Language;
import minga.web.Messages;

/**
 * Reads one sheet of a form workbook: its hidden first row says what the sheet is and which field each column answers,
 * whatever the sheet is called now. A sheet without that row is none of ours.
 */
final class SheetTable implements SheetHandler.Rows {

    private static final int FIRST_LINE = 4;

    /** Takes what the sheet says. */
    interface Lines {

        /** The sheet is ours and of that kind: one of the markers of {@link XlsxFormWriter}. */
        void sheet(String marker, Map<Integer, String> keys);

        void line(SheetLine line) throws IOException;

        /** A line of the hidden sheet. */
        void stamp(String key, String value) throws IOException;
    }

    private final String name;
    private final Language language;
    private final Lines lines;
    private final Map<Integer, String> keys = new TreeMap<>();
    private String marker = "";

    SheetTable(String name, Language language, Lines lines) {
        this.name = name;
        this.language = language;
        this.lines = lines;
    }

    @Override
    public void row(int number, Map<Integer, SheetHandler.Cell> cells) throws IOException {
        if (number == 1) {
            marker = text(cells, 0);
            cells.forEach((column, cell) -> {
                if (column > 0) {
                    keys.put(column, cell.text());
                }
            });
            lines.sheet(marker, keys);
        } else if (marker.equals(XlsxFormWriter.STAMP)) {
            lines.stamp(text(cells, 0), text(cells, 1));
        } else if (marker.equals(XlsxFormWriter.FORM)) {
            question(number, cells);
        } else if (isTable() && number >= FIRST_LINE) {
            lines.line(line(number, cells));
        }
    }

    private boolean isTable() {
        return marker.startsWith(XlsxFormWriter.ROWS) || marker.startsWith(XlsxFormWriter.MANY);
    }

    /** A question with its answers beside it; the words of the question are not read. */
    private void question(int number, Map<Integer, SheetHandler.Cell> cells) throws IOException {
        String key = text(cells, 0);
        if (!key.isEmpty()) {
            List<SheetLine.Value> values = new ArrayList<>();
            new TreeMap<>(cells).tailMap(3).forEach((column, cell) -> values.add(value(number, column, cell)));
            lines.line(new SheetLine("", "", 0, "", "", Map.of(key, values), place(number)));
        }
    }

    private SheetLine line(int number, Map<Integer, SheetHandler.Cell> cells) {
        Map<String, List<SheetLine.Value>> answers = new LinkedHashMap<>();
        keys.forEach((column, key) -> {
            if (!key.startsWith("#")) {
                List<SheetLine.Value> values = answers.computeIfAbsent(key, none -> new ArrayList<>());
                SheetHandler.Cell cell = cells.get(column);
                values.add(cell == null ? new SheetLine.Value("", null, place(number, column))
                        : value(number, column, cell));
            }
        });
        String id = text(cells, 0);
        return new SheetLine(marker.substring(XlsxFormWriter.ROWS.length()), column(cells, XlsxFormWriter.RECORD),
                id.matches("\\d{1,18}") ? Long.parseLong(id) : 0, column(cells, XlsxFormWriter.NUMBER),
                column(cells, XlsxFormWriter.PARENT), answers, place(number));
    }

    private String column(Map<Integer, SheetHandler.Cell> cells, String key) {
        return keys.entrySet().stream().filter(one -> one.getValue().equals(key)).findFirst()
                .map(one -> text(cells, one.getKey())).orElse("");
    }

    private SheetLine.Value value(int number, int column, SheetHandler.Cell cell) {
        String fault = switch (cell.kind()) {
            case FORMULA -> "office.fault.formula";
            case ERROR -> "office.fault.errorCell";
            case TOO_LONG -> "office.fault.cellTooLong";
            case VALUE -> null;
        };
        return new SheetLine.Value(fault == null ? cell.text() : "", fault, place(number, column));
    }

    private static String text(Map<Integer, SheetHandler.Cell> cells, int column) {
        SheetHandler.Cell cell = cells.get(column);
        return cell == null ? "" : cell.text().strip();
    }

    private String place(int number) {
        return Messages.text(language, "office.place.row", name, number);
    }

    private String place(int number, int column) {
        return Messages.text(language, "office.place.cell", name, number, SheetHandler.letters(column));
    }
}
