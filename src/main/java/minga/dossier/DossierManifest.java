package minga.dossier;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import minga.platform.Sha256;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Template;
import minga.template.TemplateJson;

/**
 * Writes the canonical JSON of a published version of a dossier, whose SHA-256 is its checksum: the fields of the
 * cover, and of each entry the practice, the number of its version and the SHA-256 of what it says. It holds no text
 * of a practice, so that it can be given out and checked after one was withdrawn.
 */
final class DossierManifest {

    private DossierManifest() {}

    /** The canonical text: members in a fixed order, no white space, UTF-8. */
    static String of(DossierVersion dossier) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            json.writeStartObject().write("dossier", dossier.dossier().code()).write("version", dossier.number());
            if (dossier.published()) {
                json.write("publishedAt", dossier.publishedAt().toString());
            }
            TemplateJson.write(json, new Template<>("dossier",
                    List.of(DossierTemplate.COVER)), dossier, false);
            json.writeStartArray("entries");
            dossier.entries().forEach(entry -> json.writeStartObject().write("practice", entry.practice())
                    .write("depth", Depth.of(entry.depth()).name())
                    .write("evidence", Boolean.TRUE.equals(entry.evidence())).write("sha256", entry.digest())
                    .writeEnd());
            json.writeEnd().writeEnd();
        }
        return text.toString();
    }

    /** The SHA-256 of what a version of a practice says to the public, and of what the editors say beside it. */
    static String digest(PracticeVersion version, DossierEntry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            json.writeStartObject().write("code", version.practice().code()).write("version", version.number());
            json.writeStartObject("ficha");
            TemplateJson.write(json, PracticeTemplate.PRACTICE, version, false);
            json.writeEnd();
            TemplateJson.write(json, DossierTemplate.ENTRY, entry, false);
            json.writeEnd();
        }
        return Sha256.hex(text.toString());
    }
}
