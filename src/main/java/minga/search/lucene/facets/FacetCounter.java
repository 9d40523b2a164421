package minga.search.lucene.facets;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import minga.search.FacetName;

/**
 * Counts the facet values of the documents that a search finds, and applies its facet filters. A document that passes
 * every filter counts in all facets; one that fails only the filter of one facet counts in that facet, so that each
 * facet shows what a further choice in it would give (drill sideways). For one search, by one thread.
 */
public final class FacetCounter {

    private static final int ALL = FacetName.values().length;

    private final Set<FacetName> counted;
    private final Map<FacetName, boolean[]> wanted;
    private final Map<FacetName, int[]> counts = new EnumMap<>(FacetName.class);
    private final long[][] passing = new long[ALL][];
    private final long[] sideways = new long[DocumentBlock.WORDS];
    private final int[] excludedAlone = new int[ALL];
    private SegmentColumns segment;
    private int total;

    /**
     * @param columns where the ordinals of all facets are
     * @param wanted for each filtered facet the chosen values, by ordinal
     */
    public FacetCounter(SegmentColumnsCache columns, Map<FacetName, boolean[]> wanted) {
        this(columns, wanted, FacetName.ofResults());
    }

    /** @param counted which facets are counted, besides those that are filtered */
    public FacetCounter(SegmentColumnsCache columns, Map<FacetName, boolean[]> wanted, Set<FacetName> counted) {
        this.wanted = wanted;
        EnumSet<FacetName> all = EnumSet.copyOf(counted);
        all.addAll(wanted.keySet());
        this.counted = all;
        for (FacetName facet : this.counted) {
            counts.put(facet, new int[columns.ordinals(facet).size()]);
        }
        wanted.keySet().forEach(facet -> passing[facet.ordinal()] = new long[DocumentBlock.WORDS]);
    }

    /** The following blocks are of this segment. */
    public void startSegment(SegmentColumns next) {
        segment = next;
    }

    /**
     * Counts the found documents of a block, removes those that fail a filter, and answers how many are left.
     *
     * @param found one bit a document; changed
     * @param first the first document of the block
     */
    public int count(long[] found, int first) {
        if (!wanted.isEmpty()) {
            wanted.forEach((facet, codes) -> segment.facet(facet)
                    .filter(found, first, codes, passing[facet.ordinal()]));
            wanted.keySet().forEach(facet -> countSideways(facet, found, first));
            for (FacetName facet : wanted.keySet()) {
                and(found, passing[facet.ordinal()]);
            }
        }
        int size = DocumentBlock.bitCount(found);
        if (size > 0) {
            for (FacetName facet : counted) {
                segment.facet(facet).count(found, size, first, counts.get(facet));
            }
        }
        total += size;
        return size;
    }

    /** Counts for a facet the documents that fail its own filter alone. */
    private void countSideways(FacetName facet, long[] found, int first) {
        long[] own = passing[facet.ordinal()];
        for (int word = 0; word < sideways.length; word++) {
            sideways[word] = found[word] & ~own[word];
        }
        for (FacetName other : wanted.keySet()) {
            if (other != facet) {
                and(sideways, passing[other.ordinal()]);
            }
        }
        int size = DocumentBlock.bitCount(sideways);
        excludedAlone[facet.ordinal()] += size;
        if (size > 0) {
            segment.facet(facet).count(sideways, size, first, counts.get(facet));
        }
    }

    private static void and(long[] bits, long[] others) {
        for (int word = 0; word < bits.length; word++) {
            bits[word] &= others[word];
        }
    }

    /** How many documents were excluded by the filter of this facet alone. */
    int excludedOnlyBy(FacetName facet) {
        return excludedAlone[facet.ordinal()];
    }

    /** How many documents passed every filter. */
    public int total() {
        return total;
    }

    /** The facets that are counted, in their order. */
    public Set<FacetName> counted() {
        return counted;
    }

    /** The counts of a facet by ordinal; may be shorter than the ordinals of a later snapshot. */
    public int[] counts(FacetName facet) {
        return counts.get(facet);
    }
}
