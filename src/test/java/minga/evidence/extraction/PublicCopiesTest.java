package minga.evidence.extraction;

import static minga.harness.SampleFiles.OOXML;
import static minga.harness.SampleFiles.bytes;
import static minga.harness.SampleFiles.ooxmlEntries;
import static minga.harness.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import minga.evidence.AllowedFileTypes;
import minga.evidence.EvidenceStore;
import minga.evidence.FileContent;
import minga.evidence.FileTypeDetector;
import minga.harness.SampleDocuments;
import minga.harness.SampleFiles;
import minga.platform.Refused;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the copies of documents that the public gets: their text and nobody's name, place or company. */
class PublicCopiesTest {

    private static final String NAME = "Rosa Soto";
    private static final String PLACE = "33.36S 70.73W";
    private static final String COMPANY = "Consultora Quilla";

    @TempDir
    private Path folder;

    private EvidenceStore store() {
        return new EvidenceStore(folder.resolve("evidence"), 100);
    }

    private PublicCopies copies() {
        return new PublicCopies(store(), folder.resolve("copies"), Clock.systemUTC());
    }

    private byte[] copy(String name, byte[] file) throws IOException {
        String hash = store().store(new ByteArrayInputStream(file), name).hash();
        return content(copies().content(hash, AllowedFileTypes.mediaType(name).orElseThrow()));
    }

