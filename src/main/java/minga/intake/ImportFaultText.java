package minga.intake;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import minga.platform.Fault;

/**
 * Describes a fault of an imported line for the operator: the field as a JSON path, the reason in Spanish, the value
 * cut short.
 */
final class ImportFaultText {

    /** The most characters of a value that the report shows. */
    static final int LONGEST_VALUE = 80;

    private ImportFaultText() {}

    static ImportReport.LineError of(long line, Fault fault, JsonObject object) {
        String field = field(fault.path());
        return new ImportReport.LineError(line, field, value(fault.path(), object),
                (field.isEmpty() ? "" : field + " ") + reason(fault));
    }

    private static String reason(Fault fault) {
        return switch (fault.key()) {
            case "import.unknownCommune" ->
                "no se reconoce: no hay una comuna con ese nombre (" + fault.args().get(0) + ")";
            case JsonMemberReader.NOT_TEXT, "fault.notText" -> "debe ser un texto";
            case JsonMemberReader.NOT_OBJECT -> "debe ser un objeto";
            case "fault.unreadable.ROWS" -> "debe ser una lista de objetos";
            case JsonMemberReader.NOT_LIST -> "debe ser una lista";
            case "import.notInList" -> "no está en la lista de opciones del portal";
            case "import.idTooLong" -> "pasa de " + fault.args().get(0) + " caracteres";
            case "import.notStored" -> "la base de datos no la recibió; revise caracteres extraños y textos muy largos";
            case "fault.required.LINE" -> "falta: toda ficha necesita un nombre";
            case "fault.tooLong", "fault.wordTooLong", "fault.tooMany" -> "pasa de " + fault.args().get(0)
                    + ("fault.tooMany".equals(fault.key()) ? " elementos" : " caracteres")
                    + (fault.args().size() > 1 ? " (tiene " + fault.args().get(1) + ")" : "");
            case "fault.unknownField" -> "no es un campo de la ficha";
            case "fault.mail" -> "no es un correo";
            case "fault.link" -> "no es una dirección que comience con https:// o http://";
            case "fault.year", "fault.unreadable.YEAR" -> "no es un año de cuatro cifras";
            case "fault.number", "fault.unreadable.NUMBER", "fault.unreadable.MONEY" -> "no es un número entero";
            case "fault.unreadable.FLAG" -> "debe ser true o false";
            case "fault.unreadable.DATE" -> "no es una fecha";
            case "fault.unreadable.REFERENCE", "fault.unreadable.REFERENCES" ->
                "no es el número de un elemento de la lista";
            default -> "no se puede leer (" + fault.key() + ")";
        };
    }

    /** {@code indicators.0.means.1} as {@code indicators[0].means[1]}. */
    private static String field(String path) {
        return path.replaceAll("\\.(\\d{1,9})(?=\\.|$)", "[$1]");
    }

    private static String value(String path, JsonObject object) {
        JsonValue value = object;
        for (String step : path.split("\\.")) {
            value = member(value, step);
        }
        return value == null || value instanceof JsonStructure && path.isEmpty() ? ""
                : shortened(value instanceof JsonString text ? text.getString() : value.toString());
    }

    private static JsonValue member(JsonValue value, String step) {
        return switch (value) {
            case JsonObject object -> object.get(step);
            case JsonArray array when step.matches("\\d{1,9}") && Integer.parseInt(step) < array.size() ->
                array.get(Integer.parseInt(step));
            case null, default -> null;
        };
    }

    /** On one line, without characters that a screen acts upon, at most {@link #LONGEST_VALUE} characters. */
    static String shortened(String value) {
        int[] points = value.codePoints().limit(LONGEST_VALUE + 1L).map(ImportFaultText::printable).toArray();
        String text = new String(points, 0, Math.min(points.length, LONGEST_VALUE));
        return points.length > LONGEST_VALUE ? text + "…" : text;
    }

    private static int printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                ' ';
            default -> point;
        };
    }
}
