package minga.export;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minga.document.Block;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.platform.UnclosedOutputStream;
import minga.web.Messages;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook (XLSX): a sheet with a row for each document under one header row, and a sheet for each kind of
 * rows that they have, such as objectives, indicators and means of verification, which name their document. Numbers and
 * dates are typed; text stands in the cells themselves and is never a formula. What exceeds the 32,767 characters of a
 * cell is cut.
 */
@Dependent
public class XlsxFormat implements ExportFormat {

    private static final int ROWS_KEPT = 50;

    @Override
    public String suffix() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public boolean tabular() {
        return true;
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        Workbook book = new Workbook(new UnclosedOutputStream(out), "Minga", null);
        Map<String, String> about = new LinkedHashMap<>();
        about.put("code", Messages.text(documents.language(), "export.column.code"));
        about.put("title", Messages.text(documents.language(), "export.column.title"));
        try (TableSpool tables = new TableSpool(about, Messages.text(documents.language(), "export.column.row"))) {
            documents(documents, book.newWorksheet(documents.title()), tables);
            for (TableSpool.Sheet sheet : tables.sheets()) {
                rows(sheet, book.newWorksheet(SheetText.of(sheet.title())));
            }
            book.finish();
        }
    }

    /** A row for each document; the rows of their tables are put aside. */
    private static void documents(DocumentList documents, Worksheet sheet, TableSpool tables) throws IOException {
        List<Block.Column> columns = documents.columns();
        head(sheet, columns.stream().map(Block.Column::label).toList());
        int[] at = {0};
        documents.source().forEach(document -> {
            at[0]++;
            SheetRow row = SheetRow.of(documents, document);
            for (int column = 0; column < columns.size(); column++) {
                cell(sheet, at[0], column, row.data(columns.get(column)), row.text(columns.get(column)));
            }
            if (at[0] % ROWS_KEPT == 0) {
                sheet.flush();
            }
            tables.add(document);
        });
        sheet.finish();
    }

    private static void rows(TableSpool.Sheet rows, Worksheet sheet) throws IOException {
        List<String> keys = List.copyOf(rows.columns().keySet());
        head(sheet, List.copyOf(rows.columns().values()));
        int[] at = {0};
        rows.forEach(cells -> {
            at[0]++;
            for (int column = 0; column < keys.size(); column++) {
                Object value = cells.get(keys.get(column));
                cell(sheet, at[0], column, value, value == null ? "" : value.toString());
            }
            if (at[0] % ROWS_KEPT == 0) {
                sheet.flush();
            }
        });
        sheet.finish();
    }

    private static void head(Worksheet sheet, List<String> labels) {
        for (int column = 0; column < labels.size(); column++) {
            sheet.inlineString(0, column, SheetText.of(labels.get(column)));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private static void cell(Worksheet sheet, int at, int column, Object data, String said) {
        switch (data) {
            case Number number -> sheet.value(at, column, number);
            case LocalDate day -> {
                sheet.value(at, column, day);
                sheet.style(at, column).format("yyyy-mm-dd").set();
            }
            case null, default -> {
                if (!said.isEmpty()) {
                    sheet.inlineString(at, column, SheetText.of(said));
                }
            }
        }
    }
}
