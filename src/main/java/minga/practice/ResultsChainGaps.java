package minga.practice;

import java.util.ArrayList;
import java.util.List;
import minga.evidence.Evidence;
import minga.evidence.EvidenceState;

/**
 * Finds the missing links of a ficha's results chain, in the order of the chain. The form, the rules for sending, the
 * review sheet and the public page all read this list; each chooses its own words and what it asks for.
 */
public final class ResultsChainGaps {

    /** What is missing. */
    public enum Kind {
        /** The ficha has no objective. */
        NO_OBJECTIVE,
        /** No activity serves the objective. */
        NO_ACTIVITY,
        /** No indicator measures the objective, neither directly nor through an activity that serves it. */
        NO_INDICATOR,
        /** The activity names no objective. */
        LOOSE_ACTIVITY,
        /** The indicator names neither an objective nor an activity. */
        LOOSE_INDICATOR,
        /** The indicator has no means of verification. */
        NO_MEANS,
        /** The means of verification has neither a file nor a link. */
        NO_EVIDENCE,
        /** The file or link of the means of verification is no longer there. */
        LOST_EVIDENCE
    }

    /**
     * One missing link.
     *
     * @param row the objective, activity, indicator or means at which it is missing; null where there is no objective
     * at all
     * @param path of the row in the form, such as {@code indicators.0.means.1}
     * @param numbers of the row as people count, from 1; of a means also that of its indicator
     */
    public record Gap(Kind kind, Object row, String path, List<Integer> numbers) {

        /** The sentence that says it, with {@link #numbers} as its arguments. */
        public String message() {
            return "practice.gap." + kind;
        }
    }

    private final PracticeVersion version;
    private final List<Gap> gaps = new ArrayList<>();

    private ResultsChainGaps(PracticeVersion version) {
        this.version = version;
    }

    /** Every missing link of the ficha; empty where each objective reaches its evidence. */
    public static List<Gap> of(PracticeVersion version) {
        ResultsChainGaps found = new ResultsChainGaps(version);
        if (version.objectives().isEmpty()) {
            found.gaps.add(new Gap(Kind.NO_OBJECTIVE, null, "objectives", List.of()));
        }
        version.objectives().forEach(found::addMissingAt);
        version.activities().stream().filter(activity -> activity.objectives().isEmpty())
                .forEach(activity -> found.add(Kind.LOOSE_ACTIVITY, activity, "activities"));
        version.indicators().forEach(found::addMissingAt);
        return List.copyOf(found.gaps);
    }

    private void addMissingAt(Objective objective) {
        if (version.activities().stream().noneMatch(activity -> activity.objectives().contains(objective))) {
            add(Kind.NO_ACTIVITY, objective, "objectives");
        }
        if (version.indicators().stream().noneMatch(indicator -> measures(indicator, objective))) {
            add(Kind.NO_INDICATOR, objective, "objectives");
        }
    }

    private static boolean measures(Indicator indicator, Objective objective) {
        return indicator.objective() == objective
                || indicator.activity() != null && indicator.activity().objectives().contains(objective);
    }

    private void addMissingAt(Indicator indicator) {
        if (indicator.objective() == null && indicator.activity() == null) {
            add(Kind.LOOSE_INDICATOR, indicator, "indicators");
        }
        if (indicator.means().isEmpty()) {
            add(Kind.NO_MEANS, indicator, "indicators");
        }
        for (MeansOfVerification means : indicator.means()) {
            if (means.state() == EvidenceState.DECLARED) {
                boolean lost = means.evidence().stream().anyMatch(Evidence::lost);
                gaps.add(new Gap(lost ? Kind.LOST_EVIDENCE : Kind.NO_EVIDENCE, means,
                        "indicators." + indicator.place() + ".means." + means.place(),
                        List.of(means.place() + 1, indicator.place() + 1)));
            }
        }
    }

    private void add(Kind kind, FichaRow row, String list) {
        gaps.add(new Gap(kind, row, list + "." + row.place(), List.of(row.place() + 1)));
    }
}
