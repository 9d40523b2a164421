package minga.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import minga.document.ExportFormats;
import minga.web.Language;
import minga.web.Paging;

/** Builds the {@link ResultsPage} of search results, in one language. */
final class ResultsPageBuilder {

    private static final String HERE = "/practicas";
    private static final int SHOWN = 6;
    private static final int BAR = 40;
    /** What people narrow by stands first: the subject and the place, then whom it serves. */
    private static final List<FacetName> GROUPS = List.of(FacetName.THEME, FacetName.REGION, FacetName.POPULATION,
            FacetName.COMMUNE,
            FacetName.TYPE, FacetName.STAGE);
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final SearchResults results;
    private final SearchAddress address;
    private final SearchRequest request;
    private final boolean table;
    private final Language language;
    private final SearchContext.Way way;
    private final ResultsPage.Near near;

    /**
     * @param request as it was typed; where the spelling was mended, the answer's own request says other words; beyond
     * the last page, another page
     */
    ResultsPageBuilder(SearchRequest request, SearchResults results, boolean table, Language language) {
        this(SearchAddress.of(request, table), results, language);
    }

    ResultsPageBuilder(SearchAddress address, SearchResults results, Language language) {
        this(address, results, language, null);
    }

    private ResultsPageBuilder(SearchAddress address, SearchResults results, Language language, ResultsPage.Near near) {
        this.results = results;
        this.address = address;
        this.request = address.request().page(results.request().page());
        this.table = address.context().table();
        this.language = language;
        this.near = near;
        this.way = context(request).way();
    }

    /** The same with themes to go on with where nothing was found. */
    ResultsPageBuilder near(NearbyThemes.Found found) {
        List<ResultsPage.Suggested> themes = found.themes().stream()
                .map(theme -> new ResultsPage.Suggested(theme.label().in(language.code()), theme.count(),
                        HERE + query(SearchRequest.everything().with(FacetName.THEME, theme.code()).spanish()), false))
                .toList();
        return new ResultsPageBuilder(address, results, language, new ResultsPage.Near(themes, found.related()));
    }

    /** @param downloads the formats in which the whole list can be downloaded */
    ResultsPage page(List<ExportFormats.Download> downloads) {
        List<ResultsPage.Group> groups = groups();
        return new ResultsPage(request.text(), results.total(), results.first(), results.last(),
                cards(), groups, years(), chips(),
                Paging.of(request.page(), results.pages(), number -> here(request.page(number))), orders(), views(),
                help(), hidden(),
                new ResultsPage.Addresses(here(request), here(request.unfiltered()),
                        "/api/v1/practices" + query(request.english()),
                        query(request.whole().spanish()), HERE + query(request.spanish())),
                problems(groups), marks(), near, address.status(), downloads);
    }

    private ResultsPage.Problems problems(List<ResultsPage.Group> groups) {
        Set<String> controls = new HashSet<>(Set.of("desde", "hasta"));
        groups.forEach(group -> controls.add(group.name()));
        if (results.total() > 0) {
            controls.addAll(Set.of("orden", SearchResource.VIEW));
        }
        return new SearchProblems(language, controls).of(address.faults());
    }

    private ResultsPage.Marks marks() {
        SearchContext here = context(request);
        List<String> marks = here.marks();
        List<String> elsewhere = marks.stream()
                .filter(slug -> results.hits().stream().noneMatch(hit -> slug.equals(hit.slug()))).toList();
        return new ResultsPage.Marks(marks.size(), elsewhere, here.unmarked().results(), "/comparar?" + here.query(),
                here.selection());
    }

    private SearchContext context(SearchRequest other) {
        return address.context().of(other);
    }

    private String here(SearchRequest other) {
        return context(other).results();
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
        CardText text = new CardText(hit);
        List<ResultsPage.Where> matches = text.passages().stream()
                .map(match -> new ResultsPage.Where(match.label().in(language.code()),
                        match.file() != null ? match.file() : url + "#" + match.anchor(), match.snippet().parts()))
                .toList();
        return new ResultsPage.Card(hit, url, text.name(), text.summary(), matches,
                address.context().marks().contains(hit.slug()));
    }

