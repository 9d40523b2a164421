package minga.reading;

import java.util.ArrayList;
import java.util.List;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.Objective;
import minga.practice.PracticeVersion;
import minga.practice.ResultsChainGaps.Gap;
import minga.practice.ResultsChainGaps.Kind;

/**
 * Writes the missing links of a results chain in sentences for the public page. While activities or indicators stand
 * without an objective, they are named together, and no objective is said to lack what may belong to it.
 */
final class GapSentences {

    private final PracticeVersion version;
    private final ResultsChainLabels words;

    GapSentences(PracticeVersion version, ResultsChainLabels words) {
        this.version = version;
        this.words = words;
    }

    List<String> of(List<Gap> gaps) {
        long activities = gaps.stream().filter(gap -> gap.kind() == Kind.LOOSE_ACTIVITY).count();
        long indicators = gaps.stream().filter(gap -> gap.kind() == Kind.LOOSE_INDICATOR).count();
        List<String> sentences = new ArrayList<>();
        for (Gap gap : gaps) {
            switch (gap.kind()) {
                case NO_OBJECTIVE -> sentences.add(words.say("gap.objective"));
                case NO_ACTIVITY ->
                    addIf(activities == 0, sentences, "gap.activity", words.name((Objective) gap.row()));
                case NO_INDICATOR ->
                    addIf(indicators == 0 && (activities == 0 || isServed((Objective) gap.row())), sentences,
                            "gap.indicator", words.name((Objective) gap.row()));
                case LOOSE_ACTIVITY, LOOSE_INDICATOR -> {
                }
                case NO_MEANS -> sentences.add(words.say("gap.means", words.name((Indicator) gap.row())));
                case NO_EVIDENCE -> sentences.add(means("gap.evidence", (MeansOfVerification) gap.row()));
                case LOST_EVIDENCE -> sentences.add(means("gap.lost", (MeansOfVerification) gap.row()));
            }
        }
        if (!version.objectives().isEmpty()) {
            addIf(activities > 0, sentences, activities == 1 ? "gap.looseActivity" : "gap.looseActivities", activities);
            addIf(indicators > 0, sentences, indicators == 1 ? "gap.looseIndicator" : "gap.looseIndicators",
                    indicators);
        }
        return sentences;
    }

    private boolean isServed(Objective objective) {
        return version.activities().stream().anyMatch(activity -> activity.objectives().contains(objective));
    }

    private String means(String key, MeansOfVerification means) {
        return words.say(key, words.name(means), words.rowWithin("indicator", means.indicator().place()));
    }

    private void addIf(boolean said, List<String> sentences, String key, Object argument) {
        if (said) {
            sentences.add(words.say(key, argument));
        }
    }
}
