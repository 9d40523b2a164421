package minga.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.document.Block;
import minga.evidence.Evidence;
import minga.practice.Activity;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.PracticeVersion;
import minga.web.Language;

/**
 * Builds the {@link ResultsChainView} of a ficha. Tree and table come from the same nodes, so that they say the same.
 */
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

    ResultsChainView view() {
        chain.roots().forEach(root -> addRows(root, ""));
        return new ResultsChainView(finding(), chain.roots().map(ResultsChainViewBuilder::link).toList(), chain.gaps(),
                rows);
    }

    private static ResultsChainView.Link link(ResultsChainNode node) {
        return new ResultsChainView.Link(node.kind().name().toLowerCase(Locale.ROOT), node.label(), text(node.text()),
                node.gap(), node.notes(),
                node.broken(), node.state(), node.row() instanceof Evidence evidence ? address(evidence) : null,
                node.children().stream().map(ResultsChainViewBuilder::link).toList());
    }

    private void addRows(ResultsChainNode node, String parent) {
        rows.add(row(node, parent));
        node.children().forEach(child -> addRows(child, node.label()));
    }

    private ResultsChainView.Row row(ResultsChainNode node, String parent) {
        return switch (node.row()) {
            case Activity one -> row(node, withPeriod(one), tied(one));
            case Indicator one -> row(node, text(one.text()), tied(one));
            case MeansOfVerification one -> row(node, withSource(one), parent);
            case Evidence one -> new ResultsChainView.Row(node.anchor(), node.label(), node.text(), parent, null,
                    node.gap(), node.broken(), address(one),
                    one.text() == null ? List.of() : Block.paragraphs(one.text()), words.looked(one));
            case null, default -> row(node, text(node.text()), parent);
        };
    }

    private static ResultsChainView.Row row(ResultsChainNode node, String text, String tied) {
        return new ResultsChainView.Row(text(node.anchor()), node.label(), text, tied, node.state(), node.gap(),
                node.broken(), null, List.of(), null);
    }

    private static String withPeriod(Activity one) {
        return one.period() == null ? text(one.text()) : (text(one.text()) + " (" + one.period() + ")").strip();
    }

    private String withSource(MeansOfVerification one) {
        String source = joined(text(one.issuingBody()), words.page(one.page()));
        return text(one.text()) + (source.isEmpty() ? "" : " (" + source + ")");
    }

    private String tied(Activity one) {
        return one.objectives().stream().map(objective -> words.row("objective", objective.place()))
                .collect(Collectors.joining(", "));
    }

    private String tied(Indicator one) {
        return joined(one.activity() == null ? "" : words.name(one.activity()),
                one.objective() == null ? "" : words.row("objective", one.objective().place()));
    }

    private static String address(Evidence one) {
        return one.link() != null ? one.link() : one.isFilePublic() ? one.fileAddress() : null;
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
}
