package minga.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import minga.evidence.EvidenceState;
import minga.search.FacetName;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/**
 * Says in sentences what the figures show: one finding for each chart, its title, and the gaps of the coverage. Only
 * what the figures say is said; where several values share the first place, none is preferred.
 */
final class Findings {

    /** Years that a finding looks at together. */
    private static final int WINDOW = 5;
    /** So many names are listed; of more only the number. */
    private static final int NAMED = 3;
    private static final int MOST_GAPS = 7;

    private final Statistics statistics;
    private final Language language;

    Findings(Statistics statistics, Language language) {
        this.statistics = statistics;
        this.language = language;
    }

    /** The finding of each chart, in the order of the page; seven of them. */
    Map<Topic, String> all() {
        Map<Topic, String> said = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            said.put(topic, switch (topic) {
                case REGIONS -> regions();
                case YEARS -> years();
                case EVIDENCE -> evidence();
                case COVERAGE -> coverage();
                default -> first(topic);
            });
        }
        return said;
    }

    private String regions() {
        List<Tally> regions = statistics.of(FacetName.REGION);
        List<String> without = regions.stream().filter(one -> one.count() == 0).map(Tally::label).toList();
        List<Tally> with = regions.stream().filter(one -> one.count() > 0).toList();
        if (with.size() == 1 && without.size() > NAMED) {
            return text("regions.one", with.get(0).label());
        }
        if (without.isEmpty()) {
            return text("regions.all", with.size());
        }
        return without.size() <= NAMED ? Messages.count(language, "statistics.finding.regions.none", without.size())
                + " " + listed(without) : text("regions.many", without.size(), regions.size());
    }

    /** The five years in a row in which most practices began. */
    private String years() {
        List<Tally> years = statistics.of(FacetName.YEAR);
        int dated = years.stream().mapToInt(Tally::count).sum();
        if (dated == 0) {
            return text("years.none");
        }
        int best = 0;
        int begin = 0;
        for (Tally year : years) {
            int first = Integer.parseInt(year.code());
            int count = years.stream().filter(one -> within(first, Integer.parseInt(one.code())))
                    .mapToInt(Tally::count).sum();
            if (count > best) {
                best = count;
                begin = first;
            }
        }
        int from = begin;
        int last = years.stream().mapToInt(one -> Integer.parseInt(one.code())).filter(year -> within(from, year))
                .max().orElse(from);
        return last == begin ? text("years.one", best, dated, Integer.toString(begin))
                : text("years", best, dated, Integer.toString(begin), Integer.toString(last));
    }

    private static boolean within(int first, int year) {
        return year >= first && year < first + WINDOW;
    }

    private String evidence() {
        int proven = statistics.of(FacetName.EVIDENCE).stream()
                .filter(one -> EvidenceState.valueOf(one.code()).compareTo(EvidenceState.CHECKED) >= 0)
                .mapToInt(Tally::count).sum();
        return proven == 0 ? text("proof.none") : text("proof", proven, statistics.total());
    }

    private String coverage() {
        Coverage coverage = statistics.coverage();
        if (coverage.gaps() == coverage.size()) {
            return text("coverage.none");
        }
        return coverage.gaps() == 0 ? text("coverage.full")
                : text("coverage", number(coverage.gaps()), number(coverage.size()));
    }

    /** Which value has most practices. */
    private String first(Topic topic) {
        List<Tally> tallies = statistics.of(topic.facet());
        String key = topic.name().toLowerCase(Locale.ROOT);
        if (tallies.isEmpty()) {
            return text(key + ".none");
        }
        int most = tallies.get(0).count();
        List<String> leading = tallies.stream().filter(one -> one.count() == most).map(Tally::label).toList();
        if (leading.size() == 1) {
            return text(key, leading.get(0), most, statistics.total());
        }
        return leading.size() <= NAMED ? text(key + ".some", listed(leading), most)
                : text(key + ".many", leading.size(), Messages.count(language, "statistics.each", most));
    }

    /**
     * Which objectives lack practices, those that lack them in most regions first and no more than seven; none where no
     * practice names an objective.
     */
    List<String> gaps() {
        List<String> regions = statistics.coverage().regions();
        if (statistics.coverage().gaps() == statistics.coverage().size()) {
            return List.of();
        }
        List<Coverage.Row> rows = new ArrayList<>(statistics.coverage().rows());
        rows.sort(Comparator.comparingLong((Coverage.Row row) -> missing(row).size()).reversed());
        List<String> said = new ArrayList<>();
        for (Coverage.Row row : rows) {
            List<Integer> missing = missing(row);
            if (!missing.isEmpty() && said.size() < MOST_GAPS) {
                List<String> names = missing.stream().map(regions::get).toList();
                said.add(row.isEmpty() ? text("gap.everywhere", row.label())
                        : names.size() <= NAMED ? text("gap.some", row.label(), listed(names))
                                : text("gap.many", row.label(), names.size(), regions.size()));
            }
        }
        return said;
    }

    private static List<Integer> missing(Coverage.Row row) {
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).count() == 0) {
                missing.add(i);
            }
        }
        return missing;
    }

    /** Names in a sentence: A, B and C. */
    private String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0)
                : text("list", String.join(", ", names.subList(0, last)), names.get(last));
    }

    private String number(int count) {
        return Formats.number(language, count);
    }

    private String text(String key, Object... args) {
        return Messages.text(language, "statistics.finding." + key, args);
    }
}
