package minga.export.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import minga.export.CellText;
import minga.export.XmlText;

/**
 * Rows of a table on slides: chooses the largest letters in which all fit on one slide, and otherwise continues on more
 * slides with the smallest that are allowed. A row that is higher than a slide is split between lines.
 *
 * @param widths of the columns, in points
 * @param header the head of each column, repeated on each slide; empty for none
 * @param chain true for the results chain, whose columns have colours
 */
record SlideTable(List<Double> widths, List<String> header, List<Row> rows, boolean chain) {

    /** The smallest letters on a slide, in points. */
    static final int LEAST = 14;
    static final double HEIGHT = 376;
    static final double INSET = 5;

    private static final List<Integer> SIZES = List.of(20, 18, 16, LEAST);
    private static final double LEADING = 1.2;
    private static final int HEAD = 60;
    private static final String GOES_ON = "…";

    SlideTable {
        widths = List.copyOf(widths);
        header = header.stream().map(head -> LineBreaker.shortened(head, HEAD)).toList();
        rows = List.copyOf(rows);
    }

    SlideTable(List<Double> widths, List<String> header, List<Row> rows) {
        this(widths, header, rows, false);
    }

    /**
     * A cell.
     *
     * @param lines its paragraphs
     * @param gap true where it says that something is missing
     */
    record Cell(List<String> lines, boolean gap) {

        Cell {
            lines = lines.stream().map(XmlText::clean).map(CellText::line).filter(line -> !line.isEmpty()).toList();
        }

        static Cell of(String text) {
            return new Cell(List.of(text), false);
        }
    }

    /** The cells of a row. */
    record Row(List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    /** What stands on one slide. */
    record Page(int size, List<Row> rows) {}

    /** The slides, at least one where there are rows. */
    List<Page> pages() {
        for (int size : SIZES) {
            if (height(head(), size) + rows.stream().mapToDouble(row -> height(row, size)).sum() <= HEIGHT) {
                return rows.isEmpty() ? List.of() : List.of(new Page(size, rows));
            }
        }
        return split();
    }

    /** True where all fits on one slide with letters of at least that size. */
    boolean fits(int size) {
        return height(head(), size) + rows.stream().mapToDouble(row -> height(row, size)).sum() <= HEIGHT;
    }

    private Row head() {
        return new Row(header.stream().map(Cell::of).toList());
    }

    private List<Page> split() {
        List<Page> pages = new ArrayList<>();
        List<Row> page = new ArrayList<>();
        double top = height(head(), LEAST);
        double at = top;
        List<Row> left = new ArrayList<>(rows);
        while (!left.isEmpty()) {
            Row row = left.remove(0);
            double high = height(row, LEAST);
            if (at + high <= HEIGHT) {
                page.add(row);
                at += high;
            } else if (high <= HEIGHT - top || HEIGHT - at < 3 * LEAST * LEADING) {
                left.add(0, row);
                if (!page.isEmpty()) {
                    pages.add(new Page(LEAST, List.copyOf(page)));
                }
                page.clear();
                at = top;
            } else {
                int lines = (int) ((HEIGHT - at - 2 * INSET) / (LEAST * LEADING));
                page.add(part(row, lines, true));
                left.add(0, part(row, lines, false));
                at = HEIGHT;
            }
        }
        if (!page.isEmpty()) {
            pages.add(new Page(LEAST, page));
        }
        return pages;
    }

    /** The first lines of a row, or what comes after them; the label of what comes after says that it goes on. */
    private Row part(Row row, int lines, boolean first) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            List<String> all = lines(row.cells().get(column), column, LEAST);
            int cut = Math.min(lines, all.size());
            List<String> kept = first ? all.subList(0, cut)
                    : column == 0 && cut == all.size() ? again(all)
                            : all.subList(cut, all.size());
            cells.add(new Cell(kept, row.cells().get(column).gap()));
        }
        return new Row(cells);
    }

    private static List<String> again(List<String> label) {
        String text = String.join(" ", label);
        return List.of(text.endsWith(GOES_ON) ? text : text + " " + GOES_ON);
    }

    private double height(Row row, int size) {
        return row.cells().isEmpty() ? 0 : IntStream.range(0, row.cells().size())
                .mapToDouble(column -> lines(row.cells().get(column), column, size).size() * size * LEADING
                        + 2 * INSET)
                .max().orElse(0);
    }

    private List<String> lines(Cell cell, int column, int size) {
        return cell.lines().stream().flatMap(line -> LineBreaker
                .lines(line, size, widths.get(column) - 2 * INSET, column == 0).stream()).toList();
    }
}
