package minga.statistics;

import java.time.LocalDate;
import java.util.List;
import minga.web.Page;

/**
 * Page with the findings alone, for one sheet of paper.
 *
 * @param query the search that was counted, as addresses carry it; empty for everything
 * @param chips the filters in words
 */
public record FindingsPage(int total, List<String> findings, List<String> gaps, String query, List<String> chips,
        LocalDate today) implements Page {}
