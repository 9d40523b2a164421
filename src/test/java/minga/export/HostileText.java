package minga.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import minga.document.ExportFormat;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ParseException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Text that does harm where it is read as formula or markup, and what shows for each kind of file that it is not. */
final class HostileText {

    static final List<String> SAMPLES = List.of("=HYPERLINK(\"http://x.example\";\"y\")", "+1+1", "-2+3", "@SUM(A1)",
            "\t=1", "  =1+1", "＝1+1", "%0A", "|calc", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
            "<!-- x", "]]>", "[x](javascript:alert(1))", "![x](http://x.example/x.png)", "<http://x.example>",
            "**x** __y__ ~~z~~", "`x`", "```", "~~~\nx\n~~~", "# x", "- x", "* x", "1. x", "12) x", "> x", "---", "===",
            "    x", "\tx", "| a | b |\n|---|---|", "[x]: http://x.example", "&lt;b&gt; &amp; &#60;", "\\", "\\<b>",
            "\"};alert(1);//", "_x000D_ _x003C_", "x\u0000\u0001\u0008\u000B\u001F\u007F", "\uFFFE\uFFFF", "\uD800",
            "\u202Ex\u2028y\u2029z", "a\r\nb",
            "\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD",
            "\uD83D\uDE00 \uD83C\uDDE8\uD83C\uDDF1 \u4E2D\u6587",
            "x".repeat(3_000));
    private static final List<String> MARKUP = List.of("HtmlBlock", "HtmlInline", "Image", "Code", "FencedCodeBlock",
            "IndentedCodeBlock", "BlockQuote", "OrderedList", "ThematicBreak", "LinkReferenceDefinition", "Emphasis");

    private HostileText() {}

    static void assertInert(ExportFormat format, byte[] file) throws IOException {
        assertInert(format, file, List.of());
    }

    /** @param own the markup that the format itself makes of the document, by the names of CommonMark's nodes */
    static void assertInert(ExportFormat format, byte[] file, List<String> own) throws IOException {
        String text = new String(file, UTF_8);
        String type = format.mediaType().replaceFirst(";.*", "");
        switch (type) {
            case "text/csv" -> CsvParser.of(text).forEach(row -> row.forEach(HostileText::noFormula));
            case "application/json" -> reads(text);
            case "application/jsonl" -> text.lines().forEach(HostileText::reads);
            case "text/markdown" -> assertThat(markup(Parser.builder().build().parse(text))).as(text).isEqualTo(own);
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> {
                for (String part : entries(file).values()) {
                    Document xml = parsed(part);
                    assertThat(xml.getElementsByTagName("f").getLength()).as("formulas").isZero();
                }
            }
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation" ->
                entries(file).forEach(InertFiles::officePart);
            case "application/vnd.citationstyles.csl+json" -> {
                try (JsonReader reader = Json.createReader(new StringReader(text))) {
                    assertThat(reader.readArray()).isNotNull();
                }
            }
            case "application/x-research-info-systems" -> assertThat(text.split("\r\n"))
                    .allMatch(line -> line.isEmpty() || line.matches("[A-Z][A-Z0-9]  - [^\\p{Cc}]*"));
            case "application/x-bibtex" -> sources(text);
            case "text/html" -> InertFiles.xhtml(text);
            case "application/epub+zip" -> entries(file).forEach(InertFiles::bookPart);
            case "application/pdf" -> InertFiles.pdf(file);
            default -> fail("Say here how text stays text in a file of the type " + type);
        }
    }

    /** The entries that a second reader of BibTeX finds. */
    static Collection<BibTeXEntry> sources(String bibtex) {
        try {
            BibTeXDatabase read = new BibTeXParser().parseFully(new StringReader(bibtex));
            assertThat(read.getObjects()).hasSameSizeAs(read.getEntries().values());
            return read.getEntries().values();
        } catch (ParseException broken) {
            throw new AssertionError(bibtex, broken);
        }
    }

    private static void noFormula(String cell) {
        assertThat(cell.strip()).doesNotMatch("(?s)[=+@|%＝＋－＠].*").doesNotMatch("(?s)-.*[^\\d.].*");
    }

    private static void reads(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            assertThat(reader.readObject()).isNotNull();
        }
    }

    private static List<String> markup(Node node) {
        List<String> found = new ArrayList<>();
        String kind = node.getClass().getSimpleName();
        if (MARKUP.contains(kind)) {
            found.add(kind);
        }
        if (node instanceof Link link) {
            assertThat(link.getDestination()).startsWith("https://minga.example/");
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            found.addAll(markup(child));
        }
        return found;
    }

    static Document parsed(String xml) {
        try {
            InputSource source = new InputSource(new StringReader(xml));
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(source);
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new AssertionError(xml, unreadable);
        }
    }

    /** The files in a ZIP archive by their names, found by its directory as Excel finds them. */
    static Map<String, String> entries(byte[] file) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        Path archive = Files.createTempFile("minga", ".zip");
        try (ZipFile zip = new ZipFile(Files.write(archive, file).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        } finally {
            Files.delete(archive);
        }
        return entries;
    }
}
