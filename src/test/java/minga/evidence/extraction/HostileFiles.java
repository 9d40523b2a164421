package minga.evidence.extraction;

import static minga.harness.SampleFiles.ODF;
import static minga.harness.SampleFiles.OOXML;
import static minga.harness.SampleFiles.bytes;
import static minga.harness.SampleFiles.join;
import static minga.harness.SampleFiles.odfEntries;
import static minga.harness.SampleFiles.ooxmlEntries;
import static minga.harness.SampleFiles.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import minga.harness.SampleDocuments;

/** Makes documents and PDF files that are made to harm who reads them, for {@link HostileFileTest}. */
final class HostileFiles {

    static final String SECRET = "clave-que-nadie-debe-leer";
    private static final int MANY = 200_000;

    private HostileFiles() {}

    /** A file and the name under which it comes. */
    record Sent(String what, String name, byte[] file) {
        @Override
        public String toString() {
            return what + " as " + name;
        }
    }

    /** Parts of documents with more or other things in them than text. */
    private static Map<String, String> xml(Path secret) {
        Map<String, String> all = new LinkedHashMap<>();
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ja'>");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
        }
        all.put("billion laughs", laughs + "]><d><p><t>&l11;</t></p></d>");
        all.put("quadratic blowup", "<!DOCTYPE a [<!ENTITY a '" + "x".repeat(50_000) + "'>]><d><p><t>"
                + "&a;".repeat(50_000) + "</t></p></d>");
        String entity = "SYSTEM '" + secret.toUri() + "'>";
        all.put("external entity", "<!DOCTYPE a [<!ENTITY e " + entity + "]><d><p><t>&e;</t></p></d>");
        all.put("parameter entity", "<!DOCTYPE a [<!ENTITY % e " + entity + "%e;]><d><p><t>x</t></p></d>");
        all.put("external subset", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><d><p><t>x</t></p></d>");
        all.put("inclusion", "<d xmlns:xi='http://www.w3.org/2001/XInclude'><p><t><xi:include parse='text' href='"
                + secret.toUri() + "'/></t></p></d>");
        all.put("style sheet", "<?xml-stylesheet href='" + secret.toUri() + "'?><d><p><t>x</t></p></d>");
        all.put("deep nesting", "<p><t>".repeat(MANY / 2) + "x");
        all.put("many paragraphs", "<d>" + "<p><t>a</t></p>".repeat(MANY) + "</d>");
        all.put("many pages", "<d>" + "<lastRenderedPageBreak/><soft-page-break/><page/><p><t>a</t></p>".repeat(50_000)
                + "</d>");
        StringBuilder attributes = new StringBuilder("<d");
        for (int i = 0; i < 50_000; i++) {
            attributes.append(" a").append(i).append("='x'");
        }
        all.put("many attributes", attributes + "><p><t>x</t></p></d>");
        all.put("long name", "<d><" + "n".repeat(5_000_000) + "/></d>");
        all.put("long text", "<d><p><t>" + "a".repeat(20_000_000) + "</t></p></d>");
        all.put("many blanks", "<d><p><s c='999'/></p>" + "<p><s c='999'/></p>".repeat(50_000) + "</d>");
        all.put("another encoding", "<?xml version='1.0' encoding='UTF-7'?><d><p><t>x</t></p></d>");
        all.put("no XML", "\u0000\u0001 nada");
        return all;
    }

    static Stream<Sent> documents() throws IOException {
        Path secret = Files.writeString(Files.createTempFile("minga", ".secret"), SECRET);
        secret.toFile().deleteOnExit();
        List<Sent> all = new ArrayList<>();
        xml(secret).forEach((what, xml) -> {
            byte[] part = bytes(xml);
            all.add(new Sent(what, "a.docx", office("wordprocessingml.document", "word/document.xml", Map.of(
                    "word/document.xml", part))));
            all.add(new Sent(what + " in comments", "a.docx", office("wordprocessingml.document", "word/document.xml",
                    Map.of("word/document.xml", bytes("<d><p><t>hola</t></p></d>"), "word/comments.xml", part))));
            all.add(new Sent(what + " in strings", "a.xlsx", office("spreadsheetml.sheet", "xl/workbook.xml",
                    sheets("xl/sharedStrings.xml", part))));
            all.add(new Sent(what + " in a sheet", "a.xlsx", office("spreadsheetml.sheet", "xl/workbook.xml",
                    sheets("xl/worksheets/s.xml", part))));
            all.add(new Sent(what + " in relations", "a.pptx", office("presentationml.presentation",
                    "ppt/presentation.xml", Map.of("ppt/_rels/presentation.xml.rels", part))));
            for (String[] kind : new String[][]{{"text", "odt"}, {"spreadsheet", "ods"}, {"presentation", "odp"}}) {
                Map<String, byte[]> entries = odfEntries(ODF + kind[0]);
                entries.put("content.xml", part);
                all.add(new Sent(what, "a." + kind[1], zip(entries)));
            }
        });
        return all.stream();
    }

