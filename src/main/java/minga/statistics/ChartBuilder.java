package minga.statistics;

import java.util.ArrayList;
import java.util.List;
import minga.statistics.StatisticsPage.Chart;
import minga.statistics.StatisticsPage.Mark;
import minga.territory.MapShades;
import minga.territory.RegionTiles;

/** Lays out the charts: a tile map of the regions, bars of the largest values, columns of the years. */
final class ChartBuilder {

    /** Units of the drawing, which is 380 wide. */
    private static final int WIDTH = 380;
    private static final int TILE_STEP = 36;
    private static final int BAR_STEP = 52;
    private static final int LONGEST_BAR = 330;
    private static final int COLUMNS_HEIGHT = 190;
    private static final int TALLEST = 140;
    private static final int FOOT = 165;
    private static final int MOST_BARS = 10;
    private static final int LONGEST_LABEL = 46;
    private static final int FEW_YEARS = 8;
    /** Years that are all named; of more only the first and the last are. */
    private static final int NAMED_YEARS = 9;

    private ChartBuilder() {}

    /** The chart of a topic that has a facet. */
    static Chart chart(Topic topic, String finding, List<Tally> tallies) {
        return switch (topic) {
            case REGIONS -> tiles(topic, finding, tallies);
            case YEARS -> columns(topic, finding, tallies);
            default -> bars(topic, finding, tallies);
        };
    }

    private static Chart tiles(Topic topic, String finding, List<Tally> tallies) {
        MapShades shades = MapShades.of(tallies.stream().map(Tally::count).toList());
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            Tally one = tallies.get(i);
            marks.add(new Mark(one.label(), one.count(), RegionTiles.left(one.code()), i * TILE_STEP + 2,
                    TILE_STEP - 4, shades.of(one.count())));
        }
        return new Chart(topic.address(), finding, "tiles", tallies.size() * TILE_STEP + 2, TILE_STEP,
                marks, tallies);
    }

    private static Chart bars(Topic topic, String finding, List<Tally> tallies) {
        int most = most(tallies);
        List<Mark> marks = new ArrayList<>();
        for (Tally one : tallies.subList(0, Math.min(MOST_BARS, tallies.size()))) {
            marks.add(new Mark(cut(one.label()), one.count(), 0, marks.size() * BAR_STEP,
                    one.count() * LONGEST_BAR / most, one.count() == most ? 1 : 0));
        }
        return new Chart(topic.address(), finding, "bars", Math.max(1, marks.size()) * BAR_STEP, BAR_STEP,
                marks, tallies);
    }

    /** One column a year, years without practices too. */
    private static Chart columns(Topic topic, String finding, List<Tally> tallies) {
        List<Mark> marks = new ArrayList<>();
        if (!tallies.isEmpty()) {
            int first = Integer.parseInt(tallies.get(0).code());
            int last = Integer.parseInt(tallies.get(tallies.size() - 1).code());
            int step = step(tallies);
            int most = most(tallies);
            for (Tally one : tallies) {
                int year = Integer.parseInt(one.code());
                int height = Math.max(2, one.count() * TALLEST / most);
                boolean named = last - first < NAMED_YEARS || year == first || year == last;
                marks.add(new Mark(named ? one.code() : "", one.count(), (year - first) * step, FOOT - height, height,
                        one.count() == most ? 1 : 0));
            }
        }
        return new Chart(topic.address(), finding, "columns", COLUMNS_HEIGHT, step(tallies), marks, tallies);
    }

    /** The width of a year, so that all from the first to the last have room. */
    private static int step(List<Tally> years) {
        if (years.isEmpty()) {
            return WIDTH;
        }
        int span = Integer.parseInt(years.get(years.size() - 1).code()) - Integer.parseInt(years.get(0).code()) + 1;
        return Math.max(2, WIDTH / Math.max(FEW_YEARS, span));
    }

    private static int most(List<Tally> tallies) {
        return tallies.stream().mapToInt(Tally::count).max().stream().map(most -> Math.max(1, most)).findFirst()
                .orElse(1);
    }

    private static String cut(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1).strip() + "…";
    }
}
