package minga.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import minga.document.Document;
import minga.export.ExportSamples;
import minga.harness.PdfChecker;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the PDF of a practice and of a publication against PDF/UA-1 and PDF/A-3u, and by reading it again. */
class PdfFormatTest {

    private static ExportSamples samples;
    private static byte[] publication;

    @BeforeAll
    static void write() throws IOException {
        samples = new ExportSamples();
        List<Document> documents = new ArrayList<>(samples.deck());
        documents.add(samples.whole());
        publication = ExportSamples.written(new PdfFormat(), samples.publication(documents));
        ExportSamples.keep("publicacion.pdf", publication);
    }

    @AfterAll
    static void close() {
        samples.close();
    }

    @Test
    void a_publication_is_accessible_and_lasts() {
        assertThat(PdfChecker.faults(publication)).isEmpty();
    }

    @Test
    void a_single_practice_and_a_list_are_accessible_and_last() throws IOException {
        byte[] one = ExportSamples.written(new PdfFormat(), samples.one(samples.deck().get(0)));
        ExportSamples.keep("practica.pdf", one);
        assertThat(PdfChecker.faults(one)).isEmpty();
        assertThat(PdfChecker.faults(ExportSamples.written(new PdfFormat(), samples.list(samples.deck())))).isEmpty();
        assertThat(PdfChecker.faults(ExportSamples.written(new PdfFormat(), samples.list(List.of())))).isEmpty();
    }

    @Test
    void bookmarks_lead_to_each_practice_and_its_sections() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(publication)) {
            List<String> marks = new ArrayList<>();
            for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(item.getTitle());
            }
            for (Document document : samples.deck()) {
                assertThat(marks).contains(document.title());
            }
        }
    }

    @Test
    void each_page_says_its_number_and_of_how_many_and_the_cover_does_not() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(publication)) {
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                String said = text.getText(pdf);
                if (page == 1) {
                    assertThat(said).contains("Relación dinámica").doesNotContain("Página");
                } else {
                    assertThat(said).contains("Página " + page + " de " + pdf.getNumberOfPages());
                }
            }
        }
    }

    @Test
    void the_documents_are_attached_as_data() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(publication)) {
            PDComplexFileSpecification file = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames()
                    .get("datos.json");
            try (JsonReader json = Json.createReader(
                    new ByteArrayInputStream(file.getEmbeddedFile().toByteArray()))) {
                assertThat(json.readObject().getJsonArray("items")).hasSize(samples.deck().size() + 1);
            }
        }
    }

    @Test
    void every_font_is_embedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(publication)) {
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }
}
