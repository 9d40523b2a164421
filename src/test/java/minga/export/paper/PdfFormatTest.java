package minga.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import minga.document.Document;
import minga.export.ExportSamples;
import minga.harness.PdfChecker;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
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
    void the_contents_lead_to_the_page_that_they_name() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(publication)) {
            String contents = text(pdf, 2);
            List<Integer> led = new ArrayList<>();
            for (PDAnnotation link : pdf.getPage(1).getAnnotations()) {
                PDPageDestination place = (PDPageDestination) ((PDAnnotationLink) link).getDestination();
                int page = pdf.getPages().indexOf(place.getPage()) + 1;
                assertThat(link.getContents()).isEqualTo("Página " + page);
                led.add(page);
            }
            List<Integer> pages = led.stream().distinct().toList();
            assertThat(pages).hasSize(samples.deck().size() + 1);
            for (int i = 0; i < samples.deck().size(); i++) {
                String title = samples.deck().get(i).title();
                assertThat(text(pdf, pages.get(i)).replaceAll("\\s+", " ")).contains(title);
                assertThat(contents).containsPattern(Pattern.quote(title) + "[ .]+" + pages.get(i) + "\\b");
            }
        }
    }

    @Test
    void screen_readers_follow_one_tree_with_a_part_for_the_front_and_for_each_practice() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(publication)) {
            List<Object> roots = pdf.getDocumentCatalog().getStructureTreeRoot().getKids();
            assertThat(roots).hasSize(1);
            PDStructureElement document = (PDStructureElement) roots.get(0);
            assertThat(document.getStructureType()).isEqualTo("Document");
            List<Integer> pages = new ArrayList<>();
            for (Object part : document.getKids()) {
                assertThat(((PDStructureElement) part).getStructureType()).isEqualTo("Part");
                pages.add(firstPage(pdf, (PDStructureElement) part));
            }
            assertThat(pages).hasSize(samples.deck().size() + 2).isSorted().doesNotHaveDuplicates();
        }
    }

    /** The page of the first element below that says one. */
    private static int firstPage(PDDocument pdf, PDStructureElement element) {
        if (element.getPage() != null) {
            return pdf.getPages().indexOf(element.getPage());
        }
        return element.getKids().stream().filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast).mapToInt(kid -> firstPage(pdf, kid)).filter(page -> page >= 0)
                .findFirst().orElse(-1);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(pdf);
    }

    @Test
    void each_page_says_its_number_and_of_how_many_and_the_cover_does_not() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(publication)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                String said = text(pdf, page);
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
