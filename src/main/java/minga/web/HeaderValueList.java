package minga.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Splits header values into their list members, outside of quoted strings, and reads tokens and weights (RFC 9110, 5.6
 * and 12.4.2). Linear in the length of the value.
 */
final class HeaderValueList {

    /** The weight of a member, in thousandths, where none is said or it cannot be read. */
    static final int FULL = 1000;

    private static final String TOKEN = "!#$%&'*+-.^_`|~";
    private static final int LONGEST_WEIGHT = 32;

    private HeaderValueList() {}

    /** The members without spaces around; empty ones are left out. A quote that is never closed goes to the end. */
    static List<String> split(String value, char separator) {
        List<String> members = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (quoted && letter == '\\') {
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == separator && !quoted) {
                members.add(value.substring(start, at).strip());
                start = at + 1;
            }
        }
        members.add(value.substring(start).strip());
        members.removeIf(String::isEmpty);
        return members;
    }

    static boolean token(String word) {
        return all(word, HeaderValueList::ofToken);
    }

    static boolean all(String word, IntPredicate allowed) {
        return !word.isEmpty() && word.chars().allMatch(allowed);
    }

    static boolean letter(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    static boolean digit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean ofToken(int letter) {
        return letter(letter) || digit(letter) || TOKEN.indexOf(letter) >= 0;
    }

    /**
     * The weight in thousandths: at most {@link #FULL}, at least 1 where it is more than nothing; empty where it cannot
     * be read.
     */
    static Optional<Integer> weight(String written) {
        boolean decimal = all(written, letter -> digit(letter) || letter == '.')
                && written.chars().filter(letter -> letter == '.').count() <= 1;
        if (!decimal || written.length() > LONGEST_WEIGHT || written.equals(".")) {
            return Optional.empty();
        }
        double weight = Double.parseDouble(written);
        int thousandths = (int) Math.min(FULL, Math.floor(weight * FULL));
        return Optional.of(weight > 0 && thousandths == 0 ? 1 : thousandths);
    }

    /** The weight as it stands behind a member; nothing for the full one. */
    static String written(int weight) {
        return weight == FULL ? "" : ";q=0." + Integer.toString(FULL + weight).substring(1);
    }

    /** What stands behind {@code name=} in the parameter, if it is that one. */
    static Optional<String> parameter(String written, String name) {
        int is = written.indexOf('=');
        return is > 0 && written.substring(0, is).strip().equalsIgnoreCase(name)
                ? Optional.of(written.substring(is + 1).strip()) : Optional.empty();
    }
}
