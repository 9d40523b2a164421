package minga.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Rows of a file that a spreadsheet opens by a double click: it begins with the mark by which Excel knows UTF-8, its
 * cells are parted by semicolons, which is what a computer set to Chile expects since its decimals have commas, and no
 * cell can be taken for a formula.
 */
final class CsvWriter {

    private static final String UTF_8_MARK = "\uFEFF";
    private static final String FORMULA_BEGINS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;

    CsvWriter(Writer out) throws IOException {
        this.out = out;
        out.write(UTF_8_MARK);
    }

    void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "\"" : ";\"");
            out.write(inert(cells.get(i)).replace("\"", "\"\""));
            out.write('"');
        }
        out.write("\r\n");
    }

    /** An apostrophe before what a spreadsheet would calculate, as OWASP advises; a plain number stays a number. */
    static String inert(String cell) {
        String bare = cell.stripLeading();
        boolean formula = !bare.isEmpty() && FORMULA_BEGINS.indexOf(bare.charAt(0)) >= 0
                || !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0;
        return formula && !bare.matches("-\\d+(\\.\\d+)?") ? "'" + cell : cell;
    }
}
