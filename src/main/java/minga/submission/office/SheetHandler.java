package minga.submission.office;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import minga.evidence.extraction.SafeXml;

/** Reads the cells of one sheet row by row: text as it is, numbers and days as people write them, formulas marked. */
final class SheetHandler implements SafeXml.Handler {

    /** A cell cannot have more characters; what has was not written by a spreadsheet. */
    static final int CELL_LIMIT = 40_000;

    private static final int MOST_COLUMNS = 2_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Takes each row that has cells. */
    interface Rows {

        /**
         * @param number of the row, from 1
         * @param cells by their columns, from 0
         */
        void row(int number, Map<Integer, Cell> cells) throws IOException;
    }

    /** One cell that says something. */
    record Cell(String text, Kind kind) {}

    /** What a cell holds. */
    enum Kind { VALUE, FORMULA, ERROR, TOO_LONG }

    private final SharedStringFile strings;
    private final NumberStyles styles;
    private final Rows rows;
    private final Map<Integer, Cell> cells = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private int row;
    private int column;
    private String type;
    private String style;
    private boolean formula;
    private int inValue;
    private int inPhonetic;

    SheetHandler(SharedStringFile strings, NumberStyles styles, Rows rows) {
        this.strings = strings;
        this.styles = styles;
        this.rows = rows;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "row" -> {
                row = number(SafeXml.attribute(element, "r"), row + 1);
                column = -1;
                cells.clear();
            }
            case "c" -> {
                column = columnOf(SafeXml.attribute(element, "r"), column + 1);
                type = SafeXml.attribute(element, "t");
                style = SafeXml.attribute(element, "s");
                formula = false;
                text.setLength(0);
            }
            case "f" -> formula = true;
            case "v" -> inValue += isInline() ? 0 : 1;
            case "t" -> inValue += isInline() ? 1 : 0;
            case "rPh" -> inPhonetic++;
            default -> {
                // layout and links say nothing
            }
        }
    }

    @Override
    public void end(String name) throws IOException {
        switch (name) {
            case "v", "t" -> inValue = 0;
            case "rPh" -> inPhonetic--;
            case "c" -> endCell();
            case "row" -> {
                if (!cells.isEmpty()) {
                    rows.row(row, Map.copyOf(cells));
                }
            }
            default -> {
                // see above
            }
        }
    }

    /** A text in the cell itself; some programs leave an old one beside a value. */
    private boolean isInline() {
        return "inlineStr".equals(type);
    }

    private void endCell() throws IOException {
        String said = said();
        Kind kind = formula ? Kind.FORMULA : "e".equals(type) ? Kind.ERROR
                : said.length() > CELL_LIMIT ? Kind.TOO_LONG : Kind.VALUE;
        if (column < MOST_COLUMNS && (formula || !said.isBlank())) {
            cells.put(column, new Cell(kind == Kind.TOO_LONG ? "" : said, kind));
        }
    }

    private String said() throws IOException {
        String raw = text.toString();
        return switch (type == null ? "n" : type) {
            case "s" -> unescaped(strings.get(number(raw.strip(), -1)));
            case "inlineStr", "str", "e", "d" -> unescaped(raw);
            case "b" -> "1".equals(raw.strip()) ? "true" : raw.isBlank() ? "" : "false";
            default -> styles.text(raw.strip(), style);
        };
    }

    /** Excel writes characters that XML cannot hold, and texts that look like that, by their number. */
    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> Matcher
                .quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    @Override
    public void text(String characters) {
        if (inValue > 0 && inPhonetic == 0 && text.length() <= CELL_LIMIT) {
            text.append(characters);
        }
    }

    private static int number(String digits, int otherwise) {
        return digits != null && digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : otherwise;
    }

    /** The column of an address such as {@code AB12}. */
    private static int columnOf(String address, int otherwise) {
        if (address == null || !address.matches("[A-Z]{1,3}\\d{1,8}")) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** The letters of a column, such as {@code AB}. */
    static String letters(int column) {
        return column < 0 ? "" : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
