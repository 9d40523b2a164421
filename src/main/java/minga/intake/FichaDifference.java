package minga.intake;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.TemplateJson;

/** Compares the public content of two fichas field by field. */
final class FichaDifference {

    private FichaDifference() {}

    /** The keys of the fields that differ, in alphabetical order; empty where both say the same. */
    static List<String> between(PracticeVersion one, PracticeVersion other) {
        JsonObject left = json(one);
        JsonObject right = json(other);
        TreeSet<String> keys = new TreeSet<>(left.keySet());
        keys.addAll(right.keySet());
        keys.removeIf(key -> Objects.equals(left.get(key), right.get(key)));
        return List.copyOf(keys);
    }

    /** The public content of the ficha. */
    static JsonObject json(PracticeVersion version) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            json.writeStartObject();
            TemplateJson.write(json, PracticeTemplate.PRACTICE, version, false);
            json.writeEnd();
        }
        try (JsonReader reader = Json.createReader(new StringReader(text.toString()))) {
            return reader.readObject();
        }
    }
}
