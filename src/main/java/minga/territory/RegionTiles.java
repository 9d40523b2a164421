package minga.territory;

import java.util.Map;

/** Places of the regions on a tile map: one tile a region from north to south, each as far east as the country is. */
public final class RegionTiles {

    private static final int ELSEWHERE = 20;
    private static final Map<String, Integer> LEFT = Map.ofEntries(Map.entry("15", 36), Map.entry("01", 32),
            Map.entry("02", 40), Map.entry("03", 30), Map.entry("04", 22), Map.entry("05", 18), Map.entry("13", 28),
            Map.entry("06", 20), Map.entry("07", 18), Map.entry("16", 20), Map.entry("08", 14), Map.entry("09", 16),
            Map.entry("14", 12), Map.entry("10", 10), Map.entry("11", 14), Map.entry("12", 24));

    private RegionTiles() {}

    /** How far from the left the tile of a region stands on a strip 72 wide whose tiles are 18 wide. */
    public static int left(String region) {
        return LEFT.getOrDefault(region, ELSEWHERE);
    }
}
