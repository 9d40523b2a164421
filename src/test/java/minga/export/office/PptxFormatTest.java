package minga.export.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import minga.document.Block;
import minga.document.Document;
import minga.export.ExportSamples;
import minga.harness.OfficeProgram;
import minga.web.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the presentation of practices and of what a seminar adds, by reading it again and by LibreOffice. */
class PptxFormatTest {

    private static ExportSamples samples;
    private static byte[] file;
    private static XMLSlideShow show;

    @BeforeAll
    static void write() throws IOException {
        samples = new ExportSamples();
        List<Document> documents = new ArrayList<>(samples.deck());
        documents.add(samples.commitments());
        documents.add(samples.conclusions());
        documents.add(samples.whole());
        file = ExportSamples.written(new PptxFormat(), samples.publication(documents));
        ExportSamples.keep("publicacion.pptx", file);
        show = new XMLSlideShow(new ByteArrayInputStream(file));
    }

    @AfterAll
    static void close() throws IOException {
        show.close();
        samples.close();
    }

    private static List<XSLFSlide> titled(String title) {
        return show.getSlides().stream().filter(slide -> slide.getTitle() != null && slide.getTitle().startsWith(title))
                .toList();
    }

    @Test
    void a_practice_of_the_deck_takes_two_slides_with_its_labels_and_its_chain() throws IOException {
        for (Document practice : samples.deck()) {
            assertThat(titled(practice.title())).as(practice.title()).hasSize(2);
        }
        XSLFTable ficha = (XSLFTable) titled("Programa de mediadores").get(0).getShapes().stream()
                .filter(XSLFTable.class::isInstance).findFirst().orElseThrow();
        assertThat(ficha.getRows()).extracting(row -> row.getCells().get(0).getText()).contains("Año de inicio",
                "Sustento legal", "Descripción");
    }

    @Test
    void everything_stands_in_a_placeholder_of_its_layout() {
        for (XSLFSlide slide : show.getSlides()) {
            for (XSLFShape shape : slide.getShapes()) {
                assertThat(shape.getXmlObject().xmlText()).as(shape.getShapeName()).contains(":ph ");
            }
        }
    }

    @Test
    void no_letters_are_smaller_than_fourteen_points() {
        for (XSLFSlide slide : show.getSlides()) {
            for (XSLFShape shape : slide.getShapes()) {
                if (shape instanceof XSLFTable table) {
                    table.getRows().forEach(row -> row.getCells().forEach(PptxFormatTest::large));
                } else if (shape instanceof XSLFTextShape text && text.getTextType() != Placeholder.FOOTER
                        && text.getTextType() != Placeholder.SLIDE_NUMBER) {
                    large(text);
                }
            }
        }
    }

    private static void large(XSLFTextShape text) {
        text.getTextParagraphs().forEach(paragraph -> paragraph.getTextRuns()
                .forEach(run -> assertThat(run.getFontSize()).as(run.getRawText()).isGreaterThanOrEqualTo(14)));
    }

    @Test
    void the_notes_carry_the_whole_record_with_its_evidence() {
        XSLFSlide first = titled("Programa de asistencia").get(0);
        String notes = String.join("\n", first.getNotes().getTextParagraphs().stream()
                .flatMap(List::stream).map(paragraph -> paragraph.getText()).toList());
        assertThat(notes).contains("https://minga.example/practicas/", "certificados de recepción de ayuda social",
                "Licencia");
    }

    @Test
    void text_that_does_not_fit_goes_on_on_more_slides() throws IOException {
        String text = "palabra ".repeat(2_000) + "final";
        Document document = new Document("Larga", Language.ES, samples.deck().get(0).metadata(),
                List.of(new Document.Section("x", "X", List.of(new Block.Fact("description", "Descripción",
                        Block.Shape.LONG, List.of(new Block.Value(text, text, text, null)))))));
        byte[] one = ExportSamples.written(new PptxFormat(), samples.one(document));
        try (XMLSlideShow read = new XMLSlideShow(new ByteArrayInputStream(one))) {
            assertThat(read.getSlides()).hasSizeGreaterThan(8);
            String last = ((XSLFTable) read.getSlides().get(read.getSlides().size() - 1).getShapes().stream()
                    .filter(XSLFTable.class::isInstance).findFirst().orElseThrow()).getCell(0, 1).getText();
            assertThat(last).endsWith("final");
        }
        assertThat(pages(OfficeProgram.pdf("larga.pptx", one))).hasSizeGreaterThan(8)
                .allSatisfy(page -> assertThat(page).contains("Larga"));
    }

    @Test
    void libreoffice_shows_as_many_slides_with_their_text() throws IOException {
        byte[] pdf = OfficeProgram.pdf("publicacion.pptx", file);
        ExportSamples.keep("publicacion-pptx.pdf", pdf);
        List<String> pages = pages(pdf);
        assertThat(pages).hasSize(show.getSlides().size());
        assertThat(pages.get(0)).contains("Relación dinámica entre migración y ciudad");
        assertThat(pages.get(1)).contains("Agenda", "Primera consulta");
        assertThat(pages).anySatisfy(page -> assertThat(page).contains("Falta: no informado"));
    }

    private static List<String> pages(byte[] file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(pdf).replaceAll("\\s+", " "));
            }
        }
        return pages;
    }
}