    private static byte[] content(FileContent file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.writeTo(bytes, 0, file.length());
        return bytes.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(SampleDocuments.pdf("Acta de la mesa"));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setAuthor(NAME);
            document.getDocumentInformation().setCustomMetadataValue("Company", COMPANY);
            PDMetadata xmp = new PDMetadata(document);
            xmp.importXMPMetadata(bytes("<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + NAME + " " + PLACE + "</x:xmpmeta>"));
            document.getDocumentCatalog().setMetadata(xmp);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + COMPANY + "')"));
            PDPage page = document.getPage(0);
            PDAnnotationText note = new PDAnnotationText();
            note.setTitlePopup(NAME);
            note.setContents("Falta una firma");
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.getAnnotations().add(note);
            PDImageXObject photo = PDImageXObject.createFromByteArray(document, SampleFiles.photo(NAME, PLACE),
                    "foto.jpg");
            photo.setMetadata(xmp);
            try (PDPageContentStream content = new PDPageContentStream(document, page,
                    PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawImage(photo, 50, 50);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_pdf_keeps_its_pages_and_loses_who_wrote_it_where_and_for_whom() throws IOException {
        byte[] copy = copy("acta.pdf", pdf());
        assertThat(text(copy)).doesNotContain(NAME, PLACE, COMPANY);
        try (PDDocument document = Loader.loadPDF(copy)) {
            assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(new PDFTextStripper().getText(document)).contains("Acta de la mesa");
            assertThat(document.getPage(0).getAnnotations().get(0).getContents()).isEqualTo("Falta una firma");
            PDImageXObject photo = (PDImageXObject) document.getPage(0).getResources()
                    .getXObject(document.getPage(0).getResources().getXObjectNames().iterator().next());
            assertThat(photo.getImage().getWidth()).isEqualTo(40);
            try (var raw = photo.getStream().getCOSObject().createRawInputStream()) {
                assertThat(text(raw.readAllBytes())).doesNotContain(NAME, PLACE);
            }
            document.getDocument().getXrefTable().keySet().forEach(key -> assertThat(
                    String.valueOf(document.getDocument().getObjectFromPool(key).getObject()))
                    .doesNotContain(NAME, COMPANY));
        }
    }

    @Test
    void a_signed_pdf_is_handed_out_as_it_was_signed() throws IOException {
        byte[] signed;
        try (PDDocument document = Loader.loadPDF(pdf()); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            org.apache.pdfbox.cos.COSDictionary signature = new org.apache.pdfbox.cos.COSDictionary();
            signature.setItem(COSName.getPDFName("ByteRange"), new org.apache.pdfbox.cos.COSArray());
            signature.setItem(COSName.CONTENTS, new org.apache.pdfbox.cos.COSString("firma"));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Perms"), signature);
            signature.setDirect(false);
            document.save(out);
            signed = out.toByteArray();
        }
        assertThat(copy("acta.pdf", signed)).isEqualTo(signed);
    }

    @Test
    void a_word_file_loses_properties_authors_of_comments_and_changes_and_the_places_of_photos() throws IOException {
        Map<String, byte[]> parts = ooxmlEntries(OOXML + "wordprocessingml.document.main+xml", "word/document.xml");
        parts.put("word/document.xml", bytes("<w:document xmlns:w='urn:w'><w:body><w:p><w:ins w:id='1' w:author='"
                + NAME
                + "'><w:r><w:t xml:space='preserve'>Acta de </w:t></w:r></w:ins><w:r><w:t>la mesa &lt; 3</w:t></w:r>"
                + "</w:p></w:body></w:document>"));
        parts.put("word/comments.xml", bytes("<w:comments xmlns:w='urn:w'><w:comment w:id='0' w:author='" + NAME
                + "' w:initials='RS'><w:p/></w:comment></w:comments>"));
        parts.put("word/people.xml", bytes("<w15:people xmlns:w15='urn:15'><w15:person w15:author='" + NAME
                + "'><w15:presenceInfo w15:providerId='AD' w15:userId='" + NAME + "'/></w15:person></w15:people>"));
        parts.put("word/_rels/settings.xml.rels", bytes("<Relationships><Relationship Id='r1'"
                + " Target='file:///C:/Users/" + NAME + "/x.dotm' TargetMode='External'/></Relationships>"));
        parts.put("docProps/core.xml", bytes("<cp:coreProperties xmlns:cp='urn:cp' xmlns:dc='urn:dc'><dc:creator>"
                + NAME + "</dc:creator></cp:coreProperties>"));
        parts.put("docProps/app.xml", bytes("<Properties><Company>" + COMPANY + "</Company></Properties>"));
        parts.put("docProps/custom.xml", bytes("<Properties><property name='x'>" + NAME + "</property></Properties>"));
        parts.put("word/media/image1.jpeg", SampleFiles.photo(NAME, PLACE));
        parts.put("word/embeddings/Hoja1.xlsx", workbook());
        Map<String, byte[]> copied = unzip(copy("acta.docx", zip(parts)));
        harmless(copied);
        assertThat(copied.keySet()).containsExactlyElementsOf(parts.keySet());
        assertThat(text(copied.get("word/document.xml"))).contains("xml:space=\"preserve\">Acta de <", "la mesa &lt; 3",
                "w:ins", "w:author=\"\"");
        assertThat(copied.get("word/media/image1.jpeg")).isNotEmpty();
    }

    private static byte[] workbook() {
        Map<String, byte[]> parts = ooxmlEntries(OOXML + "spreadsheetml.sheet.main+xml", "xl/workbook.xml");
        parts.put("xl/workbook.xml", bytes("<workbook><fileSharing userName='" + NAME + "'/><x15ac:absPath"
                + " xmlns:x15ac='urn:x' url='C:\\Users\\" + NAME + "\\'/><table displayName='Tabla1'/></workbook>"));
        parts.put("xl/comments1.xml", bytes("<comments><authors><author>" + NAME + "</author></authors></comments>"));
        parts.put("docProps/core.xml", bytes("<p>" + NAME + "</p>"));
        return zip(parts);
    }

    @Test
    void a_workbook_keeps_its_tables() throws IOException {
        Map<String, byte[]> copied = unzip(copy("tabla.xlsx", workbook()));
        harmless(copied);
        assertThat(text(copied.get("xl/workbook.xml"))).contains("displayName=\"Tabla1\"");
    }

    @Test
    void a_presentation_loses_the_people_who_commented_it() throws IOException {
        Map<String, byte[]> parts = ooxmlEntries(OOXML + "presentationml.presentation.main+xml",
                "ppt/presentation.xml");
        parts.put("ppt/commentAuthors.xml", bytes("<p:cmAuthorLst xmlns:p='urn:p'><p:cmAuthor id='1' name='" + NAME
                + "' initials='RS'/></p:cmAuthorLst>"));
        parts.put("docProps/thumbnail.jpeg", SampleFiles.photo(NAME, PLACE));
        harmless(unzip(copy("laminas.pptx", zip(parts))));
    }

    @Test
    void an_opendocument_text_loses_its_meta_data_and_stays_one() throws IOException {
        Map<String, byte[]> parts = unzip(SampleDocuments.odt("Acta de la mesa"));
        parts.put("meta.xml", bytes("<m><initial-creator>" + NAME + "</initial-creator></m>"));
        parts.put("styles.xml", bytes("<s xmlns:dc='urn:dc'><annotation><dc:creator>" + NAME
                + "</dc:creator></annotation></s>"));
        parts.put("Pictures/foto.jpg", SampleFiles.photo(NAME, PLACE));
        byte[] copy = copy("acta.odt", zip(parts));
        Map<String, byte[]> copied = unzip(copy);
        harmless(copied);
        assertThat(text(copied.get("content.xml"))).contains("Acta de la mesa");
        Path file = Files.write(folder.resolve("copia"), copy);
        assertThat(FileTypeDetector.detect(file).extension()).contains("odt");
    }

    @Test
    void one_that_cannot_be_copied_is_refused_and_not_tried_at_every_call() throws IOException {
        byte[] broken = SampleFiles.pdf(1_000);
        String hash = store().store(new ByteArrayInputStream(broken), "acta.pdf").hash();
        PublicCopies copies = copies();
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> copies.content(hash, "application/pdf")).isInstanceOf(Refused.class)
                    .extracting(refused -> ((Refused) refused).messageKey()).isEqualTo("evidence.noPublicCopy");
        }
        try (var files = Files.list(folder.resolve("copies"))) {
            assertThat(files).singleElement().matches(file -> file.toString().endsWith(".failed"));
        }
    }

    @Test
    void a_copy_goes_with_its_file() throws IOException {
        String hash = store().store(new ByteArrayInputStream(SampleDocuments.pdf("Acta")), "acta.pdf").hash();
        PublicCopies copies = copies();
        FileContent first = copies.content(hash, "application/pdf");
        copies.removeOrphans();
        assertThat(copies.content(hash, "application/pdf").tag()).isEqualTo(first.tag());
        Files.delete(store().file(hash));
        copies.removeOrphans();
        try (var files = Files.list(folder.resolve("copies"))) {
            assertThat(files).isEmpty();
        }
    }

    private static void harmless(Map<String, byte[]> parts) throws IOException {
        List<String> told = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            String text = text(part.getValue());
            if (text.contains(NAME) || text.contains(PLACE) || text.contains(COMPANY)) {
                told.add(part.getKey());
            }
            if (part.getKey().endsWith(".xlsx")) {
                harmless(unzip(part.getValue()));
            }
        }
        assertThat(told).isEmpty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzip(byte[] file) throws IOException {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
