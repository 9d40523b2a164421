package minga.reading;

import java.util.List;
import minga.practice.Activity;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.Objective;
import minga.practice.ResultsChainGaps.Gap;
import minga.practice.ResultsChainGaps.Kind;

/**
 * Writes the missing links of a results chain in sentences for the public page, one sentence for each. While activities
 * or indicators stand without an objective, an objective is not said to have none: one of them may belong to it.
 */
final class GapSentences {

    private final ResultsChainLabels words;

    GapSentences(ResultsChainLabels words) {
        this.words = words;
    }

    List<String> of(List<Gap> gaps) {
        boolean activities = gaps.stream().anyMatch(gap -> gap.kind() == Kind.LOOSE_ACTIVITY);
        boolean indicators = gaps.stream().anyMatch(gap -> gap.kind() == Kind.LOOSE_INDICATOR);
        return gaps.stream().map(gap -> sentence(gap, activities, activities || indicators)).toList();
    }

    private String sentence(Gap gap, boolean looseActivities, boolean looseIndicators) {
        return switch (gap.kind()) {
            case NO_OBJECTIVE -> words.say("gap.objective");
            case NO_ACTIVITY -> words.say(looseActivities ? "gap.unlinked.activity" : "gap.activity",
                    words.name((Objective) gap.row()));
            case NO_INDICATOR -> words.say(looseIndicators ? "gap.unlinked.indicator" : "gap.indicator",
                    words.name((Objective) gap.row()));
            case LOOSE_ACTIVITY -> words.say("gap.looseActivity", words.name((Activity) gap.row()));
            case LOOSE_INDICATOR -> words.say("gap.looseIndicator", words.name((Indicator) gap.row()));
            case NO_MEANS -> words.say("gap.means", words.name((Indicator) gap.row()));
            case NO_EVIDENCE -> words.say("gap.evidence", words.name((MeansOfVerification) gap.row()));
            case LOST_EVIDENCE -> words.say("gap.lost", words.name((MeansOfVerification) gap.row()));
        };
    }
}
