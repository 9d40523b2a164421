package minga.search.lucene.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises inclusive gender endings and knows which usual words they stand for: niñ@s, niñxs, niñes, niñ*s, niños/as,
 * niños(as), niñ(o/a)s are niños and niñas. Not for use by two threads at once, except {@link #words}.
 */
final class InclusiveGenderEndings {

    /** No ending is longer; the pattern looks no further. */
    private static final int LONGEST = 16;
    private static final String SIGNS = "@*_/\\·(- ";

    private static final Pattern ENDING = Pattern.compile("(?:@(?:e?s)?|[*_]s"
            + "|\\(-?/?-?(?:[aoex]s?|[ae]?s|[ao]/-?[ao])\\)s?| \\((?:as|os)\\)"
            + "|(?:[/\\\\]-?|[*·-])(?:[aoex]s?|@s?)(?:[/\\\\]-?(?:[aoex]s|@s))*|/e?s)"
            + "(?![\\p{L}\\p{N}@/\\\\]|[.:][\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    /** Words that end like an ending with x and are none. */
    private static final Set<String> NO_ENDING = Set.of("marx", "bronx", "sphinx", "lynx", "larynx", "tedx");

    private final Matcher matcher = ENDING.matcher("");

    /**
     * Where the ending ends that begins right behind the letters of a word.
     *
     * @param start where the word begins
     * @param at where its letters end
     * @return {@code at} where no ending stands there
     */
    int end(CharSequence text, int start, int at) {
        int length = text.length();
        if (at >= length || SIGNS.indexOf(text.charAt(at)) < 0
                || text.charAt(at) == ' ' && !(at + 3 < length && text.charAt(at + 1) == '(')) {
            return at;
        }
        char sign = text.charAt(at);
        if (!letters(text, start, at) || sign != '@' && sign != '*' && at - start < 2 || address(text, start)) {
            return at;
        }
        matcher.reset(text).region(at, Math.min(length, at + LONGEST)).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return at;
        }
        return sign == '@' || sign == '_' || sign == '*' && matcher.end() == at + 2
                || fits(text.charAt(at - 1), text.charAt(at - 2), matcher.group())
                        ? matcher.end() : at;
    }

    private static boolean letters(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return end > start;
    }

    /** Whether what stands before says that this is a part of an address or a path. */
    private static boolean address(CharSequence text, int start) {
        return start > 0 && "./:@\\_-".indexOf(text.charAt(start - 1)) >= 0
                && start > 1 && Character.isLetterOrDigit(text.charAt(start - 2));
    }

    /**
     * Whether an ending written out changes the gender or the number of the word before it: director/a, but not casa/a.
     */
    private static boolean fits(char last, char beforeLast, String ending) {
        String first = ending.toLowerCase(Locale.ROOT).replaceAll("^[^a-z@]+", "");
        boolean plural = Character.toLowerCase(last) == 's';
        char vowel = Character.toLowerCase(plural ? beforeLast : last);
        char ends = Character.toLowerCase(last);
        return switch (first.charAt(0)) {
            case 's' -> "aeiouáéíóú".indexOf(ends) >= 0;
            case 'e' ->
                ending.charAt(0) != '-' && (plural || (first.startsWith("es") ? "lrndzj" : "ao").indexOf(ends) >= 0);
            case 'a' -> vowel != 'a' && vowel != 'á';
            case 'o' -> vowel == 'a' || first.startsWith("o/");
            default -> ending.charAt(0) != '-';
        };
    }

    /**
     * The usual words for which a special spelling stands, the one to be read first; empty for a usual word.
     *
     * @param folded a word of {@link WordTokenizer}
     * @param neutral the words that end with e for both genders, each with what stands before its ending
     */
    static List<String> words(String folded, Map<String, String> neutral) {
        int sign = 0;
        while (sign < folded.length() && Character.isLetterOrDigit(folded.charAt(sign))) {
            sign++;
        }
        if (sign == folded.length()) {
            return unmarked(folded, neutral);
        }
        String base = folded.substring(0, sign);
        String ending = folded.substring(sign);
        return switch (ending.charAt(0)) {
            case '-' -> List.of(folded.replace("-", ""));
            case '@', '_' -> both(base, ending.endsWith("s"));
            case '*' -> ending.equals("*s") ? both(base, true) : paired(base, ending);
            default -> ending.indexOf('/') > 1 ? both(base, ending.endsWith("s")) : paired(base, ending);
        };
    }

    /** The words for an ending that is written with letters only. */
    private static List<String> unmarked(String folded, Map<String, String> neutral) {
        int length = folded.length();
        if (length < 3) {
            return List.of();
        }
        boolean plural = folded.charAt(length - 1) == 's';
        int x = plural ? length - 2 : length - 1;
        if (folded.charAt(x) == 'x' && !NO_ENDING.contains(folded)) {
            char before = folded.charAt(x - 1);
            boolean consonant = "aeioux".indexOf(before) < 0 && Character.isLetter(before);
            boolean usual = plural ? consonant || before == 'i' || before == 'u' || before == 'e'
                    : length > 3 && (consonant || folded.endsWith("arix"));
            return usual ? both(folded.substring(0, x), plural) : List.of();
        }
        String base = folded.charAt(x) == 'e' ? neutral.get(plural ? folded.substring(0, length - 1) : folded) : null;
        return base == null ? List.of() : both(base, plural);
    }

    /** The word in both genders, from what stands before its ending. */
    private static List<String> both(String base, boolean plural) {
        String s = plural ? "s" : "";
        if (base.endsWith("or") || base.equals("espanol")) {
            return List.of(plural ? base + "es" : base, base + "a" + s);
        }
        return List.of(base + (base.endsWith("nt") || base.equals("jef") ? "e" : "o") + s, base + "a" + s);
    }

    /** The word as it is written out, and what its further endings make of it. */
    private static List<String> paired(String base, String ending) {
        boolean later = ending.endsWith(")s");
        Set<String> words = new LinkedHashSet<>();
        words.add(later ? base + "s" : base);
        for (String letters : ending.split("[^a-z]+")) {
            if (letters.matches("[aoe]s?") && !letters.equals("e") && !letters.equals("es")) {
                words.add(replaced(base, letters) + (later && !letters.endsWith("s") ? "s" : ""));
            }
        }
        return new ArrayList<>(words);
    }

    private static String replaced(String base, String ending) {
        String bare = base;
        if (ending.endsWith("s") && base.matches(".*[aoe]s")) {
            bare = base.substring(0, base.length() - 2);
        } else if (!ending.endsWith("s") && base.matches(".*[aoe]")) {
            bare = base.substring(0, base.length() - 1);
        } else if (!ending.endsWith("s") && base.matches(".*[aoe]s")) {
            return base.substring(0, base.length() - 2) + ending + "s";
        }
        return bare + ending;
    }
}
