package minga.web;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Parses media types and ranges of {@code Content-Type} and {@code Accept} (RFC 9110, 8.3.1 and 12.5.1) and writes them
 * in strict form.
 */
final class MediaRange {

    private static final String ANY = "*";

    private MediaRange() {}

    /** One type, without wildcards; a parameter that cannot be read and a charset that nobody has are left out. */
    static Optional<String> type(String written) {
        List<String> parts = HeaderValueList.split(written, ';');
        return parts.isEmpty() || parts.get(0).indexOf('*') >= 0 ? Optional.empty()
                : range(parts.get(0)).map(type -> type + parameters(parts.subList(1, parts.size())));
    }

    /** One range with its weight; a weight that cannot be read counts fully. */
    static Optional<String> weighted(String written) {
        List<String> parts = HeaderValueList.split(written, ';');
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        int end = 1;
        while (end < parts.size() && HeaderValueList.parameter(parts.get(end), "q").isEmpty()) {
            end++;
        }
        int weight = end == parts.size() ? HeaderValueList.FULL
                : HeaderValueList.parameter(parts.get(end), "q").flatMap(HeaderValueList::weight)
                        .orElse(HeaderValueList.FULL);
        String parameters = parameters(parts.subList(1, end));
        return range(parts.get(0)).map(range -> range + parameters + HeaderValueList.written(weight));
    }

    private static Optional<String> range(String written) {
        if (written.equals(ANY)) {
            return Optional.of("*/*");
        }
        int slash = written.indexOf('/');
        String type = slash < 0 ? "" : written.substring(0, slash).strip();
        String kind = slash < 0 ? "" : written.substring(slash + 1).strip();
        boolean readable = part(type) && part(kind) && (!type.equals(ANY) || kind.equals(ANY));
        return readable ? Optional.of(type + "/" + kind) : Optional.empty();
    }

    private static boolean part(String written) {
        return written.equals(ANY) || HeaderValueList.token(written) && written.indexOf('*') < 0;
    }

    private static String parameters(List<String> written) {
        StringBuilder out = new StringBuilder();
        for (String one : written) {
            int is = one.indexOf('=');
            String name = is < 0 ? "" : one.substring(0, is).strip();
            String value = is < 0 ? "" : one.substring(is + 1).strip();
            boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
            String bare = quoted ? value.substring(1, value.length() - 1) : value;
            boolean readable = HeaderValueList.token(name) && bare.indexOf('"') < 0 && bare.indexOf('\\') < 0
                    && !bare.isEmpty();
            if (readable && (!name.toLowerCase(Locale.ROOT).equals("charset") || known(bare))) {
                out.append(';').append(name).append('=').append(HeaderValueList.token(bare) ? bare : '"' + bare + '"');
            }
        }
        return out.toString();
    }

    private static boolean known(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException none) {
            return false;
        }
    }
}
