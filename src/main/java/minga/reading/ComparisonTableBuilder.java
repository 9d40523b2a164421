package minga.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.Section;
import minga.web.Language;
import minga.web.Messages;

/** Builds the comparison table of published versions by the template of the ficha. */
final class ComparisonTableBuilder {

    /** The name heads the column. */
    private static final String HEAD = "name";

    private final Language language;
    private final FieldDisplayBuilder shaper;
    private final FieldTextLines lines;

    ComparisonTableBuilder(Language language, FieldDisplayBuilder shaper) {
        this.language = language;
        this.shaper = shaper;
        this.lines = new FieldTextLines(language, shaper);
    }

    /** All sections that say something. */
    List<ComparisonPage.Section> sections(List<PracticeVersion> versions) {
        List<ComparisonPage.Section> sections = new ArrayList<>();
        sections.add(new ComparisonPage.Section(Messages.text(language, "reading.compare.proof"), List.of(
                row(Messages.text(language, "reading.compare.state"), versions.stream().map(this::state).toList()),
                row(Messages.text(language, "reading.proven"), versions.stream().map(this::proven).toList()))));
        PracticeTemplate.PRACTICE.sections().stream().map(section -> section(section, versions)).forEach(sections::add);
        return sections.stream().filter(section -> !section.rows().isEmpty()).toList();
    }

    private ComparisonPage.Section section(Section<PracticeVersion> section, List<PracticeVersion> versions) {
        return new ComparisonPage.Section(Messages.text(language, "practice.section." + section.key()),
                section.publicFields().stream()
                        .filter(field -> !HEAD.equals(field.key())).map(field -> row(field, versions))
                        .filter(Objects::nonNull).toList());
    }

    /** Null where none of them says anything. */
    private ComparisonPage.Row row(Field<PracticeVersion, ?> field, List<PracticeVersion> versions) {
        List<List<String>> cells = versions.stream().map(version -> lines.of(field, version)).toList();
        boolean same = cells.stream().allMatch(cell -> FieldTextLines.same(field, cells.get(0), cell));
        return cells.stream().allMatch(List::isEmpty) ? null
                : new ComparisonPage.Row(shaper.label("practice", field), cells, same);
    }

    private static ComparisonPage.Row row(String label, List<List<String>> cells) {
        return new ComparisonPage.Row(label, cells, cells.stream().distinct().count() == 1);
    }

    private List<String> state(PracticeVersion version) {
        return List.of(Messages.text(language, "evidence.badge." + version.evidence().name()));
    }

    private List<String> proven(PracticeVersion version) {
        return version.indicators().isEmpty() ? List.of()
                : List.of(Messages.text(language, "reading.provenOf", version.indicatorsWithEvidence(),
                        version.indicators().size()));
    }

    /** The same sections without the fields that say the same. */
    static List<ComparisonPage.Section> differing(List<ComparisonPage.Section> sections) {
        return sections.stream()
                .map(section -> new ComparisonPage.Section(section.title(),
                        section.rows().stream().filter(row -> !row.same()).toList()))
                .filter(section -> !section.rows().isEmpty()).toList();
    }
}
