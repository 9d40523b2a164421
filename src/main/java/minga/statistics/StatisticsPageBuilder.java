package minga.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.search.FacetLabels;
import minga.search.FacetName;
import minga.search.SearchAddress;
import minga.search.SearchRequest;
import minga.statistics.StatisticsPage.Chart;
import minga.statistics.StatisticsPage.Filters;
import minga.statistics.StatisticsPage.Option;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Language;

/** Builds the page of statistics from the figures of a search. */
final class StatisticsPageBuilder {

    private static final Set<String> CONTROLS = Set.of("region", "tema", "desde", "hasta");

    private final Territory territory;
    private final Vocabularies vocabularies;
    private final FacetLabels labels;

    StatisticsPageBuilder(Territory territory, Vocabularies vocabularies, FacetLabels labels) {
        this.territory = territory;
        this.vocabularies = vocabularies;
        this.labels = labels;
    }

    StatisticsPage page(SearchAddress asked, Statistics statistics, Language language) {
        Findings findings = new Findings(statistics, language);
        Map<Topic, String> said = findings.all();
        List<Chart> charts = new ArrayList<>();
        said.forEach((topic, finding) -> {
            if (topic.facet() != null) {
                charts.add(ChartBuilder.chart(topic, finding, statistics.of(topic.facet())));
            }
        });
        return new StatisticsPage(statistics.total(), charts, statistics.coverage(), said.get(Topic.COVERAGE),
                findings.gaps(), filters(asked.request().whole(), asked.from(), asked.to(), language),
                asked.errors(language, CONTROLS),
                asked.status(), statistics.whole());
    }

    private Filters filters(SearchRequest request, String from, String to, Language language) {
        List<Option> regions = territory.regions().stream().map(region -> new Option(region.code(),
                region.shortNameIn(language.code()), request.filter(FacetName.REGION).contains(region.code())))
                .toList();
        List<Option> themes = vocabularies.terms("themes").stream().map(term -> new Option(term.code(),
                labels.label(FacetName.THEME, term.code()).in(language.code()),
                request.filter(FacetName.THEME).contains(term.code()))).toList();
        return new Filters(request.text(), regions, themes, from, to, query(request),
                "/practicas" + query(request));
    }

    private static String year(Integer year) {
        return year == null ? "" : year.toString();
    }

    /** The search as addresses carry it; empty for everything. */
    static String query(SearchRequest request) {
        return request.spanish().isEmpty() ? "" : "?" + request.spanish();
    }

    /** The search in words: what was typed and the chosen filters. */
    List<String> chips(SearchRequest request, Language language) {
        List<String> chips = new ArrayList<>();
        if (!request.text().isBlank()) {
            chips.add("“" + request.text() + "”");
        }
        request.filters().forEach((facet, codes) -> codes
                .forEach(code -> chips.add(labels.label(facet, code).in(language.code()))));
        if (request.from() != null || request.to() != null) {
            chips.add(year(request.from()) + "–" + year(request.to()));
        }
        return chips;
    }
}
