package minga.search.lucene;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import minga.search.SortOrder;
import minga.search.lucene.facets.FacetCounter;
import minga.search.lucene.ranking.TopHits;
import minga.search.lucene.snapshot.IndexSnapshot;

/**
 * Cache of the result of the search without words and filters, with which most visits begin: for one snapshot of the
 * index, one result for each sort order. Thread-safe.
 */
final class MatchAllCache {

    /** How many hits are kept; for further ones the search runs again. */
    static final int HITS = 200;

    private volatile Results current = new Results(-1, Map.of());

    /** @param hits the first {@link #HITS} in the order */
    record Result(FacetCounter counter, List<TopHits.Found> hits) {
    }

    private record Results(long snapshot, Map<SortOrder, Result> byOrder) {
    }

    /** The result for a snapshot in this order, computed where it is not cached. */
    Result get(IndexSnapshot snapshot, SortOrder sort, Supplier<Result> compute) {
        Results results = current;
        if (results.snapshot() != snapshot.number()) {
            results = new Results(snapshot.number(), new ConcurrentHashMap<>());
            current = results;
        }
        Result known = results.byOrder().get(sort);
        if (known == null) {
            known = compute.get();
            results.byOrder().put(sort, known);
        }
        return known;
    }
}