    private static byte[] office(String type, String main, Map<String, byte[]> parts) {
        Map<String, byte[]> entries = ooxmlEntries(OOXML + type + ".main+xml", main);
        entries.putAll(parts);
        return zip(entries);
    }

    private static Map<String, byte[]> sheets(String name, byte[] part) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", bytes("<workbook xmlns:r='urn:r'><sheet r:id='a'/></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels",
                bytes("<r><Relationship Id='a' Target='worksheets/s.xml'/></r>"));
        parts.put("xl/worksheets/s.xml", bytes("<s><row><c t='s'><v>0</v></c><c t='s'><v>999999999</v></c></row></s>"));
        parts.put(name, part);
        return parts;
    }

    static Stream<Sent> pdfs() {
        List<Sent> all = new ArrayList<>();
        all.add(pdf("a tree of pages that bites its tail", "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>endobj"));
        all.add(pdf("a page that is its own parent",
                "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 3 0 R>>endobj"));
        all.add(pdf("a million pages",
                "2 0 obj<</Type/Pages/Kids[" + "3 0 R ".repeat(100_000) + "]/Count 1000000>>endobj"
                        + " 3 0 obj<</Type/Page/Parent 2 0 R>>endobj"));
        all.add(pdf("deep arrays", "2 0 obj" + "[".repeat(100_000) + "]".repeat(100_000) + "endobj"));
        all.add(pdf("deep dictionaries", "2 0 obj" + "<</A".repeat(50_000) + " 1" + ">>".repeat(50_000) + "endobj"));
        all.add(pdf("a length beyond the end", page("<</Length 99999999999>>stream\nBT(x)Tj ET\nendstream")));
        all.add(pdf("a length that is its own", "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj"
                + " 3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj"
                + " 4 0 obj<</Length 4 0 R>>stream\nBT(x)Tj ET\nendstream endobj"));
        all.add(pdf("a form within itself", "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page"
                + "/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>endobj"
                + " 4 0 obj<</Length 5>>stream\n/A Do\nendstream endobj 5 0 obj<</Type/XObject/Subtype/Form"
                + "/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>/Length 11>>stream\n/A Do /A Do\nendstream endobj"));
        all.addAll(pages());
        return all.stream();
    }

    private static List<Sent> pages() {
        List<Sent> all = new ArrayList<>();
        all.add(pdf("many brackets in a page", page("<</Length 200000>>stream\n" + "[".repeat(MANY) + "\nendstream")));
        all.add(pdf("many states in a page", page("<</Length 400000>>stream\n" + "q ".repeat(MANY) + "\nendstream")));
        all.add(pdf("many texts in a page", page("<</Length 400000>>stream\nBT "
                + "(a)Tj ".repeat(50_000) + "ET\nendstream")));
        all.add(pdf("a program", "2 0 obj<</Type/Pages/Kids[]/Count 0/OpenAction<</S/Launch/F(/bin/sh)>>"
                + "/AA<</O<</S/JavaScript/JS(app.alert(1))>>>>>>endobj"));
        all.add(pdf("a remote document", "2 0 obj<</Type/Pages/Kids[]/Count 0/A<</S/GoToR"
                + "/F(\\\\\\\\127.0.0.1\\\\a)>>>>endobj"));
        all.add(pdf("filters upon filters", page("<</Filter[" + "/FlateDecode ".repeat(10_000)
                + "]/Length 9>>stream\nxxxxxxxxx\nendstream")));
        all.add(new Sent("tables of contents that follow each other", "a.pdf", bytes("%PDF-1.4\nxref\n0 1\n0000000000"
                + " 65535 f \ntrailer<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF")));
        all.add(new Sent("nothing but a header", "a.pdf", bytes("%PDF-1.7\n")));
        all.add(new Sent("a header and noise", "a.pdf", join(bytes("%PDF-1.7\n"), noise(500_000), bytes("%%EOF"))));
        all.add(new Sent("a header and zeros", "a.pdf", join(bytes("%PDF-1.7\n"), new byte[3_000_000])));
        byte[] honest = SampleDocuments.pdf("Acta");
        for (int cut = 1; cut <= 10; cut++) {
            all.add(new Sent("cut off at " + cut * 9 + " %", "a.pdf",
                    Arrays.copyOf(honest, honest.length * cut * 9 / 100)));
        }
        return all;
    }

    private static String page(String content) {
        return "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj"
                + " 3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj"
                + " 4 0 obj" + content + " endobj";
    }

    private static Sent pdf(String what, String objects) {
        return new Sent(what, "a.pdf", bytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" + objects
                + "\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
    }

    private static byte[] deflated(byte[] block, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                out.write(block);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return join(bytes("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>"
                + "endobj 4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n"), packed.toByteArray(),
                bytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
    }

    /** A page that unpacks to more than a process may have of memory. */
    static Sent bomb() {
        return new Sent("a stream that unpacks to 600 MB", "a.pdf", deflated(new byte[1 << 20], 600));
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(29).nextBytes(noise);
        return noise;
    }
}
