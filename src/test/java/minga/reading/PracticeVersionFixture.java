package minga.reading;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.TemplateJson;
import org.assertj.core.api.Assertions;

/** Sample practice versions for tests of pages and diagrams. */
final class PracticeVersionFixture {

    private PracticeVersionFixture() {}

    /** A ficha that says nearly everything. */
    static PracticeVersion whole() {
        try (InputStream file = PracticeVersionFixture.class.getResourceAsStream("/reading/whole-ficha.json")) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The ficha that this JSON says. */
    static PracticeVersion read(String json) {
        PracticeVersion version = PracticeVersion.blank(Instant.EPOCH);
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Assertions.assertThat(TemplateJson.read(object, PracticeTemplate.PRACTICE, version)).isEmpty();
        }
        return version;
    }
}
