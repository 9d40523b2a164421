package minga.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A small table as a CSV file, with a byte order mark and semicolons, as Excel in Chile reads it. */
public final class CsvTable {

    private CsvTable() {}

    /** The answer that downloads the rows, the first of which is the head, as {@code name.csv}. */
    public static Response download(String name, List<List<String>> rows) {
        return Response.ok(text(rows), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"").build();
    }

    static String text(List<List<String>> rows) {
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').quoteStrategy(QuoteStrategies.ALWAYS)
                .build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
