package minga.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import minga.document.Document;
import minga.harness.OfficeProgram;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the sheets of a workbook with a second reader, POI, and with LibreOffice. */
class XlsxSheetsTest {

    private static ExportSamples samples;
    private static byte[] file;

    @BeforeAll
    static void write() throws IOException {
        samples = new ExportSamples();
        List<Document> documents = new ArrayList<>(samples.deck());
        documents.add(samples.whole());
        documents.add(samples.commitments());
        file = ExportSamples.written(new XlsxFormat(), samples.list(documents));
        ExportSamples.keep("lista.xlsx", file);
    }

    @AfterAll
    static void close() {
        samples.close();
    }

    @Test
    void objectives_indicators_means_and_commitments_have_a_sheet_each() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).startsWith("minga-practicas").contains("Objetivos", "Actividades", "Indicadores",
                    "Medios de verificación", "Compromisos e iniciativas");
            assertThat(book.getSheet("Objetivos").getPhysicalNumberOfRows()).isEqualTo(1 + samples.deck().size() + 2);
            assertThat(book.getSheet("Medios de verificación").getPhysicalNumberOfRows())
                    .isEqualTo(1 + samples.deck().size() + 4);
        }
    }

    @Test
    void a_means_of_verification_names_its_practice_and_its_indicator() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet means = book.getSheet("Medios de verificación");
            List<String> head = texts(means.getRow(0));
            assertThat(head).startsWith("Código", "Nombre", "Indicadores (N.º)", "N.º").contains("Tipo de medio");
            Row first = means.getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).startsWith("BP-");
            assertThat(first.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.toString()));
        return texts;
    }

    @Test
    void libreoffice_opens_it() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(OfficeProgram.pdf("lista.xlsx", file))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Objetivos", "BP-");
        }
    }
}
