package minga.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import minga.document.Block;
import minga.evidence.EvidenceState;
import minga.practice.MeansOfVerification;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.FieldKind;
import minga.web.Language;
import minga.web.Messages;

/** What a field says, line by line, so that it can stand beside what another ficha says. */
record FieldTextLines(Language language, FieldDisplayBuilder shaper) {

    /** Rows that have a number by which others name them; the order of all other rows says nothing. */
    private static final Set<String> NUMBERED = Set.of("objectives", "activities", "indicators");

    /** Whether only what the field says counts, and not in which order: words of a vocabulary, partners, norms. */
    private static boolean unordered(Field<?, ?> field) {
        return field.kind().isMultiple() || field.kind() == FieldKind.ROWS && !NUMBERED.contains(field.key());
    }

    /** Whether two answers of a field say the same. */
    static boolean same(Field<?, ?> field, List<String> one, List<String> other) {
        return one.equals(alongside(field, one, other));
    }

    /**
     * An answer in the order of another one, as far as they agree and order says nothing; what only it has comes last.
     */
    static List<String> alongside(Field<?, ?> field, List<String> before, List<String> after) {
        if (!unordered(field)) {
            return after;
        }
        List<String> rest = new ArrayList<>(after);
        List<String> ordered = new ArrayList<>(before.stream().filter(rest::remove).toList());
        ordered.addAll(rest);
        return ordered;
    }

    List<String> of(Field<PracticeVersion, ?> field, PracticeVersion version) {
        return of(field, version, MeansOfVerification::state);
    }

    /** The same as the municipality and its reviewers have it, whatever the weekly check of links and files finds. */
    List<String> claimed(Field<PracticeVersion, ?> field, PracticeVersion version) {
        return of(field, version, MeansOfVerification::claimedState);
    }

    private List<String> of(Field<PracticeVersion, ?> field, PracticeVersion version,
            Function<MeansOfVerification, EvidenceState> state) {
        List<String> lines = shaper.block(PracticeTemplate.PRACTICE, field, version).map(Block::lines)
                .orElse(List.of());
        if (!field.key().equals("indicators")) {
            return lines;
        }
        // The means and their evidence stand in rows of rows, which a table of values leaves out
        Stream<String> proofs = version.indicators().stream().flatMap(one -> one.means().stream()
                .map(means -> Messages.text(language, "reading.changes.means", one.place() + 1, means.place() + 1,
                        String.valueOf(means.text()),
                        Messages.text(language, "reading.chain.state." + state.apply(means)))));
        return Stream.concat(lines.stream(), proofs).toList();
    }
}
