package minga.export;

import jakarta.enterprise.context.Dependent;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import minga.document.Block;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook (XLSX) with one sheet, a row for each document under one header row. Numbers and dates are typed;
 * text stands in the cells themselves and is never a formula. What exceeds the 32,767 characters of a cell is cut.
 */
@Dependent
public class XlsxFormat implements ExportFormat {

    private static final int CELL_LIMIT = 32_767;
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
        Workbook book = new Workbook(new OpenStream(out), "Minga", null);
        Worksheet sheet = book.newWorksheet(documents.title());
        List<Block.Column> columns = documents.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, text(columns.get(column).label()));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        int[] at = {0};
        documents.source().forEach(document -> {
            at[0]++;
            SheetRow row = SheetRow.of(documents, document);
            for (int column = 0; column < columns.size(); column++) {
                cell(sheet, at[0], column, row, columns.get(column));
            }
            if (at[0] % ROWS_KEPT == 0) {
                sheet.flush();
            }
        });
        book.finish();
    }

    private static void cell(Worksheet sheet, int at, int column, SheetRow row, Block.Column head) {
        switch (row.data(head)) {
            case Number number -> sheet.value(at, column, number);
            case LocalDate day -> {
                sheet.value(at, column, day);
                sheet.style(at, column).format("yyyy-mm-dd").set();
            }
            case null, default -> {
                String said = row.text(head);
                if (!said.isEmpty()) {
                    sheet.inlineString(at, column, text(said));
                }
            }
        }
    }

    /** Excel reads {@code _x000D_} in a text as the character of that number: the underscore is written so itself. */
    private static String text(String said) {
        String clean = XmlText.clean(said).replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
        return clean.length() <= CELL_LIMIT ? clean : clean.substring(0, CELL_LIMIT - 1) + "…";
    }

    /** The stream of the caller, who closes it: the workbook must not. */
    private static final class OpenStream extends FilterOutputStream {

        OpenStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
