package minga.dossier;

import java.util.List;
import java.util.stream.Collectors;
import minga.document.Block;
import minga.document.Document;

/** A document as a page draws it. */
public record ChapterView(String title, List<Part> parts) {

    /** A section. */
    public record Part(String key, String title, List<BlockView> blocks) {}

    /**
     * One block.
     *
     * @param kind FACT, TEXT, TABLE, LIST or NOTE
     * @param label of a fact or table; empty for others
     * @param lines of a fact, a text, a list or a note
     * @param header of a table
     * @param rows of a table: cells of lines
     */
    public record BlockView(String kind, String label, List<Line> lines, List<String> header,
            List<List<List<Line>>> rows) {}

    /** A line of text; {@code url} is where it leads, or empty. */
    public record Line(String text, String url) {}

    static ChapterView of(Document document) {
        return new ChapterView(document.title(), document.sections().stream()
                .map(section -> new Part(section.key(), section.title(), section.blocks().stream()
                        .map(block -> view(block, section.title())).toList()))
                .toList());
    }

    private static BlockView view(Block block, String section) {
        return switch (block) {
            case Block.Table table -> new BlockView("TABLE", told(table.title(), section), List.of(),
                    table.header().stream().map(Block.Column::label).toList(),
                    table.rows().stream().map(row -> row.cells().stream().map(ChapterView::lines).toList()).toList());
            case Block.Fact fact -> new BlockView(fact.shape() == Block.Shape.LONG ? "TEXT" : "FACT",
                    told(fact.label(), section), lines(fact), List.of(), List.of());
            case Block.BulletList list -> new BlockView("LIST", "", lines(list), List.of(), List.of());
            case Block.Note note -> new BlockView("NOTE", "", lines(note), List.of(), List.of());
            default -> new BlockView("TEXT", "", lines(block), List.of(), List.of());
        };
    }

    /** A label that only says again what the heading above it says is left out. */
    private static String told(String label, String section) {
        return label.equals(section) ? "" : label;
    }

    private static List<Line> lines(Block block) {
        return switch (block) {
            case Block.Fact fact when fact.shape() != Block.Shape.LONG -> fact.values().stream()
                    .map(value -> new Line(value.text(), value.url() == null ? "" : value.url())).toList();
            case Block.Table table -> table.rows().stream().map(row -> row.answered().stream()
                    .flatMap(cell -> lines(cell).stream()).map(Line::text)
                    .collect(Collectors.joining(" · "))).map(text -> new Line(text, "")).toList();
            default -> block.lines().stream().map(text -> new Line(text, "")).toList();
        };
    }
}
