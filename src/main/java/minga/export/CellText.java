package minga.export;

import java.util.ArrayList;
import java.util.List;
import minga.document.Block;
import minga.document.Block.Fact;
import minga.document.Block.Table;
import minga.document.Block.Value;

/**
 * Writes an answer of a document as the text of one cell of a spreadsheet: plain numbers and dates; the rows of a table
 * one below the other and numbered.
 */
public final class CellText {

    private CellText() {}

    /** The text of a fact or a table; empty for other blocks. */
    public static String of(Block block) {
        return block instanceof Table table ? rows(table, "\n") : block instanceof Fact fact ? values(fact) : "";
    }

    private static String values(Fact fact) {
        return String.join("; ", fact.values().stream().map(Value::plain).toList());
    }

    private static String rows(Table table, String between) {
        List<String> lines = new ArrayList<>();
        table.rows().forEach(row -> lines.add(lines.size() + 1 + ". " + row(row)));
        return String.join(between, lines);
    }

    /** The first answer of a row without its label, the others with it, on one line. */
    public static String row(Block.Row row) {
        List<String> told = new ArrayList<>();
        for (Block cell : row.answered()) {
            String said = cell instanceof Table table ? rows(table, " / ") : of(cell);
            told.add(told.isEmpty() ? said : label(cell) + ": " + said);
        }
        return String.join(" · ", told);
    }

    private static String label(Block cell) {
        return cell instanceof Table table ? table.title() : ((Fact) cell).label();
    }

    /** The text on one line, without control characters. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
