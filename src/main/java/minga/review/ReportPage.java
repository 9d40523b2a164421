package minga.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import minga.practice.PracticeStatus;
import minga.web.FormError;
import minga.web.Page;

/**
 * Page of the management report of the review.
 *
 * @param from what stands in the field of the first day, as typed
 * @param to what stands in the field of the last day, as typed
 * @param states the columns of the table of municipalities
 * @param lines its lines: the name of a municipality, and its counts by column
 * @param bars by period
 */
public record ReportPage(String from, String to, LocalDate begin, LocalDate end,
        List<ReviewStatistics.Duration> durations, List<ReviewStatistics.Load> loads, List<PracticeStatus> states,
        List<Line> lines, List<Bar> bars, List<FormError> errors, int status) implements Page {

    /** The fichas of one municipality. */
    public record Line(String name, int total, List<Integer> counts) {}

    /**
     * The fichas of one period: a line of the table, and of the chart.
     *
     * @param published how many of them are public now
     * @param width of the bar in the chart, of {@value #WIDEST}
     * @param filled how much of it stands for those that are public
     */
    public record Bar(String key, int total, int published, int width, int filled) {}

    /** The widest bar of the chart. */
    static final int WIDEST = 230;

    /** True where the chart has something to draw. */
    public boolean drawn() {
        return bars.stream().anyMatch(bar -> bar.total() > 0);
    }

    /** The period in which most were sent; the first of several. */
    public Bar fullest() {
        return bars.stream().max(Comparator.comparingInt(Bar::total)).orElseThrow();
    }
}
