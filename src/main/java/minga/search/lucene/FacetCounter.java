package minga.search.lucene;

import java.util.EnumMap;
import java.util.Map;
import minga.search.FacetName;

/**
 * The counts of a search. A practice that passes every filter counts everywhere; one that fails a single group's filter
 * counts in that group alone: so each group shows what a second choice in it would give.
 */
final class FacetCounter {

    private static final FacetName[] FACETS = FacetName.values();

    private final Map<FacetName, boolean[]> wanted;
    private final Map<FacetName, int[]> counts = new EnumMap<>(FacetName.class);
    private final long[][] passing = new long[FACETS.length][];
    private final long[] side = new long[ScoringBlock.SIZE / 64];
    private final int[] beside = new int[FACETS.length];
    private SegmentColumns columns;
    private int total;

    FacetCounter(IndexSnapshot snapshot, Map<FacetName, boolean[]> wanted) {
        this.wanted = wanted;
        for (FacetName facet : FACETS) {
            counts.put(facet, new int[snapshot.codes(facet).size()]);
        }
        wanted.keySet().forEach(facet -> passing[facet.ordinal()] = new long[ScoringBlock.SIZE / 64]);
    }

    void segment(SegmentColumns segment) {
        columns = segment;
    }

    /**
     * Counts what a window has found; only what passes every filter stays in it, and how many those are is the answer.
     *
     * @param found a bit a document
     * @param first the first document of the window
     */
    int count(long[] found, int first) {
        if (!wanted.isEmpty()) {
            wanted.forEach((facet, codes) -> columns.facet(facet).pass(found, first, codes, passing[facet.ordinal()]));
            wanted.keySet().forEach(facet -> countBeside(facet, found, first));
            for (FacetName facet : wanted.keySet()) {
                and(found, passing[facet.ordinal()]);
            }
        }
        int size = FacetColumn.size(found);
        if (size > 0) {
            for (FacetName facet : FACETS) {
                columns.facet(facet).count(found, size, first, counts.get(facet));
            }
        }
        total += size;
        return size;
    }

    /** Counts for a group what fails by its own filter alone. */
    private void countBeside(FacetName facet, long[] found, int first) {
        long[] own = passing[facet.ordinal()];
        for (int word = 0; word < side.length; word++) {
            side[word] = found[word] & ~own[word];
        }
        for (FacetName other : wanted.keySet()) {
            if (other != facet) {
                and(side, passing[other.ordinal()]);
            }
        }
        int size = FacetColumn.size(side);
        beside[facet.ordinal()] += size;
        if (size > 0) {
            columns.facet(facet).count(side, size, first, counts.get(facet));
        }
    }

    private static void and(long[] bits, long[] others) {
        for (int word = 0; word < bits.length; word++) {
            bits[word] &= others[word];
        }
    }

    /** How many practices fail by the filter of this group alone. */
    int beside(FacetName facet) {
        return beside[facet.ordinal()];
    }

    int total() {
        return total;
    }

    int[] counts(FacetName facet) {
        return counts.get(facet);
    }
}
