package minga.seed;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.seminar.Seminar;
import minga.seminar.SeminarStatus;
import minga.seminar.SeminarTemplate;
import minga.template.TemplateJson;

/**
 * Reads a public seminar from a JSON file of {@code content/seminars}; the number at the beginning of the file name is
 * its position, {@code status} is its state, its other keys are those of {@link SeminarTemplate}, and conclusions are
 * plain texts.
 */
final class SeminarFileReader {

    private SeminarFileReader() {}

    /** @throws Invalid when the file does not keep to the template */
    static Seminar read(SeedFile file, Instant now) {
        JsonObject json = file.json();
        String number = file.stem().replaceAll("\\D.*", "");
        Seminar seminar = new Seminar(json.getString("slug"), number.isEmpty() ? 0 : Integer.parseInt(number), null,
                now);
        List<Fault> faults = new ArrayList<>(TemplateJson.read(fields(json), SeminarTemplate.SEMINAR, seminar));
        faults.addAll(SeminarTemplate.SEMINAR.faults(seminar));
        if (!faults.isEmpty()) {
            throw new Invalid(faults.stream().map(fault -> fault.under(file.name())).toList());
        }
        seminar.enter(SeminarStatus.valueOf(json.getString("status", "ANNOUNCED")), now);
        return seminar;
    }

    private static JsonObject fields(JsonObject json) {
        JsonObjectBuilder fields = Json.createObjectBuilder(json).remove("slug").remove("status");
        if (json.containsKey("conclusions")) {
            JsonArrayBuilder rows = Json.createArrayBuilder();
            json.getJsonArray("conclusions").forEach(text -> rows.add(Json.createObjectBuilder().add("text", text)));
            fields.add("conclusions", rows);
        }
        return fields.build();
    }
}
