package minga.intake;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/**
 * Parser for one line of a JSON Lines file: one JSON object and nothing else. Depth, length of numbers and trailing
 * text are checked before the JSON parser sees the line, because parsers overlook what follows the first object and
 * answer deep nesting with exceptions of their own.
 */
final class JsonLineParser {

    /** Our own ficha nests 6 levels deep. */
    static final int DEEPEST = 100;
    /** The longest number that anybody means; a parser takes quadratic time for longer ones. */
    static final int LONGEST_NUMBER = 100;

    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());
    private static final String SPACES = " \t\r\n";
    private static final String NUMBER = "0123456789+-.eE";

    private final String text;
    private int at;
    private int depth;
    private int digits;
    private boolean quoted;

    private JsonLineParser(String text) {
        this.text = text;
    }

    /** @throws UnreadableLine with the reason, where the line could not be read or is not one JSON object */
    static JsonObject parse(BoundedLineReader.Line line) {
        if (line.fault() != null) {
            throw new UnreadableLine(line.fault());
        }
        String text = line.text();
        new JsonLineParser(text).outline().ifPresent(reason -> {
            throw new UnreadableLine(reason);
        });
        try (JsonReader json = JSON.createReader(new StringReader(text))) {
            return json.readObject();
        } catch (JsonParsingException mistake) {
            throw new UnreadableLine("JSON mal escrito cerca del carácter " + mistake.getLocation().getColumnNumber());
        } catch (JsonException | NumberFormatException mistake) {
            throw new UnreadableLine("JSON mal escrito");
        }
    }

    /** What is wrong with the braces, the depth, the numbers and what follows; empty where nothing is. */
    private Optional<String> outline() {
        skipSpaces();
        if (at == text.length() || text.charAt(at) != '{') {
            return Optional.of(at < text.length() && text.charAt(at) == '['
                    ? "no es un objeto JSON: es una lista JSON; ponga cada objeto de la lista en su propia línea"
                    : "no es un objeto JSON");
        }
        do {
            step(text.charAt(at++));
            if (depth > DEEPEST || digits > LONGEST_NUMBER) {
                return Optional.of(depth > DEEPEST ? "anida más de " + DEEPEST + " niveles"
                        : "tiene un número de más de " + LONGEST_NUMBER + " cifras");
            }
        } while (depth > 0 && at < text.length());
        if (depth > 0) {
            return Optional.of("el objeto JSON no termina en la misma línea");
        }
        skipSpaces();
        if (at < text.length()) {
            return Optional.of(text.charAt(at) == '{' ? "hay más de un objeto JSON en la línea"
                    : "sobra texto después del objeto JSON");
        }
        return Optional.empty();
    }

    private void step(char letter) {
        if (quoted) {
            if (letter == '\\') {
                at++;
            } else {
                quoted = letter != '"';
            }
            return;
        }
        digits = NUMBER.indexOf(letter) < 0 ? 0 : digits + 1;
        switch (letter) {
            case '"' -> quoted = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            default -> {
            }
        }
    }

    private void skipSpaces() {
        while (at < text.length() && SPACES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
