package minga.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The search index of published practices: a copy of the database that follows the change log and can be rebuilt at
 * any time. Every answer holds only practices that are published at this moment.
 */
public interface PracticeIndex extends AutoCloseable {

    /** The page of results that was asked for; without hits beyond the last. Never fails on what was typed. */
    SearchResults search(SearchRequest request);

    /** The same search with every facet counted, those of {@link FacetName#ofResults()} and the others, and no hits. */
    SearchResults counts(SearchRequest request);

    /**
     * The page that was asked for, or the last one with {@link SearchResults#LAST_PAGE} where the list ends before it.
     */
    default SearchResults page(SearchRequest request) {
        SearchResults results = search(request);
        return request.page() <= results.pages() ? results
                : search(request.page(results.pages())).noticing(SearchResults.LAST_PAGE);
    }

    /**
     * The numbers of the practices that were found, in the order of the pages, from the first on whatever page was
     * asked for; at most {@link SearchLimits#DEPTH}.
     */
    List<Long> list(SearchRequest request, int atMost);

    /** Who stands at a place of the list, from one, and beside it; the page of the request does not count. */
    AdjacentHits neighbours(SearchRequest request, int place);

    /** What to propose for the beginning of a query. */
    Suggestions suggestions(String text);

    /** Practices that resemble this one, best first, with the reason; empty when it is not in the index. */
    List<SimilarPractice> similar(long practiceId, int atMost);

    /** Why the practice with this code stands where it stands for this query; empty when it does not match. */
    Optional<RankingExplanation> explain(SearchRequest request, String code);

    /**
     * The lines of the thesaurus that have a word which begins so, without regard to accents; all where nothing is
     * typed.
     */
    List<ThesaurusEntry> wordGroups(String beginning);

    /**
     * The generation that answers now, where it has followed the log to its end: what it answers may be kept for as
     * long as this stays the same. Empty while it lags behind; then nothing may be kept.
     */
    OptionalLong settled();

    /** How the index stands. */
    IndexState state();

    /** Waits until the change with this number can be found; false when it takes longer. One's own change at once. */
    boolean await(long changeNumber, Duration atMost);

    /**
     * Does not follow the log until the rest is over: for who writes thousands of practices at once, and would wait for
     * the reader as the reader for him.
     */
    Rest rest();

    /** Builds a new index from the database beside the present one and takes its place; returns when that is done. */
    void rebuild();

    /** A pause in following, over when it is closed. */
    interface Rest extends AutoCloseable {

        @Override
        void close();
    }

    @Override
    void close();
}