    private List<ResultsPage.Group> groups() {
        return GROUPS.stream().map(results.facets()::get).filter(Objects::nonNull)
                .filter(facet -> !facet.values().isEmpty()).map(this::group).toList();
    }

    private ResultsPage.Group group(Facet facet) {
        List<FacetValue> values = facet.values();
        List<FacetValue> shown = new ArrayList<>(
                facet.name() == FacetName.REGION ? values : values.subList(0, Math.min(SHOWN, values.size())));
        facet.selected().stream().filter(value -> !shown.contains(value)).forEach(shown::add);
        return new ResultsPage.Group(facet.name().spanish(), facet.name().key(),
                shown.stream().map(this::value).toList(), facet.selected().size(),
                shown.size() < values.size()
                        ? HERE + "/filtro/" + facet.name().spanish() + query(context(request).query()) : "",
                values.size());
    }

    ResultsPage.Value value(FacetValue value) {
        return new ResultsPage.Value(value.value(), value.label().in(language.code()), value.count(), value.selected());
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
        return new ResultsPage.Years(address.from(), address.to(), bars);
    }

    private List<ResultsPage.Chip> chips() {
        List<ResultsPage.Chip> chips = new ArrayList<>();
        results.facets().values().forEach(facet -> facet.selected().forEach(value -> chips.add(new ResultsPage.Chip(
                facet.name().key(), value.label().in(language.code()),
                here(request.without(facet.name(), value.value()))))));
        if (request.from() != null || request.to() != null) {
            String range = (request.from() == null ? "" : request.from()) + "–"
                    + (request.to() == null ? "" : request.to());
            chips.add(new ResultsPage.Chip("year", range, here(request.years(null, null))));
        }
        results.limits()
                .forEach(limit -> chips
                        .add(new ResultsPage.Chip("limit." + limit.kind().name(), limit.label().in(language.code()),
                                here(request.saying(limit.without())))));
        return chips;
    }

    private List<ResultsPage.Choice> orders() {
        return Arrays.stream(SortOrder.values())
                .map(sort -> new ResultsPage.Choice(sort.key(), sort.spanish(), here(request.sorted(sort)),
                        sort == request.sort()))
                .toList();
    }

    private List<ResultsPage.Choice> views() {
        List<String> marks = address.context().marks();
        return List.of(
                new ResultsPage.Choice("list", "", new SearchContext(request, false, 0, marks).results(), !table),
                new ResultsPage.Choice("table", SearchResource.TABLE,
                        new SearchContext(request, true, 0, marks).results(),
                        table));
    }

    private ResultsPage.Help help() {
        List<String> related = results.alsoSearched().stream().flatMap(words -> words.related().stream()).distinct()
                .limit(8).toList();
        ResultsPage.Suggested spelling = results.spelling().map(other -> new ResultsPage.Suggested(
                other.text(), other.count(), here(request.saying(other.text())), other.applied())).orElse(null);
        ResultsPage.Suggested drop = results.filterToDrop().map(filter -> new ResultsPage.Suggested(
                filter.label().in(language.code()), filter.count(), here(filter.request()), false)).orElse(null);
        String literal = related.isEmpty() && (spelling == null || !spelling.applied()) ? ""
                : here(request.literally(true));
        return new ResultsPage.Help(related, spelling, drop, results.notices(), literal,
                request.literal() ? here(request.literally(false)) : "");
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
            hidden.add(new ResultsPage.Choice(SearchResource.VIEW, SearchResource.TABLE, "", true));
        }
        address.context().marks()
                .forEach(slug -> hidden.add(new ResultsPage.Choice(SearchContext.MARK, slug, "", true)));
        return hidden;
    }
}
