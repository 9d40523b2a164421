package minga.intake;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.practice.Found;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.RowTemplates;
import minga.template.Field;
import minga.template.Template;
import minga.template.TemplateJson;
import minga.template.Typed;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.vocabulary.Term;
import minga.vocabulary.Vocabularies;

/**
 * Reads one ficha in the plain shape that other banks of practices export: name, municipality by its name, texts, lists
 * of texts, indicators with their verifications. Words that no vocabulary has are kept as free keywords. A member
 * {@code ficha}, which our own export adds, holds the whole record and goes before the plain ones.
 */
final class ForeignFicha {

    private final Territory territory;
    private final Vocabularies vocabularies;

    ForeignFicha(Territory territory, Vocabularies vocabularies) {
        this.territory = territory;
        this.vocabularies = vocabularies;
    }

    /** @throws Invalid with every fault of the line */
    Found read(JsonObject line, String sourceId, Instant now) {
        PracticeVersion version = PracticeVersion.blank(now);
        List<Fault> faults = new ArrayList<>();
        String municipality = municipality(line, faults);
        if (line.get("ficha") instanceof JsonObject whole) {
            faults.addAll(TemplateJson.read(whole, PracticeTemplate.PRACTICE, version));
        } else {
            plain(line, version, municipality, faults);
        }
        if (!PracticeTemplate.NAME.informed(version)) {
            faults.add(Fault.at("name", "fault.required.LINE"));
        }
        PracticeTemplate.PRACTICE.sections().forEach(section -> faults.addAll(section.limits(version)));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Found(municipality, sourceId, version);
    }

    private String municipality(JsonObject line, List<Fault> faults) {
        String name = String.join("", texts(line, "municipality"));
        String code = territory.communeNamed(name)
                .flatMap(commune -> territory.governing(commune.code())).map(Municipality::code).orElse(null);
        if (code == null) {
            faults.add(Fault.at("municipality", "import.unknownCommune", name));
        }
        return code;
    }

    private void plain(JsonObject line, PracticeVersion version, String municipality, List<Fault> faults) {
        say(PracticeTemplate.NAME, line, "name", version, faults);
        say(PracticeTemplate.SUMMARY, line, "summary", version, faults);
        say(PracticeTemplate.START_YEAR, line, "startYear", version, faults);
        say(PracticeTemplate.DURATION_TEXT, line, "duration", version, faults);
        say(PracticeTemplate.LEGAL_BASIS, line, "legalBasis", version, faults);
        say(PracticeTemplate.DESCRIPTION, line, "description", version, faults);
        say(PracticeTemplate.EVIDENCE_TEXT, line, "evidenceText", version, faults);
        if (municipality != null) {
            PracticeTemplate.MUNICIPALITIES.set(version, List.of(municipality));
        }
        texts(line, "responsible").forEach(text -> row(RowTemplates.RESPONSIBLE, "institution", version.responsible().add(), text));
        texts(line, "partners").forEach(text -> row(RowTemplates.PARTNER, "institution", version.partners().add(), text));
        texts(line, "objectives").forEach(text -> row(RowTemplates.OBJECTIVE, "text", version.objectives().add(), text));
        texts(line, "activities").forEach(text -> row(RowTemplates.ACTIVITY, "text", version.activities().add(), text));
        indicators(line, version);
        words(line, version);
    }

    private static void indicators(JsonObject line, PracticeVersion version) {
        if (line.get("indicators") instanceof JsonArray array) {
            for (JsonValue value : array) {
                var indicator = version.indicators().add();
                JsonObject object = value instanceof JsonObject whole ? whole : JsonValue.EMPTY_JSON_OBJECT;
                texts(object, "text").forEach(text -> row(RowTemplates.INDICATOR, "text", indicator, text));
                texts(object, "verifications").forEach(text -> row(RowTemplates.MEANS, "text", indicator.means().add(), text));
            }
        }
    }

    private void words(JsonObject line, PracticeVersion version) {
        Set<String> free = new LinkedHashSet<>(texts(line, "keywords"));
        PracticeTemplate.THEMES.set(version, known("themes", texts(line, "themes"), free));
        PracticeTemplate.POPULATIONS.set(version, known("populations", texts(line, "populations"), free));
        PracticeTemplate.KEYWORDS.set(version, List.copyOf(free));
    }

    private List<String> known(String vocabulary, List<String> words, Set<String> free) {
        Set<String> codes = new LinkedHashSet<>();
        for (String word : words) {
            vocabularies.named(vocabulary, word).map(Term::code).ifPresentOrElse(codes::add, () -> free.add(word));
        }
        return List.copyOf(codes);
    }

    private static <V> void say(Field<PracticeVersion, V> field, JsonObject line, String member, PracticeVersion version, List<Fault> faults) {
        Typed.into(field, version, texts(line, member)).ifPresent(faults::add);
    }

    private static <R> void row(Template<R> template, String key, R row, String text) {
        Typed.into(template.field(key).orElseThrow(), row, List.of(text));
    }

    private static List<String> texts(JsonObject object, String member) {
        return switch (object.get(member)) {
            case null -> List.of();
            case JsonString string -> List.of(string.getString());
            case JsonNumber number -> List.of(number.toString());
            case JsonArray array -> array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
            default -> List.of();
        };
    }

    /** The faults in one line for the operator's screen. */
    static String told(Invalid invalid) {
        return invalid.faults().stream().map(ForeignFicha::told).collect(Collectors.joining("; "));
    }

    private static String told(Fault fault) {
        return switch (fault.key()) {
            case "import.unknownCommune" -> "no hay una comuna llamada «" + fault.args().get(0) + "»";
            case "fault.required.LINE" -> "falta " + fault.path();
            case "fault.tooLong", "fault.tooMany" -> fault.path() + " pasa de " + fault.args().get(0);
            default -> fault.path() + ": no se puede leer (" + fault.key() + ")";
        };
    }
}
