package minga.statistics;

import java.util.List;
import java.util.Map;
import minga.search.FacetName;

/**
 * All figures of a search.
 *
 * @param total how many practices were found
 * @param regions how many regions are counted: all, or those that were chosen
 * @param tallies the values of each facet; regions from north to south with those that have none, years in order, the
 *        others by count
 * @param whole false where the time allowed ended the count
 */
record Statistics(int total, int regions, Map<FacetName, List<Tally>> tallies, Coverage coverage, boolean whole) {

    List<Tally> of(FacetName facet) {
        return tallies.getOrDefault(facet, List.of());
    }
}
