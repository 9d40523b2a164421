package minga.intake;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minga.platform.Fault;
import minga.platform.Text;

/**
 * Reads members of a JSON object as texts or objects, and notes a fault for each value of another type. A member that
 * is missing or null is not informed.
 *
 * @param object whose members are read
 * @param path where the object stands in the line: empty, or {@code indicators.0}; items count from 0
 * @param faults where what is wrong is added
 */
record JsonMemberReader(JsonObject object, String path, List<Fault> faults) {

    static final String NOT_TEXT = "import.notText";
    static final String NOT_OBJECT = "import.notObject";
    static final String NOT_LIST = "import.notList";

    /** The text, or the texts of the list without empty ones; a number counts as its text where it stands alone. */
    List<String> texts(String member) {
        return switch (object.get(member)) {
            case null -> List.of();
            case JsonString string -> List.of(string.getString());
            case JsonNumber number -> List.of(number.toString());
            case JsonArray array -> texts(array, member);
            case JsonValue other when other.getValueType() == JsonValue.ValueType.NULL -> List.of();
            default -> refused(member, NOT_TEXT);
        };
    }

    /** The text; empty where it is not informed or no text. */
    String text(String member) {
        if (object.get(member) instanceof JsonArray) {
            return String.join("", this.<String>refused(member, NOT_TEXT));
        }
        return String.join("", texts(member));
    }

    private List<String> texts(JsonArray array, String member) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonString string) {
                Optional.ofNullable(Text.orNull(string.getString())).ifPresent(texts::add);
            } else {
                refused(member + "." + i, NOT_TEXT);
            }
        }
        return texts;
    }

    /** The objects of the list. */
    List<JsonMemberReader> objects(String member) {
        JsonValue value = object.get(member);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return List.of();
        }
        if (!(value instanceof JsonArray array)) {
            return refused(member, NOT_LIST);
        }
        List<JsonMemberReader> objects = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonObject item) {
                objects.add(new JsonMemberReader(item, under(member + "." + i), faults));
            } else {
                refused(member + "." + i, NOT_OBJECT);
            }
        }
        return objects;
    }

    private <T> List<T> refused(String member, String key) {
        faults.add(Fault.at(under(member), key));
        return List.of();
    }

    private String under(String member) {
        return path.isEmpty() ? member : path + "." + member;
    }
}
