package minga.export.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import minga.document.Block;
import minga.document.Block.Fact;
import minga.document.Block.Value;
import minga.document.Document;
import minga.export.CellText;
import minga.export.ChainLink;
import minga.export.ChainReader;
import minga.export.XmlOutput;
import minga.web.Messages;

/**
 * Writes a document as a chapter in XHTML: a heading, its metadata, the results chain, then section after
 * section.
 */
final class ChapterWriter {

    private static final int LINE = 110;

    private final XmlOutput out;
    private final int level;
    private final boolean paged;
    private final BlockWriter blocks;

    /** A heading with an anchor. */
    record Heading(String id, String title) {}

    /**
     * @param level the level of the chapter's heading, from 1
     * @param paged true where the title is to run at the head of each page
     */
    ChapterWriter(XmlOutput out, int level, boolean paged) {
        this.out = out;
        this.level = level;
        this.paged = paged;
        this.blocks = new BlockWriter(out, heading(2));
    }

    /**
     * Writes the chapter and gives the headings of its sections.
     *
     * @param id the anchor of the chapter
     */
    List<Heading> write(Document document, String id) throws IOException {
        String language = document.language().code();
        out.open("article", "class", "chapter", "id", id, "lang", language, "xml:lang", language);
        if (paged) {
            out.element("p", shortened(title(document)), "class", "running");
        }
        String kicker = kicker(document);
        if (!kicker.isEmpty()) {
            out.element("p", kicker, "class", "kicker");
        }
        out.element(heading(0), title(document), "class", "title");
        metadata(document);
        chain(document);
        List<Heading> headings = new ArrayList<>();
        for (Document.Section section : document.sections()) {
            Heading heading = new Heading(id + "-" + (headings.size() + 1), CellText.line(section.title()));
            headings.add(heading);
            out.open("section").element(heading(1), heading.title(), "class", "part", "id", heading.id());
            blocks.blocks(section.blocks().stream().filter(block -> !isTitle(block, document)).toList());
            out.close();
        }
        out.close();
        return headings;
    }

    /** True for the answer that stands as the heading already. */
    private static boolean isTitle(Block block, Document document) {
        return block instanceof Fact fact && fact.shape() == Block.Shape.SHORT && !document.title().isBlank()
                && fact.values().get(0).text().equals(document.title());
    }

    /** The title; never empty, because a heading must say something. */
    static String title(Document document) {
        String title = CellText.line(document.title());
        return title.isEmpty() ? Messages.text(document.language(), "export.untitled") : title;
    }

    /** The text for a place that has one line. */
    static String shortened(String text) {
        return text.length() <= LINE ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LINE))) + "…";
    }

    /** The code and the municipality of a record, where it has them. */
    static String kicker(Document document) {
        return List.of("municipality", "code").stream().flatMap(key -> document.metadata(key).stream())
                .map(one -> CellText.line(one.text())).filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String heading(int deeper) {
        return "h" + Math.min(6, level + deeper);
    }

    private void metadata(Document document) throws IOException {
        List<Document.Metadata> labelled = document.metadata().stream().filter(one -> one.label() != null).toList();
        if (!labelled.isEmpty()) {
            out.open("table", "class", "about").open("tbody");
            for (Document.Metadata one : labelled) {
                out.open("tr").element("th", CellText.line(one.label()), "scope", "row");
                String text = CellText.line(one.text());
                out.open("td");
                blocks.value(new Value(text, text, text, one.key().equals("address") ? text : null));
                out.close().close();
            }
            out.close().close();
        }
    }

    private void chain(Document document) throws IOException {
        List<ChainLink> roots = ChainReader.read(document);
        if (!roots.isEmpty()) {
            out.open("section", "class", "way").element(heading(1),
                    Messages.text(document.language(), "export.chain.title"), "class", "part");
            new ChainWriter(out).write(roots, document.language());
            out.close();
        }
    }
}
