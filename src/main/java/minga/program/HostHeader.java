package minga.program;

/**
 * Validates the value of a {@code Host} header: a host name or IP literal, with or without a port (RFC 9110, 7.2).
 * Linear in its length.
 */
final class HostHeader {

    private static final int LONGEST = 255;
    private static final int LAST_PORT = 65_535;
    private static final int PORT_DIGITS = 5;

    private HostHeader() {}

    static boolean readable(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        boolean literal = value.charAt(0) == '[';
        int end = literal ? value.indexOf(']') + 1 : value.indexOf(':') < 0 ? value.length() : value.indexOf(':');
        String name = value.substring(0, end);
        String behind = value.substring(end);
        String inside = literal && end > 2 ? name.substring(1, end - 1) : name;
        boolean named = !inside.isEmpty()
                && inside.chars().allMatch(letter -> literal ? sixth(letter) : letter == '_' || label(letter));
        return named && (behind.isEmpty() || behind.charAt(0) == ':' && port(behind.substring(1)));
    }

    private static boolean label(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9'
                || letter == '-' || letter == '.';
    }

    /** A letter of an IPv6 address. */
    private static boolean sixth(int letter) {
        return Character.digit(letter, 16) >= 0 && letter < 0x80 || letter == ':' || letter == '.';
    }

    private static boolean port(String digits) {
        return digits.isEmpty()
                || digits.length() <= PORT_DIGITS && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                        && Integer.parseInt(digits) <= LAST_PORT;
    }
}
