package minga.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.document.Block;
import minga.evidence.Evidence;
import minga.practice.Activity;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.PracticeVersion;
import minga.web.Language;

/** Builds the {@link ResultsChainView} of a ficha: its diagrams and its table. */
final class ResultsChainViewBuilder {

    private final PracticeVersion version;
    private final ResultsChainLabels words;
    private final ResultsChain chain;
    private final List<ResultsChainView.Row> rows = new ArrayList<>();

    ResultsChainViewBuilder(PracticeVersion version, Language language) {
        this.version = version;
        this.words = new ResultsChainLabels(language);
        this.chain = new ResultsChainBuilder(version, language).read();
    }

    /** Null where the ficha says nothing of it at all. */
    ResultsChainView view() {
        if (chain.isEmpty()) {
            return null;
        }
        version.objectives().forEach(one -> row(ResultsChainLabels.anchor(one), words.name(one), one.text(), ""));
        version.activities()
                .forEach(one -> row(ResultsChainLabels.anchor(one), words.name(one), withPeriod(one), tied(one)));
        version.indicators().forEach(this::indicator);
        return new ResultsChainView(new WideDiagramLayout(chain).draw(), new NarrowDiagramLayout(chain).draw(),
                finding(), description(), chain.gaps(), rows);
    }

    private void row(String anchor, String label, String text, String tied) {
        rows.add(new ResultsChainView.Row(anchor, label, text == null ? "" : text, tied, null, false, null, List.of(),
                null));
    }

    private static String withPeriod(Activity one) {
        return one.period() == null ? one.text()
                : (one.text() == null ? "" : one.text() + " ") + "(" + one.period() + ")";
    }

    private String tied(Activity one) {
        return one.objectives().stream().map(objective -> words.row("objective", objective.place()))
                .collect(Collectors.joining(", "));
    }

    private void indicator(Indicator one) {
        List<String> ties = new ArrayList<>();
        if (one.activity() != null) {
            ties.add(words.name(one.activity()));
        }
        if (one.objective() != null) {
            ties.add(words.row("objective", one.objective().place()));
        }
        row(ResultsChainLabels.anchor(one), words.name(one), one.text(), String.join(", ", ties));
        one.means().forEach(means -> means(one, means));
    }

    private void means(Indicator of, MeansOfVerification one) {
        String anchor = ResultsChainLabels.anchor(of, one);
        String source = joined(text(one.issuingBody()), words.page(one.page()));
        String said = text(one.text()) + (source.isEmpty() ? "" : " (" + source + ")");
        rows.add(new ResultsChainView.Row(anchor, words.name(one), said, words.name(of), one.state(), false, null,
                List.of(), null));
        boolean none = one.evidence().stream().noneMatch(Evidence::isAttached);
        if (none) {
            rows.add(new ResultsChainView.Row("", words.say("evidence"), words.say("missing.evidence"), words.name(one),
                    null, true, null, List.of(), null));
        }
        for (Evidence each : one.evidence()) {
            rows.add(new ResultsChainView.Row(anchor + "-evidencia-" + (each.place() + 1),
                    words.row("evidence", each.place()),
                    told(each), words.name(one), null, each.lost(), address(each),
                    each.text() == null ? List.of() : Block.paragraphs(each.text()), words.looked(each)));
        }
    }

    /** A file that is not for all is named, so that the claim is seen to be proven, but leads nowhere. */
    private String told(Evidence one) {
        String name = joined(ResultsChainLabels.title(one), words.page(one.page()));
        return one.fileHash() == null || one.open() ? name : name + " (" + words.say("evidence.closed") + ")";
    }

    private static String address(Evidence one) {
        return one.link() != null ? one.link() : one.open() ? one.fileAddress() : null;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String text(String said) {
        return said == null ? "" : said;
    }

    private String finding() {
        int indicators = version.indicators().size();
        if (chain.gaps().isEmpty()) {
            return words.say("finding.whole");
        }
        if (indicators == 0) {
            return words.say("finding.none");
        }
        long proven = version.indicatorsWithEvidence();
        return proven == 0 ? words.say(indicators == 1 ? "finding.one" : "finding.zero")
                : words.say("finding.part", proven, indicators);
    }

    private String description() {
        String counts = words.say("description", chain.count(ResultsChainNode.Kind.OBJECTIVE),
                chain.count(ResultsChainNode.Kind.ACTIVITY),
                chain.count(ResultsChainNode.Kind.INDICATOR), chain.count(ResultsChainNode.Kind.MEANS),
                chain.count(ResultsChainNode.Kind.EVIDENCE));
        return chain.gaps().isEmpty() ? counts : counts + " " + String.join(". ", chain.gaps()) + ".";
    }
}
