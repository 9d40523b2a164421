package minga.export.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minga.document.Block;
import minga.document.Block.Fact;
import minga.document.Block.Table;
import minga.document.Document;
import minga.export.CellText;
import minga.export.ChainLink;

/** Reads out of a document what stands on its slides: the labels and values of the ministry's form, and the chain. */
final class SlideRows {

    /** The fields of the ministry's slides, in their order. */
    private static final List<String> FICHA = List.of("startYear", "durationText", "legalBasis", "responsible",
            "summary", "description", "objectives", "activities", "indicators");
    private static final List<String> WITHOUT_CHAIN = FICHA.subList(0, FICHA.indexOf("objectives"));
    private static final int NARROW = 14;
    private static final int WIDE = 60;
    private static final double LABEL = 200;
    static final double WIDTH = 864;

    private SlideRows() {}

    /** The ministry's form of a record; without rows where the document is no such record. */
    static SlideTable ficha(Document document) {
        SlideTable whole = labelled(rows(document, FICHA));
        SlideTable withoutChain = labelled(rows(document, WITHOUT_CHAIN));
        return whole.fits(SlideTable.LEAST + 2) || withoutChain.rows().isEmpty() ? whole : withoutChain;
    }

    /** Labels on the left, values on the right. */
    static SlideTable labelled(List<SlideTable.Row> rows) {
        return new SlideTable(List.of(LABEL, WIDTH - LABEL), List.of(), rows);
    }

    private static List<SlideTable.Row> rows(Document document, List<String> keys) {
        List<Block> blocks = document.blocks();
        Set<String> known = Set.copyOf(blocks.stream().map(SlideRows::key).toList());
        return keys.stream().filter(key -> !key.equals("summary") || !known.contains("description"))
                .flatMap(key -> blocks.stream().filter(block -> key(block).equals(key))).map(SlideRows::row).toList();
    }

    private static String key(Block block) {
        return block instanceof Fact fact ? fact.key() : block instanceof Table table ? table.key() : "";
    }

    /** A fact or a table as a row of label and value. */
    static SlideTable.Row row(Block block) {
        return block instanceof Table table
                ? new SlideTable.Row(List.of(SlideTable.Cell.of(table.title()),
                        new SlideTable.Cell(brief(table), false)))
                : new SlideTable.Row(List.of(SlideTable.Cell.of(((Fact) block).label()),
                        new SlideTable.Cell(values((Fact) block), false)));
    }

    /** A line for each row: its text, or its answers one after the other; below it those of its own rows. */
    private static List<String> brief(Table table) {
        List<String> lines = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            List<Fact> facts = row.answered().stream().filter(Fact.class::isInstance).map(Fact.class::cast).toList();
            List<Fact> said = facts.stream().filter(fact -> fact.key().equals("text")).toList();
            lines.add((said.isEmpty() ? facts : said).stream().map(fact -> CellText.of(fact))
                    .collect(Collectors.joining(", ")));
            row.answered().stream().filter(Table.class::isInstance).map(Table.class::cast)
                    .filter(nested -> !nested.key().equals("evidence"))
                    .forEach(nested -> brief(nested).forEach(line -> lines.add(nested.title() + ": " + line)));
        }
        return lines;
    }

    private static List<String> values(Fact fact) {
        return fact.shape() == Block.Shape.LONG ? Block.paragraphs(fact.values().get(0).text())
                : List.of(String.join("; ", fact.values().stream().map(Block.Value::text).toList()));
    }

    /** A table as it is; the cells of tables within it as text. */
    static SlideTable table(Table table) {
        double[] weights = IntStream.range(0, table.header().size()).mapToDouble(column -> weight(table, column))
                .toArray();
        double all = Arrays.stream(weights).sum();
        List<Double> widths = Arrays.stream(weights).map(weight -> WIDTH * weight / all).boxed().toList();
        return new SlideTable(widths, table.header().stream().map(column -> CellText.line(column.label())).toList(),
                table.rows().stream().map(row -> new SlideTable.Row(row.cells().stream().map(SlideRows::cell).toList()))
                        .toList());
    }

    /** How wide a column wants to be, by its longest text, within bounds. */
    private static double weight(Table table, int column) {
        return table.rows().stream().mapToInt(row -> CellText.of(row.cells().get(column)).length())
                .map(length -> Math.clamp(length, NARROW, WIDE)).max().orElse(NARROW);
    }

    private static SlideTable.Cell cell(Block block) {
        return new SlideTable.Cell(block instanceof Fact fact
                ? fact.values().stream().flatMap(value -> Block.paragraphs(value.text()).stream()).toList()
                : CellText.of(block).lines().toList(), false);
    }

    /** The chain: a column for each of the five links, a row for each way from left to right. */
    static SlideTable chain(List<ChainLink> roots, List<String> header) {
        List<SlideTable.Row> rows = new ArrayList<>();
        for (ChainLink root : roots) {
            SlideTable.Cell[] empty = Stream.generate(() -> new SlideTable.Cell(List.of(), false)).limit(header.size())
                    .toArray(SlideTable.Cell[]::new);
            ways(root, empty, rows);
        }
        return new SlideTable(List.of(186d, 186d, 178d, 178d, 136d), header, rows, true);
    }

    private static void ways(ChainLink link, SlideTable.Cell[] row, List<SlideTable.Row> rows) {
        row[link.kind().ordinal()] = new SlideTable.Cell(List.of(link.text()), link.gap());
        if (link.children().isEmpty()) {
            rows.add(new SlideTable.Row(List.of(row)));
        }
        for (ChainLink child : link.children()) {
            ways(child, row, rows);
            for (int column = 0; column < row.length; column++) {
                row[column] = new SlideTable.Cell(List.of(), false);
            }
        }
    }
}
