package minga.export.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minga.document.Document;
import minga.document.DocumentList;
import minga.export.CellText;
import minga.export.XmlOutput;
import minga.export.ZipText;
import minga.web.Messages;

/** Writes the archive of an EPUB: each chapter as it comes, then what lists them. */
final class EpubWriter {

    private static final String TYPE = "application/epub+zip";
    private static final String FIRST_MOMENT = "1970-01-01T00:00:00";
    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\
            <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>\
            </container>
            """;
    /** What EPUB Accessibility 1.1 asks a book to say of itself. */
    private static final List<List<String>> ACCESS = List.of(List.of("schema:accessMode", "textual"),
            List.of("schema:accessMode", "visual"), List.of("schema:accessModeSufficient", "textual"),
            List.of("schema:accessibilityFeature", "alternativeText"),
            List.of("schema:accessibilityFeature", "readingOrder"),
            List.of("schema:accessibilityFeature", "structuralNavigation"),
            List.of("schema:accessibilityFeature", "tableOfContents"), List.of("schema:accessibilityHazard", "none"));

    private final DocumentList list;
    private final List<BookWriter.Entry> entries = new ArrayList<>();
    private String modified = FIRST_MOMENT;

    EpubWriter(DocumentList list) {
        this.list = list;
    }

    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        stored(zip, "mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
        ZipText.add(zip, entry("META-INF/container.xml"), writer -> writer.append(CONTAINER));
        ZipText.add(zip, entry("EPUB/style.css"),
                writer -> writer.append(PaperFiles.text(PaperFiles.FOLDER + "html.css")));
        if (list.cover() != null) {
            ZipText.add(zip, entry("EPUB/cover.xhtml"), writer -> page(writer, list.cover().title(),
                    out1 -> BookWriter.cover(out1, list)));
        }
        list.source().forEach(document -> chapter(zip, document));
        ZipText.add(zip, entry("EPUB/nav.xhtml"), writer -> page(writer, word("export.contents"), this::navigation));
        ZipText.add(zip, entry("EPUB/package.opf"), this::manifest);
        zip.finish();
    }

    private void chapter(ZipOutputStream zip, Document document) throws IOException {
        String id = "c" + (entries.size() + 1);
        ZipText.add(zip, entry("EPUB/" + id + ".xhtml"), writer -> page(writer, ChapterWriter.title(document), out -> {
            List<ChapterWriter.Heading> sections = new ChapterWriter(out, 1, false).write(document, id);
            entries.add(new BookWriter.Entry(id, ChapterWriter.title(document), ChapterWriter.kicker(document),
                    sections));
        }));
        document.metadata("publishedAt").map(one -> String.valueOf(one.data()))
                .filter(at -> at.length() > FIRST_MOMENT.length() && at.compareTo(modified) > 0)
                .ifPresent(at -> modified = at.substring(0, FIRST_MOMENT.length()));
    }

    private void page(Writer writer, String title, Content content) throws IOException {
        String language = list.language().code();
        XmlOutput out = new XmlOutput(writer);
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
        out.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "xmlns:epub", "http://www.idpf.org/2007/ops", "lang",
                language, "xml:lang", language);
        out.open("head").element("title", CellText.line(title));
        out.empty("link", "rel", "stylesheet", "type", "text/css", "href", "style.css").close().open("body");
        content.write(out);
        out.close().close();
    }

    private void navigation(XmlOutput out) throws IOException {
        out.open("nav", "epub:type", "toc", "id", "toc", "role", "doc-toc").element("h1", word("export.contents"));
        out.open("ol");
        if (entries.isEmpty()) {
            out.open("li").element("a", word("export.contents"), "href", "nav.xhtml").close();
        }
        for (BookWriter.Entry entry : entries) {
            out.open("li").element("a", entry.title(), "href", entry.id() + ".xhtml");
            if (!entry.sections().isEmpty()) {
                out.open("ol");
                for (ChapterWriter.Heading section : entry.sections()) {
                    out.open("li").element("a", section.title(), "href", entry.id() + ".xhtml#" + section.id())
                            .close();
                }
                out.close();
            }
            out.close();
        }
        out.close().close();
    }

    private void manifest(Writer writer) throws IOException {
        XmlOutput out = new XmlOutput(writer);
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.open("package", "xmlns", "http://www.idpf.org/2007/opf", "version", "3.0", "unique-identifier", "id",
                "xml:lang", list.language().code());
        metadata(out);
        out.open("manifest");
        item(out, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
        item(out, "style", "style.css", "text/css", null);
        if (list.cover() != null) {
            item(out, "cover", "cover.xhtml", "application/xhtml+xml", null);
        }
        for (BookWriter.Entry entry : entries) {
            item(out, entry.id(), entry.id() + ".xhtml", "application/xhtml+xml", null);
        }
        out.close().open("spine");
        if (list.cover() != null) {
            out.empty("itemref", "idref", "cover");
        }
        if (list.cover() != null || entries.isEmpty()) {
            out.empty("itemref", "idref", "nav");
        }
        for (BookWriter.Entry entry : entries) {
            out.empty("itemref", "idref", entry.id());
        }
        out.close().close();
    }

    private void metadata(XmlOutput out) throws IOException {
        String title = list.cover() != null ? CellText.line(list.cover().title())
                : list.single() && !entries.isEmpty() ? entries.get(0).title() : word("export.list.title");
        String named = list.address() + " " + list.title() + " " + title;
        out.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
        out.element("dc:identifier", "urn:uuid:" + UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)), "id",
                "id");
        out.element("dc:title", title).element("dc:language", list.language().code()).element("dc:publisher", "Minga");
        out.element("dc:creator", "Minga");
        out.element("meta", modified + "Z", "property", "dcterms:modified");
        for (List<String> one : ACCESS) {
            out.element("meta", one.get(1), "property", one.get(0));
        }
        out.element("meta", word("export.accessibility"), "property", "schema:accessibilitySummary");
        out.element("meta", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA", "property", "dcterms:conformsTo", "id",
                "conforms");
        out.element("meta", "Minga", "property", "a11y:certifiedBy", "refines", "#conforms").close();
    }

    private static void item(XmlOutput out, String id, String href, String type, String properties)
            throws IOException {
        out.empty("item", "id", id, "href", href, "media-type", type, "properties", properties);
    }

    private String word(String key) {
        return Messages.text(list.language(), key);
    }

    /** Writes a part of a page. */
    private interface Content {
        void write(XmlOutput out) throws IOException;
    }

    /** The first file of an EPUB is not compressed, so that its type is read at its beginning. */
    private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The same time always, so that the same content is the same file. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        return entry;
    }
}
