package minga.reading;

import java.text.BreakIterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minga.document.Block;
import minga.evidence.EvidenceState;
import minga.practice.Indicator;
import minga.practice.MeansOfVerification;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.web.Formats;
import minga.web.Language;
import minga.web.Messages;

/** Builds the {@link FichaGist} of a version. */
final class FichaGistBuilder {

    /** Characters of the description that stand for a summary, at most; a first sentence may be longer. */
    private static final int BEGINNING = 360;
    private static final int LONGEST = 600;

    private final Language language;
    private final FieldDisplayBuilder shaper;

    FichaGistBuilder(Language language, FieldDisplayBuilder shaper) {
        this.language = language;
        this.shaper = shaper;
    }

    FichaGist gist(PracticeVersion version) {
        String summary = version.identification().summary();
        String description = version.design().description() == null ? "" : version.design().description().strip();
        String beginning = sentences(description, BEGINNING);
        FichaGist.Source source = summary != null ? FichaGist.Source.SUMMARY
                : beginning.length() < description.length() ? FichaGist.Source.BEGINNING : FichaGist.Source.DESCRIPTION;
        List<FieldDisplay.Value> audience = shaper
                .shown(PracticeTemplate.PRACTICE, PracticeTemplate.POPULATIONS, version)
                .map(FieldDisplay::values).orElse(List.of()).stream()
                .map(value -> new FieldDisplay.Value(value.text(), value.url())).toList();
        Optional<String> quoted = quotedResult(version);
        List<MeansOfVerification> means = version.indicators().stream().flatMap(one -> one.means().stream()).toList();
        return new FichaGist(Block.paragraphs(summary == null ? beginning : summary), source, audience,
                quoted.orElseGet(() -> reached(version)),
                quoted.isPresent(), means.size(),
                (int) means.stream().filter(one -> one.state() != EvidenceState.DECLARED).count());
    }

    /** The first sentence of the achievements, else the first indicator of which a value was measured. */
    private static Optional<String> quotedResult(PracticeVersion version) {
        Stream<String> achieved = Stream.ofNullable(version.achievements()).map(text -> sentences(text.strip(), 1));
        Stream<String> measured = version.indicators().stream().filter(one -> one.value() != null && one.text() != null)
                .map(FichaGistBuilder::measured);
        return Stream.concat(achieved, measured).filter(text -> !text.isEmpty()).findFirst();
    }

    private static String measured(Indicator one) {
        boolean bare = one.unit() != null && !one.value().contains(one.unit());
        return one.text() + ": " + one.value() + (bare ? " " + one.unit() : "");
    }

    private String reached(PracticeVersion version) {
        Long people = version.resources().peopleReached();
        return people == null ? "" : Messages.text(language, "reading.gist.reached", Formats.number(language, people));
    }

    /** The first sentences of a text, as many as fit, at least one; that is cut where it has no end. */
    static String sentences(String text, int limit) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Language.ES.locale());
        ends.setText(text);
        int end = 0;
        for (int next = ends.next(); next != BreakIterator.DONE && (end == 0 || next <= limit); next = ends.next()) {
            end = next;
        }
        return end <= LONGEST ? text.substring(0, end).strip()
                : text.substring(0, text.lastIndexOf(' ', LONGEST)).strip() + "…";
    }
}
