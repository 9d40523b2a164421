package minga.export;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import minga.document.Block;
import minga.document.Block.Fact;
import minga.document.Block.Table;
import minga.document.Block.Value;
import minga.document.Document;
import minga.document.DocumentList;
import minga.document.ExportFormat;

/**
 * Markdown (CommonMark with the tables of GitHub): a heading for each document and section, a bullet for each short
 * answer, tables for rows. All text of the documents is escaped, so that none becomes markup or HTML.
 */
@Dependent
public class MarkdownFormat implements ExportFormat {

    private static final String MARKUP = "[\\\\`*_\\[\\]<>|~#&$]";
    private static final String BULLET = "^[-+=]";
    private static final String NUMBER = "^(\\d{1,9})([.)])";

    @Override
    public String suffix() {
        return "md";
    }

    @Override
    public String mediaType() {
        return "text/markdown;charset=UTF-8";
    }

    @Override
    public void write(DocumentList documents, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        documents.source().forEach(document -> document(writer, document));
        writer.flush();
    }

    private static void document(Writer out, Document document) throws IOException {
        out.append("# ").append(escaped(document.title())).append("\n\n");
        for (Document.Metadata one : document.metadata()) {
            if (one.label() != null) {
                bullet(out, one.label(), escaped(one.text()));
            }
        }
        for (Document.Section section : document.sections()) {
            out.append("\n## ").append(escaped(section.title())).append("\n\n");
            for (Block block : section.blocks()) {
                block(out, block);
            }
        }
        out.append('\n');
    }

    private static void block(Writer out, Block block) throws IOException {
        switch (block) {
            case Fact fact when fact.shape() == Block.Shape.LONG -> {
                label(out, fact.label());
                paragraphs(out, fact.values().get(0).text());
            }
            case Fact fact -> bullet(out, fact.label(), values(fact));
            case Table table -> table(out, table);
            case Block.Paragraph paragraph -> paragraphs(out, paragraph.text());
            case Block.BulletList list -> {
                for (String item : list.items()) {
                    out.append("- ").append(escaped(item)).append('\n');
                }
            }
            case Block.Note note -> out.append("\n> ").append(escaped(note.text())).append("\n\n");
            case Block.Link link -> out.append('\n').append(link(link.text(), link.url())).append("\n\n");
            case Block.Figure figure -> {
                label(out, figure.title());
                paragraphs(out, figure.description());
            }
            case Block.PageBreak ignored -> out.append("\n---\n\n");
        }
    }

    private static void label(Writer out, String label) throws IOException {
        out.append("\n**").append(escaped(label)).append("**\n\n");
    }

    private static void bullet(Writer out, String label, String value) throws IOException {
        out.append("- **").append(escaped(label)).append(":** ").append(value).append('\n');
    }

    private static void paragraphs(Writer out, String text) throws IOException {
        for (String line : Block.paragraphs(text)) {
            out.append(escaped(line)).append("\n\n");
        }
    }

    private static void table(Writer out, Table table) throws IOException {
        label(out, table.title());
        line(out, table.header().stream().map(column -> escaped(column.label())).toList());
        line(out, table.header().stream().map(column -> "---").toList());
        for (Block.Row row : table.rows()) {
            line(out, row.cells().stream().map(MarkdownFormat::cell).toList());
        }
        out.append('\n');
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        if (!cells.isEmpty()) {
            out.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
    }

    private static String cell(Block block) {
        return block instanceof Fact fact ? values(fact) : escaped(CellText.of(block));
    }

    private static String values(Fact fact) {
        return String.join("; ", fact.values().stream().map(MarkdownFormat::value).toList());
    }

    private static String value(Value value) {
        return value.url() == null ? escaped(value.text()) : link(value.text(), value.url());
    }

    private static String link(String text, String url) {
        String address = url.replaceAll("[\\s\\p{Cc}]", "").replace("\\", "%5C").replace("<", "%3C").replace(">",
                "%3E");
        return "[" + escaped(text) + "](<" + address.replace("|", "%7C") + ">)";
    }

    /** The text on one line, with a backslash before what Markdown would read as markup. */
    static String escaped(String text) {
        String line = CellText.line(text).replaceAll(MARKUP, "\\\\$0");
        return line.replaceFirst(BULLET, "\\\\$0").replaceFirst(NUMBER, "$1\\\\$2");
    }
}
