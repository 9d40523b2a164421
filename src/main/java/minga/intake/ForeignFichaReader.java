package minga.intake;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.practice.ImportedPractice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.RowTemplates;
import minga.template.Field;
import minga.template.FieldTextConverter;
import minga.template.Template;
import minga.template.TemplateJson;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Term;
import minga.vocabulary.Vocabularies;

/**
 * Reads one ficha in the plain JSON form that other banks of practices export: name, municipality by its name, texts,
 * lists of texts, indicators with their verifications. Words that no vocabulary has are kept as free keywords. A member
 * {@code ficha}, which our own export adds, holds the whole record and goes before the plain ones.
 */
final class ForeignFichaReader {

    private final Territory territory;
    private final Vocabularies vocabularies;
    private final CodeCheck codes;

    ForeignFichaReader(Territory territory, Vocabularies vocabularies) {
        this.territory = territory;
        this.vocabularies = vocabularies;
        this.codes = new CodeCheck(vocabularies, territory);
    }

    /** @throws Invalid with every fault of the line */
    ImportedPractice read(JsonObject line, String sourceId, Instant now) {
        PracticeVersion version = PracticeVersion.blank(now);
        List<Fault> faults = new ArrayList<>();
        JsonMemberReader members = new JsonMemberReader(line, "", faults);
        String municipality = municipality(members);
        switch (line.getOrDefault("ficha", JsonValue.NULL)) {
            case JsonObject ficha -> {
                TemplateJson.read(ficha, PracticeTemplate.PRACTICE, version)
                        .forEach(fault -> faults.add(fault.under("ficha")));
                check(version).forEach(fault -> faults.add(fault.under("ficha")));
            }
            case JsonValue none when none == JsonValue.NULL -> {
                plain(members, version, municipality);
                faults.addAll(check(version));
            }
            default -> faults.add(Fault.at("ficha", JsonMemberReader.NOT_OBJECT));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(withoutRepeats(faults));
        }
        return new ImportedPractice(municipality, sourceId, version);
    }

    /** A field that could not be read is empty, which is no second fault of it. */
    private static List<Fault> withoutRepeats(List<Fault> faults) {
        Map<String, Fault> first = new LinkedHashMap<>();
        faults.forEach(fault -> first.putIfAbsent(fault.path(), fault));
        return List.copyOf(first.values());
    }

    private List<Fault> check(PracticeVersion version) {
        List<Fault> faults = new ArrayList<>();
        if (!PracticeTemplate.NAME.isAnswered(version)) {
            faults.add(Fault.at("name", "fault.required.LINE"));
        }
        PracticeTemplate.PRACTICE.sections().forEach(section -> faults.addAll(section.limitFaults(version)));
        faults.addAll(codes.faults(PracticeTemplate.PRACTICE, version));
        return faults;
    }

    private String municipality(JsonMemberReader line) {
        String name = line.text("municipality");
        String code = territory.communeNamed(name)
                .flatMap(commune -> territory.governing(commune.code())).map(Municipality::code).orElse(null);
        if (code == null && line.faults().isEmpty()) {
            line.faults().add(Fault.at("municipality", "import.unknownCommune", ImportFaultText.shortened(name)));
        }
        return code;
    }

    private void plain(JsonMemberReader line, PracticeVersion version, String municipality) {
        say(PracticeTemplate.NAME, line, "name", version);
        say(PracticeTemplate.SUMMARY, line, "summary", version);
        say(PracticeTemplate.START_YEAR, line, "startYear", version);
        say(PracticeTemplate.DURATION_TEXT, line, "duration", version);
        say(PracticeTemplate.LEGAL_BASIS, line, "legalBasis", version);
        say(PracticeTemplate.DESCRIPTION, line, "description", version);
        say(PracticeTemplate.EVIDENCE_TEXT, line, "evidenceText", version);
        if (municipality != null) {
            PracticeTemplate.MUNICIPALITIES.set(version, List.of(municipality));
        }
        line.texts("responsible")
                .forEach(text -> row(RowTemplates.RESPONSIBLE, "institution", version.responsible().add(), text));
        line.texts("partners")
                .forEach(text -> row(RowTemplates.PARTNER, "institution", version.partners().add(), text));
        line.texts("objectives").forEach(text -> row(RowTemplates.OBJECTIVE, "text", version.objectives().add(), text));
        line.texts("activities").forEach(text -> row(RowTemplates.ACTIVITY, "text", version.activities().add(), text));
        for (JsonMemberReader given : line.objects("indicators")) {
            var indicator = version.indicators().add();
            row(RowTemplates.INDICATOR, "text", indicator, given.text("text"));
            given.texts("verifications")
                    .forEach(text -> row(RowTemplates.MEANS, "text", indicator.means().add(), text));
        }
        words(line, version);
    }

    private void words(JsonMemberReader line, PracticeVersion version) {
        Set<String> free = new LinkedHashSet<>(line.texts("keywords"));
        PracticeTemplate.THEMES.set(version, known("themes", line.texts("themes"), free));
        PracticeTemplate.POPULATIONS.set(version, known("populations", line.texts("populations"), free));
        FieldTextConverter.parse(PracticeTemplate.KEYWORDS, version, List.copyOf(free)).ifPresent(line.faults()::add);
    }

    private List<String> known(String vocabulary, List<String> words, Set<String> free) {
        Set<String> listed = new LinkedHashSet<>();
        for (String word : words) {
            vocabularies.named(vocabulary, word).map(Term::code).ifPresentOrElse(listed::add, () -> free.add(word));
        }
        return List.copyOf(listed);
    }

    private static <V> void say(Field<PracticeVersion, V> field, JsonMemberReader line, String member,
            PracticeVersion version) {
        List<String> texts = field.kind().isMultiple() ? line.texts(member) : List.of(line.text(member));
        FieldTextConverter.parse(field, version, texts).ifPresent(line.faults()::add);
    }

    private static <R> void row(Template<R> template, String key, R row, String text) {
        FieldTextConverter.parse(template.field(key).orElseThrow(), row, List.of(text));
    }
}
