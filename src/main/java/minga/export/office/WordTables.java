package minga.export.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import minga.document.Block;
import minga.document.Block.Fact;
import minga.document.Block.Table;
import minga.export.CellText;
import minga.export.XmlOutput;

/** Writes the tables of a Word document: labels and values, rows under a header row that is repeated, the chain. */
final class WordTables {

    private static final int WIDTH = 9638;
    private static final int LABEL = 2900;
    private static final int MOST_COLUMNS = 5;

    private final XmlOutput out;
    private final WordText text;

    /** @param text which writes into the same output */
    WordTables(XmlOutput out, WordText text) {
        this.out = out;
        this.text = text;
    }

    /**
     * Labels and values as a table of two columns.
     *
     * @param title says to those who do not see it what the table is
     */
    void facts(List<Block> facts, String title) throws IOException {
        if (facts.isEmpty()) {
            return;
        }
        openTable("Ficha", title, List.of(LABEL, WIDTH - LABEL), false);
        for (Block block : facts) {
            openRow(false);
            cell(LABEL, block instanceof Table table ? table.title() : ((Fact) block).label());
            if (block instanceof Fact fact) {
                values(WIDTH - LABEL, fact);
            } else {
                cell(WIDTH - LABEL, CellText.of(block));
            }
            out.close();
        }
        closeTable();
    }

    /** Rows under a header row, or as labels and values where they are too wide for a page. */
    void table(Table table) throws IOException {
        text.paragraph("Heading3", table.title());
        if (table.header().isEmpty()) {
            return;
        }
        boolean wide = table.header().size() > MOST_COLUMNS || table.rows().stream()
                .anyMatch(row -> row.cells().stream().anyMatch(Table.class::isInstance));
        if (wide) {
            for (Block.Row row : table.rows()) {
                facts(row.answered(), table.title());
            }
            return;
        }
        List<Integer> widths = SlideRows.table(table).widths().stream()
                .map(width -> (int) (width * WIDTH / SlideRows.WIDTH)).toList();
        openTable("Tabla", table.title(), widths, true);
        openRow(true);
        for (int column = 0; column < widths.size(); column++) {
            cell(widths.get(column), table.header().get(column).label());
        }
        out.close();
        for (Block.Row row : table.rows()) {
            openRow(false);
            for (int column = 0; column < widths.size(); column++) {
                values(widths.get(column), (Fact) row.cells().get(column));
            }
            out.close();
        }
        closeTable();
    }

    /** The results chain. */
    void chain(SlideTable chain, String title) throws IOException {
        List<Integer> widths = chain.widths().stream().map(width -> (int) (width * WIDTH / SlideRows.WIDTH)).toList();
        openTable("Tabla", title, widths, true);
        openRow(true);
        for (int column = 0; column < widths.size(); column++) {
            cell(widths.get(column), chain.header().get(column));
        }
        out.close();
        for (SlideTable.Row row : chain.rows()) {
            openRow(false);
            for (int column = 0; column < widths.size(); column++) {
                openCell(widths.get(column));
                SlideTable.Cell cell = row.cells().get(column);
                text.run(String.join(" ", cell.lines()), cell.gap() ? "<w:b/><w:color w:val=\"B42318\"/>" : null);
                out.close().close();
            }
            out.close();
        }
        closeTable();
    }

    private void openTable(String style, String title, List<Integer> widths, boolean header) throws IOException {
        out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", style);
        out.empty("w:tblW", "w:w", Integer.toString(WIDTH), "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed");
        out.empty("w:tblLook", "w:val", header ? "0020" : "0080", "w:firstRow", header ? "1" : "0", "w:lastRow", "0",
                "w:firstColumn", header ? "0" : "1", "w:lastColumn", "0", "w:noHBand", "1", "w:noVBand", "1");
        out.empty("w:tblCaption", "w:val", CellText.line(title)).close();
        out.open("w:tblGrid");
        for (int width : widths) {
            out.empty("w:gridCol", "w:w", Integer.toString(width));
        }
        out.close();
    }

    private void closeTable() throws IOException {
        out.close();
        // Word joins two tables that nothing parts
        out.raw("<w:p><w:pPr><w:pStyle w:val=\"Normal\"/><w:spacing w:before=\"0\" w:after=\"60\" w:line=\"120\" "
                + "w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private void openRow(boolean header) throws IOException {
        out.open("w:tr").open("w:trPr").empty("w:cantSplit").raw(header ? "<w:tblHeader/>" : "").close();
    }

    private void openCell(int width) throws IOException {
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa").close();
        text.start("Cell");
    }

    /** A cell with a paragraph for each line of the text. */
    private void cell(int width, String said) throws IOException {
        List<String> lines = new ArrayList<>(Block.paragraphs(said));
        openCell(width);
        text.run(lines.isEmpty() ? "" : CellText.line(lines.remove(0)), null);
        out.close();
        for (String line : lines) {
            text.start("Cell");
            text.run(CellText.line(line), null);
            out.close();
        }
        out.close();
    }

    private void values(int width, Fact fact) throws IOException {
        if (fact.values().size() == 1 && fact.values().get(0).url() == null) {
            cell(width, fact.values().get(0).text());
            return;
        }
        openCell(width);
        for (int at = 0; at < fact.values().size(); at++) {
            if (at > 0) {
                text.run("; ", null);
            }
            text.value(fact.values().get(at));
        }
        out.close().close();
    }
}
