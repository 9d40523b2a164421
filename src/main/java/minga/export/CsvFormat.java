package minga.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import minga.document.Block;
import minga.document.DocumentList;
import minga.document.ExportFormat;

/**
 * CSV that a spreadsheet opens by a double click: it begins with the mark by which Excel knows UTF-8, its cells are
 * separated by semicolons, which is what a computer set to Chile expects since its decimals have commas, and no cell
 * can be taken for a formula.
 */
@Dependent
public class CsvFormat implements ExportFormat {

    private static final String UTF_8_MARK = "\uFEFF";
    private static final String FORMULA_BEGINS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    @Override
    public String suffix() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public boolean tabular() {
        return true;
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(UTF_8_MARK);
        List<Block.Column> columns = documents.columns();
        CsvWriter rows = CsvWriter.builder().fieldSeparator(';').quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF).build(writer);
        rows.writeRecord(columns.stream().map(column -> inert(column.label())).toList());
        documents.source().forEach(document -> {
            SheetRow row = SheetRow.of(documents, document);
            rows.writeRecord(columns.stream().map(column -> inert(row.text(column))).toList());
        });
        rows.flush();
    }

    /** An apostrophe before what a spreadsheet would calculate, as OWASP advises; a plain number stays a number. */
    static String inert(String cell) {
        String bare = cell.stripLeading();
        boolean formula = !bare.isEmpty() && FORMULA_BEGINS.indexOf(bare.charAt(0)) >= 0
                || !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0;
        return formula && !bare.matches("-\\d+(\\.\\d+)?") ? "'" + cell : cell;
    }
}
