package minga.territory;

import java.util.Collection;
import java.util.List;

/**
 * Classes of a choropleth map by quantiles: each of four shades holds about as many regions as the others, and equal
 * counts have one shade. By magnitude, one region with ten times as many practices left all the rest in a single blue.
 *
 * @param ascending the counts of the regions that have practices
 */
public record MapShades(List<Integer> ascending) {

    /** Shades beside that of none. */
    private static final int SHADES = 4;

    /** The shades of a map with these counts. */
    public static MapShades of(Collection<Integer> counts) {
        return new MapShades(counts.stream().filter(count -> count > 0).sorted().toList());
    }

    /** 0 for none, else from 1 to 4. */
    public int of(int count) {
        if (count == 0 || ascending.isEmpty()) {
            return 0;
        }
        long fewer = ascending.stream().filter(other -> other < count).count();
        return count == ascending.get(ascending.size() - 1) ? SHADES : 1 + (int) (fewer * SHADES / ascending.size());
    }
}
