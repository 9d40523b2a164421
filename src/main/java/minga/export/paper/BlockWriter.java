package minga.export.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import minga.document.Block;
import minga.document.Block.Fact;
import minga.document.Block.Table;
import minga.document.Block.Value;
import minga.export.CellText;
import minga.export.SafeLink;
import minga.export.XmlOutput;

/**
 * Writes the blocks of a section as XHTML. Short answers stand together as labels and values; rows become a table, or
 * one list each where they are too wide for a page.
 */
final class BlockWriter {

    private static final int MOST_COLUMNS = 4;

    private final XmlOutput out;
    private final String heading;

    /** @param heading the element of the labels of long answers and tables */
    BlockWriter(XmlOutput out, String heading) {
        this.out = out;
        this.heading = heading;
    }

    /** A drawing, with what it shows in words. */
    void image(String svg, String alternative) throws IOException {
        out.empty("img", "alt", CellText.line(alternative), "src",
                PaperFiles.image(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** All of them, in order. */
    void blocks(List<Block> blocks) throws IOException {
        List<Fact> together = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Fact fact && fact.shape() != Block.Shape.LONG) {
                together.add(fact);
            } else {
                facts(together);
                together.clear();
                block(block);
            }
        }
        facts(together);
    }

    private void facts(List<Fact> facts) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        out.open("table", "class", "facts").open("tbody");
        for (Fact fact : facts) {
            out.open("tr").element("th", CellText.line(fact.label()), "scope", "row").open("td");
            values(fact);
            out.close().close();
        }
        out.close().close();
    }

    private void values(Fact fact) throws IOException {
        for (int i = 0; i < fact.values().size(); i++) {
            if (i > 0) {
                out.text("; ");
            }
            value(fact.values().get(i));
        }
    }

    /** A value, as a link where it leads somewhere. */
    void value(Value value) throws IOException {
        if (value.url() == null || !SafeLink.is(value.url())) {
            lines(value.text());
        } else {
            link(value.text(), value.url());
        }
    }

    private void link(String text, String url) throws IOException {
        String said = CellText.line(text);
        String address = SafeLink.of(url);
        if (address == null) {
            out.text(said);
        } else {
            out.element("a", said.isEmpty() ? address : said, "href", address, "title",
                    said.isEmpty() ? address : said);
        }
    }

    /** A text of several lines, where only text may stand. */
    private void lines(String text) throws IOException {
        List<String> lines = Block.paragraphs(text);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.empty("br");
            }
            out.text(CellText.line(lines.get(i)));
        }
    }

    private void paragraphs(String text, String style) throws IOException {
        for (String line : Block.paragraphs(text)) {
            String said = CellText.line(line);
            if (!said.isEmpty()) {
                out.element("p", said, "class", style);
            }
        }
    }

    private void block(Block block) throws IOException {
        switch (block) {
            case Fact fact -> {
                out.element(heading, CellText.line(fact.label()), "class", "label");
                paragraphs(fact.values().get(0).text(), null);
            }
            case Table table -> table(table);
            case Block.Paragraph paragraph -> paragraphs(paragraph.text(), null);
            case Block.BulletList list -> list(list);
            case Block.Note note -> out.open("div", "class", "note").element("p", CellText.line(note.text())).close();
            case Block.Link link -> {
                out.open("p");
                link(link.text(), link.url());
                out.close();
            }
            case Block.Figure figure -> {
                out.open("div", "class", "drawing");
                image(figure.svg(), figure.title() + ". " + figure.description());
                out.element("p", CellText.line(figure.title()), "class", "caption").close();
            }
            case Block.PageBreak ignored -> out.element("div", "", "class", "page-break");
        }
    }

    private void list(Block.BulletList list) throws IOException {
        List<String> items = list.items().stream().map(CellText::line).filter(item -> !item.isEmpty()).toList();
        if (!items.isEmpty()) {
            out.open("ul");
            for (String item : items) {
                out.element("li", item);
            }
            out.close();
        }
    }

    private void table(Table table) throws IOException {
        boolean wide = table.header().size() > MOST_COLUMNS || table.rows().stream()
                .anyMatch(row -> row.cells().stream().anyMatch(Table.class::isInstance));
        out.element(heading, CellText.line(table.title()), "class", "label");
        if (wide) {
            for (Block.Row row : table.rows()) {
                record(row);
            }
        } else if (table.header().size() == 1) {
            out.open("ol");
            for (Block.Row row : table.rows()) {
                out.open("li");
                values((Fact) row.cells().get(0));
                out.close();
            }
            out.close();
        } else if (!table.header().isEmpty()) {
            rows(table);
        }
    }

    private void rows(Table table) throws IOException {
        out.open("table", "class", "rows").open("thead").open("tr");
        for (Block.Column column : table.header()) {
            out.element("th", CellText.line(column.label()), "scope", "col");
        }
        out.close().close().open("tbody");
        for (Block.Row row : table.rows()) {
            out.open("tr");
            for (Block cell : row.cells()) {
                out.open("td");
                if (cell instanceof Fact fact) {
                    values(fact);
                }
                out.close();
            }
            out.close();
        }
        out.close().close();
    }

    /** A row that is too wide, or has rows itself: as labels and values. */
    private void record(Block.Row row) throws IOException {
        out.open("table", "class", "facts record").open("tbody");
        for (Block cell : row.answered()) {
            out.open("tr").element("th", CellText.line(cell instanceof Table table ? table.title()
                    : ((Fact) cell).label()), "scope", "row").open("td");
            if (cell instanceof Fact fact) {
                values(fact);
            } else {
                lines(CellText.of(cell));
            }
            out.close().close();
        }
        out.close().close();
    }
}
