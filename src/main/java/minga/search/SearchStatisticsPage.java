package minga.search;

import java.util.List;
import minga.web.Page;

/**
 * Page with the most frequent search terms and those without results.
 *
 * @param which the list that is shown
 * @param months over how many months
 * @param rows the words, most frequent first
 */
public record SearchStatisticsPage(SearchTermCounts.Which which, int months,
        List<SearchTermCounts.Looked> rows) implements Page {

    /** The word of a list in the address. */
    static String spanish(SearchTermCounts.Which which) {
        return switch (which) {
            case UNFOUND -> "sin-resultados";
            case UNOPENED -> "sin-abrir";
            case ALL -> "todas";
        };
    }

    /** The lists with their addresses. */
    public List<ResultsPage.Choice> lists() {
        return List.of(SearchTermCounts.Which.values()).stream()
                .map(one -> new ResultsPage.Choice(one.name(), "", address(one, months), one == which)).toList();
    }

    /** One month, three, or all that is kept. */
    public List<ResultsPage.Choice> spans() {
        return List.of(1, 3, SearchTermCounter.MONTHS).stream()
                .map(span -> new ResultsPage.Choice(Integer.toString(span), "", address(which, span), span == months))
                .toList();
    }

    private static String address(SearchTermCounts.Which which, int months) {
        return "/administracion/busquedas?lista=" + spanish(which) + "&meses=" + months;
    }
}
