package minga.template;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minga.platform.Fault;
import minga.template.KindRule.Codes;

/**
 * Writes a record as JSON and reads it back, by its template: {@code {"name": …, "objectives": [{"text": …}], …}}.
 * What is not informed is left out; references are places counted from 1.
 */
public final class TemplateJson {

    private TemplateJson() {}

    /**
     * Writes the fields into the object that the generator has open.
     *
     * @param members true where the reader signed in and may see what is for members only
     */
    public static <T> void write(JsonGenerator json, Template<T> template, T record, boolean members) {
        for (Field<T, ?> field : members ? template.fields() : template.publicFields()) {
            if (field.isAnswered(record)) {
                write(json, field, record, members);
            }
        }
    }

    private static <T, V> void write(JsonGenerator json, Field<T, V> field, T record, boolean members) {
        V value = field.get(record);
        if (value instanceof Rows<?> rows) {
            json.writeStartArray(field.key());
            rows.forEach(row -> writeRow(json, field.rowTemplate(), row, members));
            json.writeEnd();
        } else if (field.kind().isMultiple()) {
            json.writeStartArray(field.key());
            FieldTextConverter.format(field, record).forEach(one -> element(json, field.kind(), one));
            json.writeEnd();
        } else {
            json.writeKey(field.key());
            element(json, field.kind(), FieldTextConverter.format(field, record).get(0));
        }
    }

    @SuppressWarnings("unchecked")
    private static <R> void writeRow(JsonGenerator json, Template<R> template, Object row, boolean members) {
        json.writeStartObject();
        write(json, template, (R) row, members);
        json.writeEnd();
    }

    private static void element(JsonGenerator json, FieldKind kind, String typed) {
        switch (kind.rule().json()) {
            case NUMBER -> json.write(Long.parseLong(typed));
            case BOOLEAN -> json.write(Boolean.parseBoolean(typed));
            case TEXT -> json.write(typed);
        }
    }

    /**
     * Writes the members of the JSON object into the record, in the order of the template.
     *
     * @return what could not be read, and members that the template does not know
     */
    public static <T> List<Fault> read(JsonObject object, Template<T> template, T record) {
        List<Fault> faults = new ArrayList<>();
        for (Field<T, ?> field : template.fields()) {
            if (object.containsKey(field.key())) {
                faults.addAll(read(object.get(field.key()), field, record));
            }
        }
        object.keySet().stream().filter(key -> template.field(key).isEmpty())
                .forEach(key -> faults.add(Fault.at(key, "fault.unknownField")));
        return faults;
    }

    private static <T, V> List<Fault> read(JsonValue value, Field<T, V> field, T record) {
        boolean informed = value.getValueType() != JsonValue.ValueType.NULL;
        if (field.kind() == FieldKind.ROWS) {
            return !informed ? List.of()
                    : value instanceof JsonArray array ? readRows(array, field, (Rows<?>) field.get(record))
                            : unreadable(field);
        }
        List<JsonValue> values = !informed ? List.of()
                : field.kind().isMultiple() && value instanceof JsonArray array ? array : List.of(value);
        if (!values.stream().allMatch(TemplateJson::isScalar)) {
            return List.of(Fault.at(field.key(), "fault.notText"));
        }
        List<String> texts = values.stream().map(TemplateJson::text).toList();
        Optional<Fault> fault = FieldTextConverter.parse(field, record, texts);
        return fault.map(List::of)
                .orElseGet(() -> hasMissingReference(field, record, texts.size()) ? unreadable(field) : List.of());
    }

    /**
     * A reference to a row that is not there is left out by {@link FieldTextConverter}; in a file that is a mistake to
     * be told.
     */
    private static <T> boolean hasMissingReference(Field<T, ?> field, T record, int values) {
        return field.kind().codes() == Codes.ROW && FieldTextConverter.format(field, record).size() < values;
    }

    private static List<Fault> unreadable(Field<?, ?> field) {
        return List.of(Fault.at(field.key(), "fault.unreadable." + field.kind()));
    }

    private static <R> List<Fault> readRows(JsonArray array, Field<?, ?> field, Rows<R> rows) {
        @SuppressWarnings("unchecked")
        Template<R> template = (Template<R>) field.rowTemplate();
        while (!rows.isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String rowPath = field.key() + "." + i;
            if (array.get(i) instanceof JsonObject object) {
                read(object, template, rows.add()).forEach(fault -> faults.add(fault.under(rowPath)));
            } else {
                faults.add(Fault.at(rowPath, "fault.unreadable.ROWS"));
            }
        }
        return faults;
    }

    private static boolean isScalar(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING, NUMBER, TRUE, FALSE -> true;
            case ARRAY, OBJECT, NULL -> false;
        };
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
