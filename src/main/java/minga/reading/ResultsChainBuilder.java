package minga.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import minga.evidence.Evidence;
import minga.practice.Activity;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.Objective;
import minga.practice.PracticeVersion;
import minga.web.Language;

/**
 * Builds the {@link ResultsChain} of a ficha, with its gaps. A tie that nobody declared is not guessed: its ends stand
 * loose and say so.
 */
final class ResultsChainBuilder {

    private final PracticeVersion version;
    private final ResultsChainLabels words;
    private final List<ResultsChain.Tie> further = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final List<Activity> looseActivities;
    private final List<Indicator> looseIndicators;

    ResultsChainBuilder(PracticeVersion version, Language language) {
        this.version = version;
        this.words = new ResultsChainLabels(language);
        this.looseActivities = version.activities().stream().filter(one -> one.objectives().isEmpty()).toList();
        this.looseIndicators = version.indicators().stream().filter(one -> one.objective() == null && one.activity() == null).toList();
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
            gaps.add(words.say("gap.objective"));
            tied.add(ResultsChainNode.missing(ResultsChainNode.Kind.OBJECTIVE, words.say("objective"), words.say("missing.objective"), rest));
        } else {
            looseGaps();
            rest.forEach(one -> loose.add(one.loose(words.say("loose." + one.kind()))));
        }
        return new ResultsChain(tied, loose, further, gaps);
    }

    private void looseGaps() {
        if (!looseActivities.isEmpty()) {
            gaps.add(words.say(looseActivities.size() == 1 ? "gap.looseActivity" : "gap.looseActivities", looseActivities.size()));
        }
        if (!looseIndicators.isEmpty()) {
            gaps.add(words.say(looseIndicators.size() == 1 ? "gap.looseIndicator" : "gap.looseIndicators", looseIndicators.size()));
        }
    }

    private ResultsChainNode objective(Objective one) {
        List<ResultsChainNode> activities = version.activities().stream().filter(a -> first(a) == one).map(this::activity).toList();
        List<ResultsChainNode> direct = version.indicators().stream().filter(i -> i.activity() == null && i.objective() == one).map(this::indicator).toList();
        ResultsChainNode link = ResultsChainNode.of(ResultsChainNode.Kind.OBJECTIVE, words.name(one), one.text(), ResultsChainLabels.anchor(one), List.of(), List.of());
        boolean serves = version.activities().stream().anyMatch(a -> a.objectives().contains(one));
        boolean measured = version.indicators().stream().anyMatch(i -> i.objective() == one
                || i.activity() != null && i.activity().objectives().contains(one));
        boolean untied = !serves && direct.isEmpty() && !(looseActivities.isEmpty() && looseIndicators.isEmpty());
        if (untied) {
            return link.loose(words.say("loose.OBJECTIVE"));
        }
        return link.with(hanging(one, activities, direct, serves, measured));
    }

    /** What hangs from an objective; where there is no activity or no indicator, the place where it should be. */
    private List<ResultsChainNode> hanging(Objective one, List<ResultsChainNode> activities, List<ResultsChainNode> direct, boolean serves, boolean measured) {
        List<ResultsChainNode> indicators = new ArrayList<>(direct);
        if (!measured && looseIndicators.isEmpty()) {
            gaps.add(words.say("gap.indicator", words.name(one)));
            indicators.add(ResultsChainNode.missing(ResultsChainNode.Kind.INDICATOR, words.say("indicator"), words.say("missing.indicator"), List.of()));
        }
        if (serves || !looseActivities.isEmpty()) {
            List<ResultsChainNode> all = new ArrayList<>(activities);
            all.addAll(indicators);
            return all;
        }
        gaps.add(words.say("gap.activity", words.name(one)));
        return List.of(ResultsChainNode.missing(ResultsChainNode.Kind.ACTIVITY, words.say("activity"), words.say("missing.activity"), indicators));
    }

    /** The objective beside which it stands: a specific one before the general one, which most activities serve anyway. */
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
            notes.add(words.say("alsoServes", lower(words.row("objective", objective.place()))));
            further.add(new ResultsChain.Tie(ResultsChainLabels.anchor(objective), ResultsChainLabels.anchor(one)));
        });
        List<ResultsChainNode> indicators = version.indicators().stream().filter(i -> i.activity() == one).map(this::indicator).toList();
        return ResultsChainNode.of(ResultsChainNode.Kind.ACTIVITY, words.name(one), one.text(), ResultsChainLabels.anchor(one), notes, indicators);
    }

    private ResultsChainNode indicator(Indicator one) {
        List<String> notes = new ArrayList<>();
        if (one.activity() != null && one.objective() != null && !one.activity().objectives().contains(one.objective())) {
            notes.add(words.say("alsoMeasures", lower(words.row("objective", one.objective().place()))));
        }
        List<ResultsChainNode> means = one.means().stream().map(each -> means(one, each)).toList();
        if (means.isEmpty()) {
            gaps.add(words.say("gap.means", words.name(one)));
            means = List.of(ResultsChainNode.missing(ResultsChainNode.Kind.MEANS, words.say("means"), words.say("missing.means"), List.of()));
        }
        return ResultsChainNode.of(ResultsChainNode.Kind.INDICATOR, words.name(one), one.text(), ResultsChainLabels.anchor(one), notes, means);
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private ResultsChainNode means(Indicator of, MeansOfVerification one) {
        List<Evidence> present = one.evidence().stream().filter(each -> each.isAttached() && !each.lost()).toList();
        String gap = one.evidence().stream().anyMatch(Evidence::lost) ? "lost" : "evidence";
        ResultsChainNode evidence;
        if (present.isEmpty()) {
            gaps.add(words.say("gap." + gap, words.name(one), lower(words.name(of))));
            evidence = ResultsChainNode.missing(ResultsChainNode.Kind.EVIDENCE, words.say("evidence"), words.say("missing." + gap), List.of());
        } else {
            evidence = ResultsChainNode.of(ResultsChainNode.Kind.EVIDENCE, words.say("evidence"), words.evidence(present), null, List.of(), List.of());
        }
        return ResultsChainNode.of(ResultsChainNode.Kind.MEANS, words.name(one), one.text(), ResultsChainLabels.anchor(of, one),
                List.of(words.say("state." + one.state())), List.of(evidence)).with(one.state());
    }
}
