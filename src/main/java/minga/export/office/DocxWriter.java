package minga.export.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minga.document.Block;
import minga.document.Cover;
import minga.document.Document;
import minga.document.DocumentList;
import minga.export.CellText;
import minga.export.ChainLink;
import minga.export.ChainReader;
import minga.export.XmlOutput;
import minga.export.ZipText;
import minga.web.Language;
import minga.web.Messages;

/** Writes the archive of a Word document: the parts of the template, the text as a stream, then what it refers to. */
final class DocxWriter {

    private static final String FOLDER = "/minga/export/office/word/";
    private static final List<String> PARTS = List.of("_rels/.rels", "word/numbering.xml", "word/settings.xml",
            "word/header1.xml", "word/footer1.xml");
    private static final String PICTURE = "<Default Extension=\"png\" ContentType=\"image/png\"/>";
    private static final String CORE = "<Override PartName=\"/docProps/core.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";

    private static final String CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/"
            + "metadata/core-properties";

    private final DocumentList list;
    private final WordText text = new WordText();

    DocxWriter(DocumentList list) throws IOException {
        this.list = list.cover() == null ? list : list.kept();
    }

    void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        ZipText.add(zip, "[Content_Types].xml", writer -> writer.append(template("[Content_Types].xml")
                .replace("</Types>", PICTURE + CORE + "</Types>")));
        for (String part : PARTS) {
            String content = template(part);
            ZipText.add(zip, part, writer -> writer.append(part.equals("_rels/.rels") ? withCore(content) : content));
        }
        ZipText.add(zip, "word/styles.xml", writer -> writer.append(template("word/styles.xml")
                .replace("\"es-CL\"", list.language() == Language.ES ? "\"es-CL\"" : "\"en-US\"")));
        if (list.cover() != null) {
            zip.putNextEntry(new ZipEntry("word/media/cover.png"));
            zip.write(SlideTemplate.bytes("/minga/export/office/cover.png"));
            zip.closeEntry();
        }
        String frame = template("word/document.xml");
        int body = frame.indexOf("<w:body>") + "<w:body>".length();
        ZipText.add(zip, "word/document.xml", writer -> {
            writer.append(frame, 0, body);
            text.begin(new XmlOutput(writer));
            content();
            writer.append(frame, body, frame.length());
        });
        ZipText.add(zip, "word/_rels/document.xml.rels", this::relations);
        ZipText.add(zip, "docProps/core.xml", this::core);
        zip.finish();
    }

    private void content() throws IOException {
        Cover cover = list.cover();
        if (cover != null) {
            text.paragraph("Kicker", "Minga");
            text.paragraph("Title", cover.title());
            if (cover.subtitle() != null) {
                text.paragraph("Subtitle", cover.subtitle());
            }
            text.picture(word("export.cover.alt"));
            for (String line : cover.imprint()) {
                text.paragraph("Imprint", line);
            }
            contents();
        } else if (!list.single()) {
            text.paragraph("Title", word("export.list.title"));
        }
        list.source().forEach(this::chapter);
    }

    private void contents() throws IOException {
        text.paragraph("TOCHeading", word("export.contents"));
        List<String> titles = new ArrayList<>();
        list.source().forEach(document -> titles.add(title(document)));
        text.contents(titles);
    }

    private void chapter(Document document) throws IOException {
        text.heading(title(document));
        List<Block> about = new ArrayList<>();
        for (Document.Metadata one : document.metadata()) {
            if (one.label() != null) {
                about.add(new Block.Fact(one.key(), one.label(), Block.Shape.SHORT, List.of(new Block.Value(one.text(),
                        one.text(), one.text(), one.key().equals("address") ? one.text() : null))));
            }
        }
        text.tables().facts(about, title(document));
        List<ChainLink> chain = ChainReader.read(document);
        if (!chain.isEmpty()) {
            text.paragraph("Heading2", word("export.chain.title"));
            List<String> header = new ArrayList<>();
            for (ChainLink.Kind kind : ChainLink.Kind.values()) {
                header.add(word("export.chain." + kind.name().toLowerCase(Locale.ROOT)));
            }
            text.tables().chain(SlideRows.chain(chain, header), word("export.chain.title"));
        }
        for (Document.Section section : document.sections()) {
            text.paragraph("Heading2", section.title());
            blocks(section);
        }
    }

    private void blocks(Document.Section section) throws IOException {
        List<Block> facts = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (block instanceof Block.Fact fact && fact.shape() != Block.Shape.LONG) {
                facts.add(fact);
            } else {
                text.tables().facts(facts, section.title());
                facts.clear();
                text.block(block);
            }
        }
        text.tables().facts(facts, section.title());
    }

    private void relations(Writer writer) throws IOException {
        String frame = template("word/_rels/document.xml.rels");
        writer.append(frame, 0, frame.indexOf("</Relationships>"));
        XmlOutput out = new XmlOutput(writer);
        String base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        if (list.cover() != null) {
            out.empty("Relationship", "Id", WordText.PICTURE, "Type", base + "image", "Target", "media/cover.png");
        }
        for (int at = 0; at < text.links().size(); at++) {
            out.empty("Relationship", "Id", "link" + at, "Type", base + "hyperlink", "Target", text.links().get(at),
                    "TargetMode", "External");
        }
        writer.append("</Relationships>");
    }

    private static String withCore(String relations) {
        return relations.replace("</Relationships>", "<Relationship Id=\"rId2\" Type=\"" + CORE_RELATION
                + "\" Target=\"docProps/core.xml\"/></Relationships>");
    }

    private void core(Writer writer) throws IOException {
        writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        XmlOutput out = new XmlOutput(writer);
        out.open("cp:coreProperties", "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        out.element("dc:title", text.firstTitle() == null ? word("export.list.title") : text.firstTitle());
        out.element("dc:creator", "Minga").element("dc:language", list.language().code()).close();
    }

    private static String title(Document document) {
        String title = CellText.line(document.title());
        return title.isEmpty() ? Messages.text(document.language(), "export.untitled") : title;
    }

    private String word(String key) {
        return Messages.text(list.language(), key);
    }

    private static String template(String file) throws IOException {
        return new String(SlideTemplate.bytes(FOLDER + file), StandardCharsets.UTF_8);
    }
}
