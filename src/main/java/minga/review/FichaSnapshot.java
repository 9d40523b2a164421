package minga.review;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.FieldTextConverter;
import minga.template.KindRule;
import minga.template.RemovableRow;
import minga.template.Rows;
import minga.template.Template;

/**
 * Serialisation of what a ficha says, with the identity of its rows, as JSON in parts of a bounded length: a later
 * round of the review is compared with it.
 */
final class FichaSnapshot {

    /** Characters of one part: the length of its column. */
    private static final int PART = 8000;
    private static final String LINEAGE = "#";

    private FichaSnapshot() {}

    /** The text of the snapshot, cut; a cut never falls between the halves of a character. */
    static List<SnapshotPart> parts(PracticeVersion version, int round) {
        String words = write(PracticeTemplate.PRACTICE, version).build().toString();
        List<SnapshotPart> parts = new ArrayList<>();
        for (int from = 0; from < words.length();) {
            int to = Math.min(words.length(), from + PART);
            if (to < words.length() && Character.isHighSurrogate(words.charAt(to - 1))) {
                to--;
            }
            parts.add(new SnapshotPart(version.id(), round, parts.size(), words.substring(from, to)));
            from = to;
        }
        return parts;
    }

    /** The ficha as it was, on its own: it belongs to no practice. */
    static PracticeVersion read(List<SnapshotPart> parts) {
        String words = parts.stream().map(SnapshotPart::words).collect(Collectors.joining());
        PracticeVersion version = PracticeVersion.blank(Instant.EPOCH);
        try (JsonReader reader = Json.createReader(new StringReader(words))) {
            JsonObject json = reader.readObject();
            readValues(PracticeTemplate.PRACTICE, json, version);
            readReferences(PracticeTemplate.PRACTICE, json, version);
        }
        return version;
    }

    @SuppressWarnings("unchecked")
    private static <T> JsonObjectBuilder write(Template<T> template, T record) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (record instanceof RemovableRow row) {
            json.add(LINEAGE, row.lineage());
        }
        for (Field<T, ?> field : template.fields()) {
            JsonArrayBuilder values = Json.createArrayBuilder();
            if (field.kind() == FieldKind.ROWS) {
                ((Rows<?>) field.get(record))
                        .forEach(row -> values.add(write((Template<Object>) field.rowTemplate(), row)));
            } else {
                FieldTextConverter.format(field, record).forEach(values::add);
            }
            json.add(field.key(), values);
        }
        return json;
    }

    @SuppressWarnings("unchecked")
    private static <T> void readValues(Template<T> template, JsonObject json, T record) {
        if (record instanceof RemovableRow row && json.containsKey(LINEAGE)) {
            row.descendFrom(json.getJsonNumber(LINEAGE).longValue());
        }
        for (Field<T, ?> field : template.fields()) {
            JsonArray values = values(json, field);
            if (field.kind() == FieldKind.ROWS) {
                Rows<?> rows = (Rows<?>) field.get(record);
                values.forEach(one -> readValues((Template<Object>) field.rowTemplate(), one.asJsonObject(),
                        rows.add()));
            } else if (field.kind().codes() != KindRule.Codes.ROW) {
                FieldTextConverter.parse(field, record, texts(values));
            }
        }
    }

    /** After all rows are there, since a row may name one of another list. */
    @SuppressWarnings("unchecked")
    private static <T> void readReferences(Template<T> template, JsonObject json, T record) {
        for (Field<T, ?> field : template.fields()) {
            JsonArray values = values(json, field);
            if (field.kind() == FieldKind.ROWS) {
                Rows<?> rows = (Rows<?>) field.get(record);
                for (int i = 0; i < rows.size(); i++) {
                    readReferences((Template<Object>) field.rowTemplate(), values.getJsonObject(i), rows.get(i));
                }
            } else if (field.kind().codes() == KindRule.Codes.ROW) {
                FieldTextConverter.parse(field, record, texts(values));
            }
        }
    }

    /** None of a field that was declared after the snapshot was made. */
    private static JsonArray values(JsonObject json, Field<?, ?> field) {
        return json.containsKey(field.key()) ? json.getJsonArray(field.key()) : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static List<String> texts(JsonArray values) {
        return values.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
}
