package minga.reading;

import java.util.ArrayList;
import java.util.List;
import minga.evidence.Evidence;
import minga.practice.Activity;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.Objective;
import minga.practice.PracticeVersion;
import minga.practice.ResultsChainGaps;
import minga.practice.ResultsChainGaps.Gap;
import minga.practice.ResultsChainGaps.Kind;
import minga.web.Language;

/**
 * Builds the {@link ResultsChain} of a ficha, with its gaps. A tie that nobody declared is not guessed: its ends stand
 * loose and say so.
 */
final class ResultsChainBuilder {

    private final PracticeVersion version;
    private final ResultsChainLabels words;
    private final List<ResultsChain.Tie> further = new ArrayList<>();
    private final List<Gap> missing;
    private final List<Activity> looseActivities;
    private final List<Indicator> looseIndicators;

    ResultsChainBuilder(PracticeVersion version, Language language) {
        this.version = version;
        this.words = new ResultsChainLabels(language);
        this.missing = ResultsChainGaps.of(version);
        this.looseActivities = version.activities().stream().filter(one -> isMissing(Kind.LOOSE_ACTIVITY, one))
                .toList();
        this.looseIndicators = version.indicators().stream().filter(one -> isMissing(Kind.LOOSE_INDICATOR, one))
                .toList();
    }

    ResultsChain read() {
        List<ResultsChainNode> tied = new ArrayList<>();
        List<ResultsChainNode> loose = new ArrayList<>();
        for (Objective objective : version.objectives()) {
            ResultsChainNode link = objective(objective);
            (link.broken() == null ? tied : loose).add(link);
        }
        List<ResultsChainNode> rest = new ArrayList<>();
        looseActivities.forEach(one -> rest.add(activity(one)));
        looseIndicators.forEach(one -> rest.add(indicator(one)));
        if (version.objectives().isEmpty() && !rest.isEmpty()) {
            tied.add(ResultsChainNode.missing(ResultsChainNode.Kind.OBJECTIVE, words.say("objective"),
                    words.say("missing.objective"), rest));
        } else {
            rest.forEach(one -> loose.add(one.loose(words.say("loose." + one.kind()))));
        }
        return new ResultsChain(tied, loose, further, new GapSentences(version, words).of(missing));
    }

    private boolean isMissing(Kind kind, Object row) {
        return missing.stream().anyMatch(gap -> gap.kind() == kind && gap.row() == row);
    }

    private ResultsChainNode objective(Objective one) {
        List<ResultsChainNode> activities = version.activities().stream().filter(a -> first(a) == one)
                .map(this::activity).toList();
        List<ResultsChainNode> direct = version.indicators().stream()
                .filter(i -> i.activity() == null && i.objective() == one).map(this::indicator).toList();
        ResultsChainNode link = ResultsChainNode.of(ResultsChainNode.Kind.OBJECTIVE, words.name(one), one.text(),
                ResultsChainLabels.anchor(one), List.of(), List.of());
        boolean serves = !isMissing(Kind.NO_ACTIVITY, one);
        boolean measured = !isMissing(Kind.NO_INDICATOR, one);
        boolean untied = !serves && direct.isEmpty() && !(looseActivities.isEmpty() && looseIndicators.isEmpty());
        if (untied) {
            return link.loose(words.say("loose.OBJECTIVE"));
        }
        return link.with(hanging(activities, direct, serves, measured));
    }

    /** What hangs from an objective; where there is no activity or no indicator, the place where it should be. */
    private List<ResultsChainNode> hanging(List<ResultsChainNode> activities, List<ResultsChainNode> direct,
            boolean serves, boolean measured) {
        List<ResultsChainNode> indicators = new ArrayList<>(direct);
        if (!measured && looseIndicators.isEmpty()) {
            indicators.add(ResultsChainNode.missing(ResultsChainNode.Kind.INDICATOR, words.say("indicator"),
                    words.say("missing.indicator"), List.of()));
        }
        if (serves || !looseActivities.isEmpty()) {
            List<ResultsChainNode> all = new ArrayList<>(activities);
            all.addAll(indicators);
            return all;
        }
        return List.of(ResultsChainNode.missing(ResultsChainNode.Kind.ACTIVITY, words.say("activity"),
                words.say("missing.activity"), indicators));
    }

    /**
     * The objective beside which it stands: a specific one before the general one, which most activities serve anyway.
     */
    private static Objective first(Activity one) {
        return one.objectives().stream().filter(objective -> !"GENERAL".equals(objective.kind())).findFirst()
                .orElse(one.objectives().isEmpty() ? null : one.objectives().get(0));
    }

    private ResultsChainNode activity(Activity one) {
        List<String> notes = new ArrayList<>();
        if (one.period() != null) {
            notes.add(one.period());
        }
        one.objectives().stream().filter(objective -> objective != first(one)).forEach(objective -> {
            notes.add(words.say("alsoServes", words.rowWithin("objective", objective.place())));
            further.add(new ResultsChain.Tie(ResultsChainLabels.anchor(objective), ResultsChainLabels.anchor(one)));
        });
        List<ResultsChainNode> indicators = version.indicators().stream().filter(i -> i.activity() == one)
                .map(this::indicator).toList();
        return ResultsChainNode.of(ResultsChainNode.Kind.ACTIVITY, words.name(one), one.text(),
                ResultsChainLabels.anchor(one), notes, indicators);
    }

    private ResultsChainNode indicator(Indicator one) {
        List<String> notes = new ArrayList<>();
        if (one.activity() != null && one.objective() != null
                && !one.activity().objectives().contains(one.objective())) {
            notes.add(words.say("alsoMeasures", words.rowWithin("objective", one.objective().place())));
        }
        List<ResultsChainNode> means = one.means().stream().map(each -> means(one, each)).toList();
        if (means.isEmpty()) {
            means = List.of(ResultsChainNode.missing(ResultsChainNode.Kind.MEANS, words.say("means"),
                    words.say("missing.means"), List.of()));
        }
        return ResultsChainNode.of(ResultsChainNode.Kind.INDICATOR, words.name(one), one.text(),
                ResultsChainLabels.anchor(one), notes, means);
    }

    private ResultsChainNode means(Indicator of, MeansOfVerification one) {
        List<Evidence> present = one.evidence().stream().filter(each -> each.isAttached() && !each.lost()).toList();
        String gap = isMissing(Kind.LOST_EVIDENCE, one) ? "lost" : "evidence";
        ResultsChainNode evidence;
        if (present.isEmpty()) {
            evidence = ResultsChainNode.missing(ResultsChainNode.Kind.EVIDENCE, words.say("evidence"),
                    words.say("missing." + gap), List.of());
        } else {
            evidence = ResultsChainNode.of(ResultsChainNode.Kind.EVIDENCE, words.say("evidence"),
                    words.evidence(present), null, List.of(), List.of());
        }
        return ResultsChainNode
                .of(ResultsChainNode.Kind.MEANS, words.name(one), one.text(), ResultsChainLabels.anchor(of, one),
                        List.of(words.say("state." + one.state())), List.of(evidence))
                .with(one.state());
    }
}
