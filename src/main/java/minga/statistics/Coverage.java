package minga.statistics;

import java.util.List;

/**
 * Table of how many practices each objective of the Global Compact for Migration has in each region.
 *
 * @param regions the labels of the columns, north to south
 * @param rows the objectives in the order of the Compact
 */
public record Coverage(List<String> regions, List<Row> rows) {

    public Coverage {
        regions = List.copyOf(regions);
        rows = List.copyOf(rows);
    }

    /** An objective and its cells, one for each region. */
    public record Row(String label, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** True where no region has a practice. */
        boolean isEmpty() {
            return cells.stream().allMatch(cell -> cell.count() == 0);
        }
    }

    /**
     * A cell.
     *
     * @param shade 0 for none, else 1 to 3
     * @param url of the list of these practices
     */
    public record Cell(int count, int shade, String url) {}

    /** How many cells there are. */
    public int size() {
        return rows.size() * regions.size();
    }

    /** How many cells have no practice. */
    public int gaps() {
        return (int) rows.stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.count() == 0).count();
    }
}
