package minga.export;

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
import minga.web.CsvTable;

/** CSV that a spreadsheet opens by a double click; see {@link CsvTable}. */
@Dependent
public class CsvFormat implements ExportFormat {

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
        List<Block.Column> columns = documents.columns();
        CsvTable rows = new CsvTable(writer);
        rows.row(columns.stream().map(Block.Column::label).toList());
        documents.source().forEach(document -> {
            SheetRow row = SheetRow.of(documents, document);
            rows.row(columns.stream().map(row::text).toList());
        });
        rows.flush();
    }
}
