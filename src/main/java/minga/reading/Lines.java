package minga.reading;

import java.util.List;
import java.util.stream.Stream;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.web.Language;
import minga.web.Messages;

/** What a field says, line by line, so that it can stand beside what another ficha says. */
record Lines(Language language, FieldShaper shaper) {

    List<String> of(Field<PracticeVersion, ?> field, PracticeVersion version) {
        List<String> lines = shaper.shown("practice", field, version).map(Shown::lines).orElse(List.of());
        if (!field.key().equals("indicators")) {
            return lines;
        }
        // The means and their evidence stand in rows of rows, which a table of values leaves out
        Stream<String> proofs = version.indicators().stream().flatMap(one -> one.means().stream()
                .map(means -> Messages.text(language, "reading.changes.means", one.place() + 1, means.place() + 1, String.valueOf(means.text()),
                        Messages.text(language, "reading.chain.state." + means.state()))));
        return Stream.concat(lines.stream(), proofs).toList();
    }
}
