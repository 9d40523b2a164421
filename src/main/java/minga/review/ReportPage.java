package minga.review;

import java.time.LocalDate;
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
 */
public record ReportPage(String from, String to, LocalDate begin, LocalDate end,
        List<ReviewStatistics.Duration> durations, List<ReviewStatistics.Load> loads, List<PracticeStatus> states,
        List<Line> lines, List<FormError> errors, int status) implements Page {

    /** The fichas of one municipality. */
    public record Line(String name, int total, List<Integer> counts) {}
}
