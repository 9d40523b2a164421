package minga.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * CSV that a spreadsheet opens by a double click: it begins with the mark by which Excel knows UTF-8, its cells are
 * separated by semicolons, which is what a computer set to Chile expects since its decimals have commas, and no cell
 * can be taken for a formula. Rows are written one after the other; {@link #flush()} or {@link #close()} ends them.
 */
public final class CsvTable implements AutoCloseable {

    private static final String UTF_8_MARK = "\uFEFF";
    private static final String FORMULA_BEGINS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    private final CsvWriter rows;

    /** A table that goes to {@code out}, beginning with the mark. */
    public CsvTable(Writer out) throws IOException {
        out.write(UTF_8_MARK);
        rows = CsvWriter.builder().fieldSeparator(';').quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    /** The answer that downloads the rows, the first of which is the head, as {@code name.csv}. */
    public static Response download(String name, List<List<String>> rows) {
        return Response.ok(text(rows), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"").build();
    }

    static String text(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvTable table = new CsvTable(text)) {
            rows.forEach(table::row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes one row. */
    public void row(List<String> cells) {
        rows.writeRecord(cells.stream().map(CsvTable::inert).toList());
    }

    /** Hands on what was written so far. */
    public void flush() throws IOException {
        rows.flush();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** An apostrophe before what a spreadsheet would calculate, as OWASP advises; a plain number stays a number. */
    public static String inert(String cell) {
        String bare = cell.stripLeading();
        boolean formula = !bare.isEmpty() && FORMULA_BEGINS.indexOf(bare.charAt(0)) >= 0
                || !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0;
        return formula && !bare.matches("-\\d+(\\.\\d+)?") ? "'" + cell : cell;
    }
}
