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

    /** What was typed without spaces around and with single line ends; null where nothing is left. */
    public static String orNull(String typed) {
        if (typed == null) {
            return null;
        }
        String clean = Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n').strip();
        return clean.isEmpty() ? null : clean;
    }
}
