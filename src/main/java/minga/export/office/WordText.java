package minga.export.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minga.document.Block;
import minga.document.Block.Fact;
import minga.document.Block.Table;
import minga.document.Block.Value;
import minga.export.CellText;
import minga.export.SafeLink;
import minga.export.XmlOutput;

/** Writes the text of a Word document (WordprocessingML): paragraphs by their styles, tables, links, contents. */
final class WordText {

    /** The relation of the picture on the cover. */
    static final String PICTURE = "picture";

    private final Map<String, Integer> links = new LinkedHashMap<>();
    private XmlOutput out;
    private int headings;
    private String firstTitle;
    private WordTables tables;

    void begin(XmlOutput to) {
        out = to;
        tables = new WordTables(to, this);
    }

    /** The addresses that the text leads to, in the order of their relations. */
    List<String> links() {
        return List.copyOf(links.keySet());
    }

    /** What writes tables into the same text. */
    WordTables tables() {
        return tables;
    }

    /** The first title or chapter heading; null where there is none. */
    String firstTitle() {
        return firstTitle;
    }

    /** A paragraph on one line of text; none where it says nothing. */
    void paragraph(String style, String text) throws IOException {
        String said = CellText.line(text);
        if (!said.isEmpty()) {
            if (style.equals("Title") && firstTitle == null) {
                firstTitle = said;
            }
            start(style);
            run(said, null);
            out.close();
        }
    }

    /** Begins a paragraph. */
    void start(String style) throws IOException {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
    }

    /**
     * Text in the paragraph that is open.
     *
     * @param properties markup of how it looks; null for none
     */
    void run(String text, String properties) throws IOException {
        out.open("w:r");
        if (properties != null) {
            out.open("w:rPr").raw(properties).close();
        }
        out.element("w:t", text, "xml:space", "preserve").close();
    }

    /** The heading of a chapter, which the contents lead to. */
    void heading(String title) throws IOException {
        headings++;
        if (firstTitle == null) {
            firstTitle = title;
        }
        String number = Integer.toString(headings);
        start("Heading1");
        out.empty("w:bookmarkStart", "w:id", number, "w:name", "_Toc" + number);
        run(title, null);
        out.empty("w:bookmarkEnd", "w:id", number).close();
    }

    /** The contents as a field: filled with the titles, brought up to date with page numbers by Word. */
    void contents(List<String> titles) throws IOException {
        start("TOC1");
        field("begin\" w:dirty=\"true");
        instruction("TOC \\o \"1-1\" \\h \\z \\u");
        field("separate");
        for (int at = 0; at < titles.size(); at++) {
            if (at > 0) {
                start("TOC1");
            }
            out.open("w:hyperlink", "w:anchor", "_Toc" + (at + 1));
            run(titles.get(at), null);
            out.raw("<w:r><w:tab/></w:r>");
            field("begin");
            instruction("PAGEREF _Toc" + (at + 1) + " \\h");
            field("separate");
            run(" ", null);
            field("end");
            out.close();
            if (at < titles.size() - 1) {
                out.close();
            }
        }
        field("end");
        out.close();
    }

    private void field(String kind) throws IOException {
        out.raw("<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>");
    }

    private void instruction(String text) throws IOException {
        out.open("w:r").element("w:instrText", " " + text + " ", "xml:space", "preserve").close();
    }

    /** The picture of the cover. */
    void picture(String alternative) throws IOException {
        String escaped = alternative.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        String drawing = new String(SlideTemplate.bytes("/minga/export/office/word/picture.xml"),
                StandardCharsets.UTF_8);
        out.open("w:p").open("w:r").raw(drawing.strip().replace("%s", escaped)).close().close();
    }

    /** One block that is not a short fact. */
    void block(Block block) throws IOException {
        switch (block) {
            case Fact fact -> {
                paragraph("Heading3", fact.label());
                paragraphs("Normal", fact.values().get(0).text());
            }
            case Table table -> tables.table(table);
            case Block.Paragraph paragraph -> paragraphs("Normal", paragraph.text());
            case Block.BulletList list -> {
                for (String item : list.items()) {
                    paragraph("ListBullet", item);
                }
            }
            case Block.Note note -> paragraph("Note", note.text());
            case Block.Link link -> {
                start("Normal");
                value(new Value(link.text(), link.text(), link.text(), link.url()));
                out.close();
            }
            case Block.Figure figure -> {
                paragraph("Caption", figure.title());
                paragraph("Normal", figure.description());
            }
            case Block.PageBreak ignored -> out.raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        }
    }

    private void paragraphs(String style, String text) throws IOException {
        for (String line : Block.paragraphs(text)) {
            paragraph(style, line);
        }
    }

    /** A value, as a link where it leads somewhere. */
    void value(Value value) throws IOException {
        String address = value.url() == null ? null : SafeLink.of(value.url());
        String said = CellText.line(value.text());
        if (address == null) {
            run(said, null);
        } else {
            links.putIfAbsent(address, links.size());
            out.open("w:hyperlink", "r:id", "link" + links.get(address));
            run(said.isEmpty() ? address : said, "<w:rStyle w:val=\"Hyperlink\"/>");
            out.close();
        }
    }
}
