package minga.reading;

import java.util.ArrayList;
import java.util.List;
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
    private final Lines lines;

    ChangesShaper(Language language, FieldShaper shaper) {
        this.language = language;
        this.shaper = shaper;
        this.lines = new Lines(language, shaper);
    }

    ChangesPage page(Practice practice, PracticeVersion from, PracticeVersion to, boolean all) {
        List<ChangesPage.Section> sections = PracticeTemplate.PRACTICE.sections().stream().map(section -> section(section, from, to, all))
                .filter(section -> !section.fields().isEmpty()).toList();
        return new ChangesPage(to.identification().name(), practice.code(), practice.slug(), from.number(), to.number(), all, sections,
                FichaShaper.history(practice, to.number()));
    }

    private ChangesPage.Section section(Section<PracticeVersion> section, PracticeVersion from, PracticeVersion to, boolean all) {
        List<ChangesPage.Difference> fields = new ArrayList<>();
        for (Field<PracticeVersion, ?> field : section.publicFields()) {
            List<String> before = lines.of(field, from);
            List<String> after = Lines.alongside(field, before, lines.of(field, to));
            boolean same = before.equals(after);
            if (all ? !(before.isEmpty() && after.isEmpty()) : !same) {
                fields.add(new ChangesPage.Difference(shaper.label("practice", field), before, after, same));
            }
        }
        return new ChangesPage.Section(Messages.text(language, "practice.section." + section.key()), fields);
    }
}
