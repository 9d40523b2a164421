package minga.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Parser of {@code application/x-www-form-urlencoded} text: the query of an address, or the body of a form. Control
 * characters, which no text has, are dropped. Of an address, bytes that are no UTF-8 become U+FFFD, as in a browser,
 * and names are taken as they are written; of a form, which our own pages send, all is decoded, and what is broken
 * refused.
 */
public final class QueryString {

    /** One parameter, decoded. */
    public record Parameter(String name, String value) {}

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private QueryString() {}

    /**
     * The parameters of an address in their order.
     *
     * @param query without a question mark; may be empty
     * @throws IllegalArgumentException where a percent sign is followed by no two hexadecimal digits
     */
    public static List<Parameter> parse(String query) {
        return parse(query, CodingErrorAction.REPLACE);
    }

    /** The same, as the values of each parameter, both in their order. */
    public static Map<String, List<String>> valuesByName(String query) {
        return grouped(parse(query));
    }

    /**
     * The values of each parameter of a form, both in their order.
     *
     * @throws IllegalArgumentException where the encoding is broken, or is not UTF-8
     */
    static Map<String, List<String>> formValues(byte[] body) {
        return grouped(parse(utf8(ByteBuffer.wrap(body), CodingErrorAction.REPORT), CodingErrorAction.REPORT));
    }

    private static Map<String, List<String>> grouped(List<Parameter> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach(parameter -> values.computeIfAbsent(parameter.name(), none -> new ArrayList<>())
                .add(parameter.value()));
        return values;
    }

    private static List<Parameter> parse(String query, CodingErrorAction malformed) {
        return pairs(query).map(pair -> {
            int is = pair.indexOf('=');
            String name = is < 0 ? pair : pair.substring(0, is);
            return new Parameter(malformed == CodingErrorAction.REPORT ? decode(name, malformed) : name,
                    is < 0 ? "" : decode(pair.substring(is + 1), malformed));
        }).toList();
    }

    /** The query without that parameter; all else as it was written. */
    public static String without(String query, String name) {
        return pairs(query).filter(pair -> !pair.startsWith(name + "=")).collect(Collectors.joining("&"));
    }

    private static Stream<String> pairs(String query) {
        return Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty());
    }

    private static String decode(String text, CodingErrorAction malformed) {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(written.length);
        for (int i = 0; i < written.length; i++) {
            if (written[i] == '%') {
                bytes.put((byte) (hexDigit(written, i + 1) << 4 | hexDigit(written, i + 2)));
                i += 2;
            } else {
                bytes.put(written[i] == '+' ? (byte) ' ' : written[i]);
            }
        }
        return CONTROLS.matcher(utf8(bytes.flip(), malformed)).replaceAll("");
    }

    private static String utf8(ByteBuffer bytes, CodingErrorAction malformed) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(malformed).decode(bytes).toString();
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static int hexDigit(byte[] written, int at) {
        int digit = at < written.length ? Character.digit(written[at], 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("a percent sign without two hexadecimal digits");
        }
        return digit;
    }
}
