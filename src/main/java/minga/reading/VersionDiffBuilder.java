package minga.reading;

import java.util.ArrayList;
import java.util.List;
import minga.document.WordDiff;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.Section;
import minga.web.Language;
import minga.web.Messages;

/** Compares two published versions field by field, and texts that differ word by word. */
final class VersionDiffBuilder {

    private final Language language;
    private final FieldDisplayBuilder shaper;
    private final FieldTextLines lines;

    VersionDiffBuilder(Language language, FieldDisplayBuilder shaper) {
        this.language = language;
        this.shaper = shaper;
        this.lines = new FieldTextLines(language, shaper);
    }

    VersionDiffPage page(Practice practice, PracticeVersion from, PracticeVersion to, boolean all) {
        List<VersionDiffPage.Section> sections = PracticeTemplate.PRACTICE.sections().stream()
                .map(section -> section(section, from, to, all))
                .filter(section -> !section.fields().isEmpty()).toList();
        return new VersionDiffPage(to.identification().name(), practice.code(), practice.slug(), from.number(),
                to.number(), all, sections,
                FichaPageBuilder.history(practice, to.number()));
    }

    private VersionDiffPage.Section section(Section<PracticeVersion> section, PracticeVersion from, PracticeVersion to,
            boolean all) {
        List<VersionDiffPage.Difference> fields = new ArrayList<>();
        for (Field<PracticeVersion, ?> field : section.publicFields()) {
            List<String> before = lines.claimed(field, from);
            List<String> after = FieldTextLines.alongside(field, before, lines.claimed(field, to));
            boolean same = WordDiff.isSame(String.join("\n", before), String.join("\n", after));
            if (all ? !(before.isEmpty() && after.isEmpty()) : !same) {
                fields.add(new VersionDiffPage.Difference(shaper.label("practice", field), before, after, same,
                        same ? List.of() : WordDiff.ofWords(String.join("\n", before), String.join("\n", after))));
            }
        }
        return new VersionDiffPage.Section(Messages.text(language, "practice.section." + section.key()), fields);
    }
}
