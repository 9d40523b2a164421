package minga.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.Section;
import minga.web.Language;
import minga.web.Messages;

/** Builds the sections of the ficha's page in reading order: purpose, content, results, method. */
final class SectionDisplayBuilder {

    private static final List<String> ORDER = List.of("need", "design", "results", "legal", "identification", "timing",
            "resources",
            "learning", "replication", "continuity", "provenance");
    /** Shown at the beginning or in the chain. */
    private static final Set<String> ELSEWHERE = Set.of("name", "summary", "objectives", "activities", "indicators");
    /** Shown with the citation, also where the ficha names none: then the portal's own holds. */
    private static final String LICENCE = "licence";

    private final Language language;
    private final FieldDisplayBuilder shaper;
    private final boolean members;
    private final Set<String> used = new HashSet<>(Set.of("nombre", "resumen", "municipalidad"));

    /** @param members true where somebody signed in, who also sees what is kept from the public */
    SectionDisplayBuilder(Language language, FieldDisplayBuilder shaper, boolean members) {
        this.language = language;
        this.shaper = shaper;
        this.members = members;
    }

    List<FieldDisplay.Part> parts(PracticeVersion version) {
        List<Section<PracticeVersion>> sections = new ArrayList<>(PracticeTemplate.PRACTICE.sections());
        sections.sort(java.util.Comparator
                .comparingInt(section -> ORDER.contains(section.key()) ? ORDER.indexOf(section.key()) : ORDER.size()));
        return sections.stream().map(section -> part(section, version)).toList();
    }

    private FieldDisplay.Part part(Section<PracticeVersion> section, PracticeVersion version) {
        List<FieldDisplay> facts = new ArrayList<>();
        List<FieldDisplay> texts = new ArrayList<>();
        List<FieldDisplay> tables = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Field<PracticeVersion, ?> field : members ? section.fields() : section.publicFields()) {
            if (ELSEWHERE.contains(field.key()) || LICENCE.equals(field.key()) || said(field, version)) {
                continue;
            }
            Optional<FieldDisplay> shown = shaper.shown(PracticeTemplate.PRACTICE, field, version).map(this::once);
            if (shown.isEmpty()) {
                silent.add(shaper.named("practice", field));
            } else {
                (shown.get().table() != null ? tables : shown.get().paragraphs().isEmpty() ? facts : texts)
                        .add(shown.get());
            }
        }
        String key = "practice.section." + section.key();
        return new FieldDisplay.Part("seccion-" + slug(Messages.text(Language.ES, key)), Messages.text(language, key),
                facts, texts, tables, silent);
    }

    /** A duration in words says what its number and unit say. */
    private static boolean said(Field<PracticeVersion, ?> field, PracticeVersion version) {
        return field.key().matches("duration(Value|Unit)") && version.timing().durationText() != null;
    }

    /** Several fields may share the place where a search leads; the first of them has it. */
    private FieldDisplay once(FieldDisplay shown) {
        return shown.id().contains("{") || !used.add(shown.id()) ? shown.at(null) : shown;
    }

    private static String slug(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
