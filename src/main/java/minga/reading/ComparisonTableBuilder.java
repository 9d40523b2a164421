package minga.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Section;
import minga.web.Language;
import minga.web.Messages;

/** Builds the comparison table of published versions by the template of the ficha. */
final class ComparisonTableBuilder {

    /** What stands elsewhere: the name heads the column, objectives and activities stand in the chain. */
    private static final Set<String> ELSEWHERE = Set.of("name", "objectives", "activities");

    /** Kinds of fields that people fill in their own words. */
    private static final Set<FieldKind> FREE = Set.of(FieldKind.LINE, FieldKind.TEXT, FieldKind.MARKDOWN,
            FieldKind.WORDS, FieldKind.ROWS);

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

    /** The chain of each version, with its gaps; empty where no version says anything of it. */
    List<ComparisonPage.Chain> chains(List<PracticeVersion> versions) {
        List<ComparisonPage.Chain> chains = versions.stream()
                .map(version -> new ResultsChainBuilder(version, language).read())
                .map(chain -> new ComparisonPage.Chain(Stream.concat(chain.tied().stream(), chain.loose().stream())
                        .map(ComparisonTableBuilder::link).toList(), chain.gaps()))
                .toList();
        return chains.stream().allMatch(chain -> chain.links().isEmpty()) ? List.of() : chains;
    }

    private static ComparisonPage.Link link(ResultsChainNode node) {
        return new ComparisonPage.Link(node.label(), node.text() == null ? "" : node.text(), node.gap(),
                node.broken() == null ? "" : node.broken(),
                node.children().stream().map(ComparisonTableBuilder::link).toList());
    }

    private ComparisonPage.Section section(Section<PracticeVersion> section, List<PracticeVersion> versions) {
        return new ComparisonPage.Section(Messages.text(language, "practice.section." + section.key()),
                section.publicFields().stream()
                        .filter(field -> !ELSEWHERE.contains(field.key())).map(field -> row(field, versions))
                        .filter(Objects::nonNull).toList());
    }

    /** Null where none of them says anything. */
    private ComparisonPage.Row row(Field<PracticeVersion, ?> field, List<PracticeVersion> versions) {
        List<List<String>> cells = versions.stream().map(version -> lines.of(field, version)).toList();
        boolean same = cells.stream().allMatch(cell -> FieldTextLines.same(field, cells.get(0), cell));
        return cells.stream().allMatch(List::isEmpty) ? null
                : new ComparisonPage.Row(shaper.label("practice", field), cells, same, FREE.contains(field.kind()));
    }

    private static ComparisonPage.Row row(String label, List<List<String>> cells) {
        return new ComparisonPage.Row(label, cells, cells.stream().distinct().count() == 1, false);
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
