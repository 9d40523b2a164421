package minga.statistics;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page of statistics: a chart for each topic with the sentence that says what it shows, and the coverage of objectives.
 *
 * @param total how many practices are counted
 * @param charts in the order of the page
 * @param coverage the objectives by region
 * @param finding what the coverage shows
 * @param gaps which objectives lack practices where
 * @param filters the search that is counted
 * @param errors what could not be read of the address
 * @param status of the answer: 400 where a parameter is malformed
 * @param whole false where the time allowed ended the count
 */
public record StatisticsPage(int total, List<Chart> charts, Coverage coverage, String finding, List<String> gaps,
        Filters filters, List<FormError> errors, int status, boolean whole) implements Page {

    /**
     * A chart with its table.
     *
     * @param topic in addresses and keys of messages
     * @param finding what it shows, its title
     * @param shape how it is drawn: {@code tiles}, {@code bars} or {@code columns}
     * @param height of the drawing
     * @param step from one mark to the next
     * @param marks what is drawn
     * @param rows of the table, all of them
     */
    public record Chart(String topic, String finding, String shape, int height, int step, List<Mark> marks,
            List<Tally> rows) {}

    /**
     * One mark of a drawing.
     *
     * @param label what stands beside it; cut where it would not fit, empty where there is no room
     * @param x from the left
     * @param y from the top
     * @param size its length or its height
     * @param shade 0 for none to 4; 1 for what the finding speaks of in bars and columns, else 0
     */
    public record Mark(String label, int count, int x, int y, int size, int shade) {}

    /**
     * The search that is counted.
     *
     * @param query as addresses carry it, beginning with {@code ?}; empty for everything
     * @param results the address of the list of these practices
     */
    public record Filters(String text, List<Option> regions, List<Option> themes, String from, String to, String query,
            String results) {}

    /** A value of a filter. */
    public record Option(String code, String label, boolean chosen) {}
}
