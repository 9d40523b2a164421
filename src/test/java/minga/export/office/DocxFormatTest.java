package minga.export.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import minga.document.Document;
import minga.export.ExportSamples;
import minga.harness.OfficeProgram;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the Word document of a publication with a second reader, POI, and with LibreOffice. */
class DocxFormatTest {

    private static ExportSamples samples;
    private static List<Document> documents;
    private static byte[] file;
    private static XWPFDocument word;

    @BeforeAll
    static void write() throws IOException {
        samples = new ExportSamples();
        documents = new ArrayList<>(samples.deck());
        documents.add(samples.commitments());
        documents.add(samples.conclusions());
        documents.add(samples.whole());
        file = ExportSamples.written(new DocxFormat(), samples.publication(documents));
        ExportSamples.keep("publicacion.docx", file);
        word = new XWPFDocument(new ByteArrayInputStream(file));
    }

    @AfterAll
    static void close() throws IOException {
        word.close();
        samples.close();
    }

    private static List<String> styled(String style) {
        return word.getParagraphs().stream().filter(one -> style.equals(one.getStyle())).map(XWPFParagraph::getText)
                .toList();
    }

    @Test
    void each_practice_is_a_heading_and_stands_in_the_contents() {
        List<String> titles = documents.stream().map(Document::title).toList();
        assertThat(styled("Heading1")).isEqualTo(titles);
        assertThat(styled("TOC1").stream().map(String::strip)).isEqualTo(titles);
        assertThat(styled("Title")).containsExactly("Relación dinámica entre migración y ciudad");
        assertThat(styled("Heading2")).contains("Identificación");
    }

    @Test
    void every_style_that_is_used_is_defined() {
        word.getParagraphs().stream().map(XWPFParagraph::getStyle).filter(style -> style != null)
                .forEach(style -> assertThat(word.getStyles().styleExist(style)).as(style).isTrue());
        word.getTables().forEach(table -> assertThat(word.getStyles().styleExist(table.getStyleID())).isTrue());
    }

    @Test
    void tables_repeat_their_header_row_and_say_what_they_are() {
        List<XWPFTable> headed = word.getTables().stream().filter(table -> table.getStyleID().equals("Tabla")).toList();
        assertThat(headed).hasSizeGreaterThan(5).allMatch(table -> table.getRow(0).isRepeatHeader());
        assertThat(word.getTables())
                .allMatch(table -> !table.getCTTbl().getTblPr().getTblCaption().getVal().isEmpty());
    }

    @Test
    void the_picture_of_the_cover_is_told_in_words() {
        assertThat(word.getAllPictures()).hasSize(1);
        assertThat(word.getDocument().xmlText()).contains("descr=\"Dibujo de una minga");
    }

    @Test
    void libreoffice_prints_it_with_page_numbers() throws IOException {
        byte[] pdf = OfficeProgram.pdf("publicacion.docx", file);
        ExportSamples.keep("publicacion-docx.pdf", pdf);
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(printed).replaceAll("\\s+", " ");
            assertThat(printed.getNumberOfPages()).isBetween(8, 40);
            assertThat(text).contains("2 / " + printed.getNumberOfPages(), "Falta: no informado");
            documents.forEach(document -> assertThat(text).contains(document.title()));
        }
    }
}
