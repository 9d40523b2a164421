package minga.frontpage;

import java.util.List;
import minga.search.Hit;
import minga.web.Page;

/**
 * Page record of the front page.
 *
 * @param total public practices
 * @param themes themes with practices, most first
 * @param regions all regions, north to south
 * @param legend what the shades of the map mean, from none to most
 * @param inhabited how many regions have practices
 */
public record HomePage(long total, List<Count> themes, List<Tile> regions, List<Shade> legend, long inhabited,
        List<Hit> newest, List<Line> seminars) implements Page {

    /** A theme with its practices. */
    public record Count(String code, String label, int count) {}

    /**
     * A region on the map.
     *
     * @param shade 0 for none to 4 for most
     * @param left where its tile stands, from the left of the strip
     */
    public record Tile(String code, String label, int count, int shade, int left) {}

    /**
     * A shade of the map.
     *
     * @param from the fewest practices of a region in that shade
     * @param to the most
     */
    public record Shade(int shade, int from, int to) {}

    /** A seminar. */
    public record Line(String slug, String title, String description) {}
}
