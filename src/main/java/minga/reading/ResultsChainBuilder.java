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
        return new ResultsChain(tied, loose, new GapSentences(words).of(missing));
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
                ResultsChainLabels.anchor(one), one, List.of(), List.of());
        boolean serves = !isMissing(Kind.NO_ACTIVITY, one);
        boolean untied = !serves && direct.isEmpty() && !(looseActivities.isEmpty() && looseIndicators.isEmpty());
        if (untied) {
            return link.loose(words.say("loose.OBJECTIVE"));
        }
        return link.with(hanging(one, activities, direct));
    }

    /** What hangs from an objective; where there is no activity or no indicator, the place where it should be. */
    private List<ResultsChainNode> hanging(Objective one, List<ResultsChainNode> activities,
            List<ResultsChainNode> direct) {
        String objective = words.rowWithin("objective", one.place());
        List<ResultsChainNode> indicators = new ArrayList<>(direct);
        if (isMissing(Kind.NO_INDICATOR, one) && looseIndicators.isEmpty()) {
            indicators.add(ResultsChainNode.missing(ResultsChainNode.Kind.INDICATOR, words.of("indicator", objective),
                    words.say("missing.indicator"), List.of()));
        }
        if (!isMissing(Kind.NO_ACTIVITY, one) || !looseActivities.isEmpty()) {
            List<ResultsChainNode> all = new ArrayList<>(activities);
            all.addAll(indicators);
            return all;
        }
        return List.of(ResultsChainNode.missing(ResultsChainNode.Kind.ACTIVITY, words.of("activity", objective),
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
        one.objectives().stream().filter(objective -> objective != first(one))
                .forEach(objective -> notes
                        .add(words.say("alsoServes", words.rowWithin("objective", objective.place()))));
        List<ResultsChainNode> indicators = version.indicators().stream().filter(i -> i.activity() == one)
                .map(this::indicator).toList();
        return ResultsChainNode.of(ResultsChainNode.Kind.ACTIVITY, words.name(one), one.text(),
                ResultsChainLabels.anchor(one), one, notes, indicators);
    }

    private ResultsChainNode indicator(Indicator one) {
        List<String> notes = new ArrayList<>();
        if (one.activity() != null && one.objective() != null
                && !one.activity().objectives().contains(one.objective())) {
            notes.add(words.say("alsoMeasures", words.rowWithin("objective", one.objective().place())));
        }
        List<ResultsChainNode> means = one.means().stream().map(each -> means(one, each)).toList();
        if (means.isEmpty()) {
            means = List.of(ResultsChainNode.missing(ResultsChainNode.Kind.MEANS,
                    words.of("means", words.rowWithin("indicator", one.place())), words.say("missing.means"),
                    List.of()));
        }
        return ResultsChainNode.of(ResultsChainNode.Kind.INDICATOR, words.name(one), one.text(),
                ResultsChainLabels.anchor(one), one, notes, means);
    }

    private ResultsChainNode means(Indicator of, MeansOfVerification one) {
        String anchor = ResultsChainLabels.anchor(of, one);
        List<ResultsChainNode> evidence = one.evidence().stream().map(each -> evidence(one, each, anchor)).toList();
        if (evidence.isEmpty()) {
            evidence = List.of(ResultsChainNode.missing(ResultsChainNode.Kind.EVIDENCE, words.evidenceOf(one),
                    words.say("missing.evidence"), List.of()));
        }
        return ResultsChainNode.of(ResultsChainNode.Kind.MEANS, words.name(one), one.text(), anchor, one,
                List.of(words.say("state." + one.state())), evidence).with(one.state());
    }

    private ResultsChainNode evidence(MeansOfVerification of, Evidence one, String means) {
        String anchor = means + "-evidencia-" + (one.place() + 1);
        if (one.isAttached() && !one.lost()) {
            return ResultsChainNode.of(ResultsChainNode.Kind.EVIDENCE, words.name(of, one), words.told(one), anchor,
                    one, List.of(), List.of());
        }
        return ResultsChainNode.unproven(words.name(of, one), words.told(one),
                words.say(one.lost() ? "missing.lost" : "missing.evidence"), anchor, one);
    }
}
