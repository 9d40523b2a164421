package minga.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.platform.Invalid;
import minga.platform.Text;

/**
 * A search request: words, filters, order and page. Every search is an address that can be mailed: {@link #from(Map)}
 * reads it in Spanish or English, {@link #spanish()} and {@link #english()} write it.
 *
 * @param text the words typed, never null
 * @param filters the chosen codes of each group; groups without choice are absent
 * @param from the earliest first year; null when any
 * @param to the latest first year; null when any
 * @param sort the order
 * @param page from one
 * @param size results on a page
 * @param literal true where only the words as typed are searched: nothing corrected, no related words, no limits read
 */
public record SearchRequest(String text, Map<FacetName, List<String>> filters, Integer from, Integer to, SortOrder sort,
        int page, int size, boolean literal) {

    /** A search that is understood as usual. */
    public SearchRequest(String text, Map<FacetName, List<String>> filters, Integer from, Integer to, SortOrder sort,
            int page, int size) {
        this(text, filters, from, to, sort, page, size, false);
    }

    public SearchRequest {
        text = Text.orEmpty(text);
        EnumMap<FacetName, List<String>> kept = new EnumMap<>(FacetName.class);
        filters.forEach((name, values) -> {
            if (!values.isEmpty()) {
                kept.put(name, values.stream().distinct().toList());
            }
        });
        filters = kept;
    }

    /** Everything, best first. */
    public static SearchRequest everything() {
        return of("");
    }

    /** These words without any filter. */
    public static SearchRequest of(String text) {
        return new SearchRequest(text, Map.of(), null, null, SortOrder.RELEVANCE, 1, SearchLimits.DEFAULT_PAGE_SIZE);
    }

    /**
     * Reads the parameters of an address, with Spanish or English names.
     *
     * @throws Invalid naming each parameter that cannot be read
     */
    public static SearchRequest from(Map<String, List<String>> parameters) {
        return new SearchQueryString(parameters).request();
    }

    /** The same for pages that only carry a search along: nothing where it cannot be read. */
    public static Optional<SearchRequest> ifReadable(Map<String, List<String>> parameters) {
        try {
            return Optional.of(from(parameters));
        } catch (Invalid unreadable) {
            return Optional.empty();
        }
    }

    /** The chosen codes of a group, empty when any. */
    public List<String> filter(FacetName name) {
        return filters.getOrDefault(name, List.of());
    }

    /** How many results stand before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** True when some filter or range of years is chosen. */
    public boolean filtered() {
        return !filters.isEmpty() || from != null || to != null;
    }

    /** The first page of the same search with one value more. */
    public SearchRequest with(FacetName name, String value) {
        List<String> values = new ArrayList<>(filter(name));
        values.add(value);
        return filtering(name, values);
    }

    /** The first page of the same search with one value less. */
    public SearchRequest without(FacetName name, String value) {
        return filtering(name, filter(name).stream().filter(v -> !v.equals(value)).toList());
    }

    /** The first page of the same search with exactly these values of a group. */
    public SearchRequest filtering(FacetName name, List<String> values) {
        Map<FacetName, List<String>> changed = new EnumMap<>(FacetName.class);
        changed.putAll(filters);
        changed.put(name, values);
        return new SearchRequest(text, changed, from, to, sort, 1, size, literal);
    }

    /** The first page of the same search over other years. */
    public SearchRequest years(Integer earliest, Integer latest) {
        return new SearchRequest(text, filters, earliest, latest, sort, 1, size, literal);
    }

    /** The first page of the same search with other words. */
    public SearchRequest saying(String words) {
        return new SearchRequest(words, filters, from, to, sort, 1, size, literal);
    }

    /** The first page of the same search for the words as typed only, or as usual. */
    public SearchRequest literally(boolean only) {
        return new SearchRequest(text, filters, from, to, sort, 1, size, only);
    }

    /** The same search in another order, from its first page. */
    public SearchRequest sorted(SortOrder order) {
        return new SearchRequest(text, filters, from, to, order, 1, size, literal);
    }

    /** Another page of the same search. */
    public SearchRequest page(int number) {
        return new SearchRequest(text, filters, from, to, sort, number, size, literal);
    }

    /** The first page of the same search with that many results on it. */
    public SearchRequest ofSize(int results) {
        return new SearchRequest(text, filters, from, to, sort, 1, results);
    }

    /** The same search without regard to pages: what a file, a feed or an alert is of. */
    public SearchRequest whole() {
        return new SearchRequest(text, filters, from, to, sort, 1, SearchLimits.DEFAULT_PAGE_SIZE, literal);
    }

    /** The same search without any filter. */
    public SearchRequest unfiltered() {
        return new SearchRequest(text, Map.of(), null, null, sort, 1, size, literal);
    }

    /** The query part of a page's address, {@code q=salud&region=13}, empty for everything; always in one order. */
    public String spanish() {
        return SearchQueryString.spanish(this);
    }

    /** The query part of the JSON interface's address. */
    public String english() {
        return SearchQueryString.english(this);
    }
}
