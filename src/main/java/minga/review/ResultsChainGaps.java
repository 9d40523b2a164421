package minga.review;

import java.util.ArrayList;
import java.util.List;
import minga.evidence.Evidence;
import minga.evidence.EvidenceState;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.Objective;
import minga.practice.PracticeVersion;

/**
 * Finds missing links of a results chain (an objective without indicator, a means of verification without evidence),
 * in the order of the chain.
 */
public final class ResultsChainGaps {

    /** One thing that is missing, and where to look. */
    public record Gap(String anchor, String text) {}

    private final AnswerFormatter answers;
    private final List<Gap> gaps = new ArrayList<>();

    private ResultsChainGaps(AnswerFormatter answers) {
        this.answers = answers;
    }

    static List<Gap> of(PracticeVersion version, AnswerFormatter answers) {
        ResultsChainGaps found = new ResultsChainGaps(answers);
        for (Objective objective : version.objectives()) {
            if (version.indicators().stream().noneMatch(indicator -> indicator.objective() == objective)) {
                found.add("lugar-objectives-" + objective.place(), "review.gap.objective", objective.place() + 1);
            }
        }
        version.indicators().forEach(found::indicator);
        return List.copyOf(found.gaps);
    }

    private void indicator(Indicator indicator) {
        String place = "lugar-indicators-" + indicator.place();
        if (indicator.objective() == null) {
            add(place, "review.gap.loose", indicator.place() + 1);
        }
        if (indicator.means().isEmpty()) {
            add(place + "-means", "review.gap.indicator", indicator.place() + 1);
        }
        for (MeansOfVerification means : indicator.means()) {
            if (means.state() == EvidenceState.DECLARED) {
                boolean lost = means.evidence().stream().anyMatch(Evidence::lost);
                add(place + "-means-" + means.place(), lost ? "review.gap.lost" : "review.gap.means", means.place() + 1, indicator.place() + 1);
            }
        }
    }

    private void add(String anchor, String key, Object... args) {
        gaps.add(new Gap(anchor, answers.message(key, args)));
    }
}
