package minga.seed;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import minga.seminar.Seminar;

/**
 * Reads a seminar from a JSON file of {@code content/seminars}; the number at the beginning of the file name is its
 * position.
 */
final class SeminarFileReader {

    private SeminarFileReader() {}

    static Seminar read(SeedFile file) {
        JsonObject json = file.json();
        String number = file.stem().replaceAll("\\D.*", "");
        Seminar seminar = new Seminar(json.getString("slug"), number.isEmpty() ? 0 : Integer.parseInt(number),
                json.getString("title"), json.getString("kind"));
        seminar.describe(json.getString("description", null));
        seminar.cite(json.getString("sourceDocument", null), json.getString("sourcePage", null),
                json.getString("sourceNotes", null));
        array(json, "practices").forEach(practice -> seminar.present(((JsonString) practice).getString()));
        for (JsonValue value : array(json, "commitments")) {
            JsonObject commitment = value.asJsonObject();
            seminar.commit(commitment.getString("text"), commitment.getString("institution", null), commitment.getString("seminar", null));
        }
        array(json, "conclusions").forEach(conclusion -> seminar.conclude(((JsonString) conclusion).getString()));
        return seminar;
    }

    private static Iterable<JsonValue> array(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
    }
}
