package minga.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.Section;
import minga.web.Language;
import minga.web.Messages;

/** Puts two published versions beside each other. */
final class ChangesShaper {

    private final Language language;
    private final FieldShaper shaper;

    ChangesShaper(Language language, FieldShaper shaper) {
        this.language = language;
        this.shaper = shaper;
    }

    ChangesPage page(Practice practice, PracticeVersion from, PracticeVersion to, boolean all) {
        List<ChangesPage.Section> sections = PracticeTemplate.PRACTICE.sections().stream().map(section -> section(section, from, to, all))
                .filter(section -> !section.fields().isEmpty()).toList();
        return new ChangesPage(to.identification().name(), practice.code(), practice.slug(), from.number(), to.number(), all, sections,
                FichaShaper.history(practice, to.number()));
    }

    private ChangesPage.Section section(Section<PracticeVersion> section, PracticeVersion from, PracticeVersion to, boolean all) {
        List<ChangesPage.Difference> fields = new ArrayList<>();
        for (Field<PracticeVersion, ?> field : section.fields()) {
            if (field.isMembersOnly()) {
                continue;
            }
            List<String> before = lines(field, from);
            List<String> after = lines(field, to);
            if (all ? !(before.isEmpty() && after.isEmpty()) : !before.equals(after)) {
                fields.add(new ChangesPage.Difference(shaper.label("practice", field), before, after, before.equals(after)));
            }
        }
        return new ChangesPage.Section(Messages.text(language, "practice.section." + section.key()), fields);
    }

    private List<String> lines(Field<PracticeVersion, ?> field, PracticeVersion version) {
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
