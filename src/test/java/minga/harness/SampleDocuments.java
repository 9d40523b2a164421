package minga.harness;

import static minga.harness.SampleFiles.ODF;
import static minga.harness.SampleFiles.OOXML;
import static minga.harness.SampleFiles.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Builds documents with text of every format that is read, a text a page, for tests. */
public final class SampleDocuments {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String RELATION = " xmlns:r="
            + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private SampleDocuments() {}

    /** An empty text is a page without any, as a scanned one. */
    public static byte[] pdf(String... pages) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    content.setLeading(14);
                    content.newLineAtOffset(50, 700);
                    for (String line : text.split("\n")) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** Pages as Word last broke them. */
    public static byte[] docx(String... pages) {
        String body = Stream.of(pages).map(text -> "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(text)
                + "</w:t></w:r></w:p>")
                .collect(Collectors.joining("<w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p>"));
        Map<String, byte[]> entries = SampleFiles.ooxmlEntries(OOXML + "wordprocessingml.document.main+xml",
                "word/document.xml");
        entries.put("word/document.xml", bytes(XML + "<w:document xmlns:w=\"urn:w\"><w:body>" + body
                + "</w:body></w:document>"));
        return SampleFiles.zip(entries);
    }

    /** One sheet a text, each in a shared string. */
    public static byte[] xlsx(String... sheets) {
        Map<String, byte[]> entries = SampleFiles.ooxmlEntries(OOXML + "spreadsheetml.sheet.main+xml",
                "xl/workbook.xml");
        entries.put("xl/workbook.xml", bytes(XML + "<workbook" + RELATION + "><sheets>"
                + each(sheets.length, "<sheet name=\"H\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>")
                + "</sheets></workbook>"));
        entries.put("xl/_rels/workbook.xml.rels", bytes(XML + "<Relationships>" + each(sheets.length,
                "<Relationship Id=\"rId%1$d\" Target=\"worksheets/sheet%1$d.xml\"/>") + "</Relationships>"));
        entries.put("xl/sharedStrings.xml", bytes(XML + "<sst>" + Stream.of(sheets)
                .map(text -> "<si><t>" + escaped(text) + "</t></si>").collect(Collectors.joining()) + "</sst>"));
        for (int i = 0; i < sheets.length; i++) {
            entries.put("xl/worksheets/sheet" + (i + 1) + ".xml",
                    bytes(XML + "<worksheet><sheetData><row><c t=\"s\"><v>"
                            + i + "</v></c><c><v>1250</v></c></row></sheetData></worksheet>"));
        }
        return SampleFiles.zip(entries);
    }

    /** The file of the first slide has the highest number, as after slides were moved. */
    public static byte[] pptx(String... slides) {
        Map<String, byte[]> entries = SampleFiles.ooxmlEntries(OOXML + "presentationml.presentation.main+xml",
                "ppt/presentation.xml");
        entries.put("ppt/presentation.xml", bytes(XML + "<p:presentation xmlns:p=\"urn:p\"" + RELATION
                + "><p:sldIdLst>" + each(slides.length, "<p:sldId id=\"25%1$d\" r:id=\"rId%1$d\"/>")
                + "</p:sldIdLst></p:presentation>"));
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < slides.length; i++) {
            String name = "slides/slide" + (slides.length - i) + ".xml";
            relations.append("<Relationship Id=\"rId").append(i + 1).append("\" Target=\"").append(name).append("\"/>");
            entries.put("ppt/" + name, bytes(XML + "<p:sld xmlns:p=\"urn:p\" xmlns:a=\"urn:a\"><a:p><a:r><a:t>"
                    + escaped(slides[i]) + "</a:t></a:r></a:p></p:sld>"));
        }
        entries.put("ppt/_rels/presentation.xml.rels",
                bytes(XML + "<Relationships>" + relations + "</Relationships>"));
        return SampleFiles.zip(entries);
    }

    /** Pages as the office program last broke them. */
    public static byte[] odt(String... pages) {
        return odf("text", "<office:text>" + Stream.of(pages).map(text -> "<text:p>" + escaped(text) + "</text:p>")
                .collect(Collectors.joining("<text:soft-page-break/>")) + "</office:text>");
    }

    public static byte[] ods(String... sheets) {
        return odf("spreadsheet", "<office:spreadsheet>" + Stream.of(sheets)
                .map(text -> "<table:table><table:table-row><table:table-cell><text:p>" + escaped(text)
                        + "</text:p></table:table-cell></table:table-row></table:table>")
                .collect(Collectors.joining()) + "</office:spreadsheet>");
    }

    public static byte[] odp(String... slides) {
        return odf("presentation", "<office:presentation>" + Stream.of(slides)
                .map(text -> "<draw:page><text:p>" + escaped(text) + "</text:p></draw:page>")
                .collect(Collectors.joining()) + "</office:presentation>");
    }

    private static byte[] odf(String type, String body) {
        Map<String, byte[]> entries = new LinkedHashMap<>(SampleFiles.odfEntries(ODF + type));
        entries.put("content.xml", bytes(XML + "<office:document-content xmlns:office=\"urn:o\" xmlns:text=\"urn:t\""
                + " xmlns:table=\"urn:b\" xmlns:draw=\"urn:d\"><office:body>" + body
                + "</office:body></office:document-content>"));
        return SampleFiles.zip(entries);
    }

    private static String each(int count, String pattern) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> String.format(java.util.Locale.ROOT, pattern, number))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
