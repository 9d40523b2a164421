package minga.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalises text that people type: folded for comparing, as a slug for addresses, cleaned of characters that databases
 * and pages cannot hold.
 */
public final class Text {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /**
     * Letters and signs by their category that show as nothing: the fillers of Korean and the empty cell of Braille.
     */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u2800";
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Text() {}

    /** Without accents, case and signs: {@code "Til-Til"} and {@code "tiltil "} differ only by the space between. */
    public static String folded(String words) {
        String bare = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /**
     * The same as part of an address: {@code "Niñez y más"} becomes {@code "ninez-y-mas"}; at most {@code limit}
     * characters.
     */
    public static String slug(String words, int limit) {
        String joined = folded(words).replace(' ', '-').replaceAll("[^a-z0-9-]", "");
        if (joined.length() <= limit) {
            return joined;
        }
        int cut = joined.lastIndexOf('-', limit);
        return joined.substring(0, cut > limit / 2 ? cut : limit);
    }

    /**
     * What was typed, clean: composed (NFC), with single line ends, without characters that no database and no page can
     * bear ({@link #storable}) and without anything around that nobody sees; null where nothing is left that somebody
     * sees. The one rule of what is empty, for every form, file and address.
     */
    public static String orNull(String typed) {
        if (isBlank(typed)) {
            return null;
        }
        String clean = storable(Normalizer.normalize(typed, Normalizer.Form.NFC));
        int start = 0;
        int end = clean.length();
        while (start < end && unseen(clean.codePointAt(start))) {
            start += Character.charCount(clean.codePointAt(start));
        }
        while (start < end && unseen(clean.codePointBefore(end))) {
            end -= Character.charCount(clean.codePointBefore(end));
        }
        return clean.substring(start, end);
    }

    /** The same; empty where nothing is left. */
    public static String orEmpty(String typed) {
        String clean = orNull(typed);
        return clean == null ? "" : clean;
    }

    /**
     * True where nothing in it can be seen: blanks of any width, controls, invisible signs, accents without a letter.
     */
    public static boolean isBlank(String typed) {
        return typed == null || typed.codePoints().allMatch(c -> unseen(c) || mark(c));
    }

    private static boolean unseen(int c) {
        return FILLERS.indexOf(c) >= 0 || Character.isWhitespace(c) || switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED ->
                true;
            default -> false;
        };
    }

    private static boolean mark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /**
     * The text without control characters (PostgreSQL refuses NUL, XML most others) and without marks that turn the
     * direction of what follows; half surrogates become U+FFFD. Every kind of line end becomes {@code \n}.
     */
    public static String storable(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.replace("\r\n", "\n").codePoints().forEach(point -> append(clean, point));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int point) {
        if (point == '\r' || point == '\u000B' || point == '\f' || point == '\u0085' || point == '\u2028'
                || point == '\u2029') {
            clean.append('\n');
        } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
            clean.append('\uFFFD');
        } else if (point == '\n' || point == '\t' || !Character.isISOControl(point) && !turnsDirection(point)) {
            clean.appendCodePoint(point);
        }
    }

    private static boolean turnsDirection(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }
}
