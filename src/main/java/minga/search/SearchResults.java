package minga.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of results of a search request, with total, facets and suggestions.
 *
 * @param request what was asked, as it was understood (labels replaced by codes)
 * @param total how many practices match, exactly
 * @param hits those of this page
 * @param facets every group of filters with its counts, in the order of {@link FacetName}
 * @param alsoSearched the related words that were searched as well
 * @param spelling another spelling, when there is a better one
 * @param limits what the query states in words and was applied as a filter
 * @param filterToDrop when nothing was found with filters: which one to drop
 * @param notices keys of messages about what was not read of the query, such as {@code search.notice.too-long}
 * @param generation the state of the index that answered; the same generation gives the same answer
 */
public record SearchResults(SearchRequest request, int total, List<Hit> hits, Map<FacetName, Facet> facets,
        List<RelatedWords> alsoSearched, Optional<SpellingSuggestion> spelling, List<StatedLimit> limits,
        Optional<FilterToDrop> filterToDrop, List<String> notices, long generation) {

    /** The notice of an answer that the time allowed cut off. */
    public static final String NOT_WHOLE = "search.notice.not-whole";

    /** The notice where a page beyond the last was asked for. */
    public static final String LAST_PAGE = "search.notice.last-page";

    public SearchResults {
        hits = List.copyOf(hits);
        alsoSearched = List.copyOf(alsoSearched);
        limits = List.copyOf(limits);
        notices = List.copyOf(notices);
    }

    /** How many practices began in each year, in order, without regard to the range chosen: the histogram. */
    public List<FacetValue> years() {
        Facet years = facets.get(FacetName.YEAR);
        return years == null ? List.of() : years.values();
    }

    /** False where the time allowed was over before every practice was looked at; the notices say so. */
    public boolean whole() {
        return !notices.contains(NOT_WHOLE);
    }

    /** The same with one notice more. */
    SearchResults noticing(String notice) {
        List<String> more = new ArrayList<>(notices);
        more.add(notice);
        return new SearchResults(request, total, hits, facets, alsoSearched, spelling, limits, filterToDrop, more,
                generation);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        int reachable = Math.min(total, SearchLimits.DEPTH);
        return Math.max(1, (reachable + request.size() - 1) / request.size());
    }

    /** The position of the first hit of this page, counted from one; zero when there is none. */
    public int first() {
        return hits.isEmpty() ? 0 : request.offset() + 1;
    }

    /** The position of the last hit of this page. */
    public int last() {
        return request.offset() + hits.size();
    }
}
