package minga.search.lucene;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import minga.search.FacetName;

/**
 * The counts of a search. A practice that passes every filter counts everywhere; one that fails a single group's filter
 * counts in that group alone: so each group shows what a second choice in it would give.
 */
final class Tally {

    private static final FacetName[] FACETS = FacetName.values();

    private final Map<FacetName, boolean[]> wanted;
    private final Map<FacetName, int[]> counts = new EnumMap<>(FacetName.class);
    private final int[] faults = new int[Window.SIZE];
    private final int[] side = new int[Window.SIZE];
    private final int[] beside = new int[FACETS.length];
    private SegmentColumns columns;
    private int total;

    Tally(Generation generation, Map<FacetName, boolean[]> wanted) {
        this.wanted = wanted;
        for (FacetName facet : FACETS) {
            counts.put(facet, new int[generation.codes(facet).size()]);
        }
    }

    void segment(SegmentColumns segment) {
        columns = segment;
    }

    /** Counts these documents; those that pass every filter stay at the front, and how many they are is the answer. */
    int count(int[] docs, float[] scores, int size) {
        if (wanted.isEmpty()) {
            for (FacetName facet : FACETS) {
                columns.facet(facet).count(docs, size, counts.get(facet));
            }
            total += size;
            return size;
        }
        Arrays.fill(faults, 0, size, 0);
        wanted.forEach((facet, codes) -> columns.facet(facet).fail(docs, size, codes, 1 << facet.ordinal(), faults));
        wanted.keySet().forEach(facet -> countBeside(facet, docs, size));
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (faults[i] == 0) {
                docs[kept] = docs[i];
                scores[kept++] = scores[i];
            }
        }
        for (FacetName facet : FACETS) {
            columns.facet(facet).count(docs, kept, counts.get(facet));
        }
        total += kept;
        return kept;
    }

    /** Counts for a group what fails by its own filter alone. */
    private void countBeside(FacetName facet, int[] docs, int size) {
        int bit = 1 << facet.ordinal();
        int found = 0;
        for (int i = 0; i < size; i++) {
            if (faults[i] == bit) {
                side[found++] = docs[i];
            }
        }
        beside[facet.ordinal()] += found;
        columns.facet(facet).count(side, found, counts.get(facet));
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
