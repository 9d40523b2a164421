package minga.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import minga.document.ExportFormats;
import minga.web.Language;
import minga.web.Paging;

/** Builds the {@link ResultsPage} of search results, in one language. */
final class ResultsPageBuilder {

    private static final String HERE = "/practicas";
    private static final int SHOWN = 6;
    private static final int MATCHES = 2;
    private static final int BAR = 40;
    private static final String NAME = "name";
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final SearchResults results;
    private final SearchRequest request;
    private final boolean table;
    private final String language;
    private final SearchContext.Way way;

    /**
     * @param request as it was typed; where the spelling was mended, the answer's own request says other words; beyond
     * the last page, another page
     */
    ResultsPageBuilder(SearchRequest request, SearchResults results, boolean table, Language language) {
        this.results = results;
        this.request = request.page(results.request().page());
        this.table = table;
        this.language = language.code();
        this.way = new SearchContext(this.request, table, 0).way();
    }

    /** @param downloads the formats in which the whole list can be downloaded */
    ResultsPage page(List<ExportFormats.Download> downloads) {
        return new ResultsPage(request.text(), results.total(), results.first(), results.last(),
                cards(), groups(), years(), chips(),
                Paging.of(request.page(), results.pages(), number -> here(request.page(number))), orders(), views(),
                help(), hidden(),
                new ResultsPage.Addresses(here(request), here(request.unfiltered()),
                        "/api/v1/practices" + query(request.english()),
                        query(request.whole().spanish())),
                downloads);
    }

    private String here(SearchRequest other) {
        return new SearchContext(other, table, 0).results();
    }

    private static String query(String words) {
        return words.isEmpty() ? "" : "?" + words;
    }

    private List<ResultsPage.Card> cards() {
        List<ResultsPage.Card> cards = new ArrayList<>(results.hits().size());
        results.hits().forEach(hit -> cards.add(card(hit, request.offset() + cards.size() + 1)));
        return cards;
    }

    private ResultsPage.Card card(Hit hit, int place) {
        String url = way.to(hit.slug(), place);
        List<Snippet.Part> name = name(hit);
        boolean marked = name.stream().anyMatch(Snippet.Part::marked);
        List<ResultsPage.Where> matches = new ArrayList<>(MATCHES);
        for (FieldMatch match : hit.matches()) {
            if (matches.size() < MATCHES && !(marked && match.field().equals(NAME))) {
                matches.add(new ResultsPage.Where(match.label().in(language), url + "#" + match.anchor(),
                        match.snippet().parts()));
            }
        }
        return new ResultsPage.Card(hit, url, name, matches);
    }

    /** The whole name, with what matched in it marked. */
    private static List<Snippet.Part> name(Hit hit) {
        for (FieldMatch match : hit.matches()) {
            if (match.field().equals(NAME) && match.snippet().text().equals(hit.name())) {
                return match.snippet().parts();
            }
        }
        return List.of(new Snippet.Part(hit.name(), false));
    }

    private List<ResultsPage.Group> groups() {
        return results.facets().values().stream().filter(facet -> facet.name() != FacetName.YEAR)
                .filter(facet -> !facet.values().isEmpty()).map(this::group).toList();
    }

    private ResultsPage.Group group(Facet facet) {
        List<FacetValue> values = facet.values();
        List<FacetValue> shown = new ArrayList<>(
                facet.name() == FacetName.REGION ? values : values.subList(0, Math.min(SHOWN, values.size())));
        facet.selected().stream().filter(value -> !shown.contains(value)).forEach(shown::add);
        String rest = request.spanish();
        return new ResultsPage.Group(facet.name().spanish(), facet.name().key(),
                shown.stream().map(this::value).toList(), facet.selected().size(),
                shown.size() < values.size() ? HERE + "/filtro/" + facet.name().spanish() + query(rest) : "",
                values.size());
    }

    ResultsPage.Value value(FacetValue value) {
        return new ResultsPage.Value(value.value(), value.label().in(language), value.count(), value.selected());
    }

    private ResultsPage.Years years() {
        int most = results.years().stream().mapToInt(FacetValue::count).max().orElse(1);
        List<ResultsPage.Bar> bars = results.years().stream().filter(value -> YEAR.matcher(value.value()).matches())
                .map(value -> {
                    int year = Integer.parseInt(value.value());
                    boolean inside = (request.from() == null || year >= request.from())
                            && (request.to() == null || year <= request.to());
                    return new ResultsPage.Bar(year, value.count(),
                            Math.max(2, BAR * value.count() / Math.max(1, most)), inside);
                }).toList();
        return new ResultsPage.Years(request.from(), request.to(), bars);
    }

    private List<ResultsPage.Chip> chips() {
        List<ResultsPage.Chip> chips = new ArrayList<>();
        results.facets().values().forEach(facet -> facet.selected().forEach(value -> chips.add(new ResultsPage.Chip(
                facet.name().key(), value.label().in(language), here(request.without(facet.name(), value.value()))))));
        if (request.from() != null || request.to() != null) {
            String range = (request.from() == null ? "" : request.from()) + "–"
                    + (request.to() == null ? "" : request.to());
            chips.add(new ResultsPage.Chip("year", range, here(request.years(null, null))));
        }
        return chips;
    }

    private List<ResultsPage.Choice> orders() {
        return Arrays.stream(SortOrder.values())
                .map(sort -> new ResultsPage.Choice(sort.key(), sort.spanish(), here(request.sorted(sort)),
                        sort == request.sort()))
                .toList();
    }

    private List<ResultsPage.Choice> views() {
        Function<Boolean, String> address = other -> new ResultsPageBuilder(request, results, other, Language.ES)
                .here(request);
        return List.of(new ResultsPage.Choice("list", "", address.apply(false), !table),
                new ResultsPage.Choice("table", SearchPages.TABLE, address.apply(true), table));
    }

    private ResultsPage.Help help() {
        List<String> related = results.alsoSearched().stream().flatMap(words -> words.related().stream()).distinct()
                .limit(8).toList();
        ResultsPage.Suggested spelling = results.spelling().map(other -> new ResultsPage.Suggested(
                other.text(), other.count(), here(request.saying(other.text())), other.applied())).orElse(null);
        ResultsPage.Suggested drop = results.filterToDrop().map(filter -> new ResultsPage.Suggested(
                filter.label().in(language), filter.count(), here(filter.request()), false)).orElse(null);
        return new ResultsPage.Help(related, spelling, drop, results.notices());
    }

    /** What a new search of the same form keeps: not the page, which would point into another list. */
    private List<ResultsPage.Choice> hidden() {
        List<ResultsPage.Choice> hidden = new ArrayList<>();
        if (request.sort() != SortOrder.RELEVANCE) {
            hidden.add(new ResultsPage.Choice("orden", request.sort().spanish(), "", true));
        }
        if (request.size() != SearchLimits.DEFAULT_PAGE_SIZE) {
            hidden.add(new ResultsPage.Choice("por", Integer.toString(request.size()), "", true));
        }
        if (table) {
            hidden.add(new ResultsPage.Choice(SearchPages.VIEW, SearchPages.TABLE, "", true));
        }
        return hidden;
    }
}
