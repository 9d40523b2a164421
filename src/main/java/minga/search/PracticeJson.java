package minga.search;

import jakarta.json.stream.JsonGenerator;
import java.util.Optional;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.TemplateJson;

/** Writes the public version of a practice as JSON, by its template. */
public final class PracticeJson {

    private PracticeJson() {
    }

    /** Empty where nothing of it is public. */
    static Optional<byte[]> of(Practice practice) {
        return practice.published().map(version -> of(practice, version));
    }

    private static byte[] of(Practice practice, PracticeVersion version) {
        return ResultsJson.written(json -> write(json, practice, version));
    }

    /** Writes the members into the object that the generator has open. */
    public static void write(JsonGenerator json, Practice practice, PracticeVersion version) {
        json.write("code", practice.code()).write("slug", practice.slug());
        if (practice.sourceId() != null) {
            json.write("sourceId", practice.sourceId());
        }
        json.write("version", version.number()).write("publishedAt", version.publishedAt().toString());
        json.write("evidenceState", version.evidence().name());
        TemplateJson.write(json, PracticeTemplate.PRACTICE, version, false);
    }
}
