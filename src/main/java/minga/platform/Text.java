package minga.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people type, made comparable. */
public final class Text {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Text() {}

    /** Without accents, case and signs: {@code "Til-Til"} and {@code "tiltil "} differ only by the space between. */
    public static String folded(String words) {
        String bare = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The same as part of an address: {@code "Niñez y más"} becomes {@code "ninez-y-mas"}; at most {@code limit} characters. */
    public static String slug(String words, int limit) {
        String joined = folded(words).replace(' ', '-').replaceAll("[^a-z0-9-]", "");
        if (joined.length() <= limit) {
            return joined;
        }
        int cut = joined.lastIndexOf('-', limit);
        return joined.substring(0, cut > limit / 2 ? cut : limit);
    }

    /**
     * What was typed, clean: without spaces around, with single line ends, composed (NFC), without characters that no database
     * and no page can bear ({@link #storable}); null where nothing is left.
     */
    public static String orNull(String typed) {
        if (typed == null) {
            return null;
        }
        String clean = storable(Normalizer.normalize(typed, Normalizer.Form.NFC)).strip();
        return clean.isEmpty() ? null : clean;
    }

    /**
     * The text without control characters (PostgreSQL refuses NUL, XML most others) and without marks that turn the direction of
     * what follows; half surrogates become U+FFFD. Every kind of line end becomes {@code \n}.
     */
    public static String storable(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.replace("\r\n", "\n").codePoints().forEach(point -> append(clean, point));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int point) {
        if (point == '\r' || point == '\u000B' || point == '\f' || point == '\u0085' || point == '\u2028' || point == '\u2029') {
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
