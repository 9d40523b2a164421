package minga.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import minga.platform.Text;

/**
 * Finds acronyms in a text, and what the text itself says that they stand for: {@code Oficina de la Niñez (ODN)} or
 * {@code ODN (Oficina de la Niñez)}. Words of a line that is written in capitals are none, nor are Roman numerals.
 */
final class AcronymFinder {

    private static final Pattern ACRONYM = Pattern
            .compile("(?<![\\p{L}\\p{N}.])[\\p{Lu}](?:\\p{Ll}?\\p{Lu}){1,9}(?![\\p{L}\\p{N}])");
    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]+");
    private static final Pattern LOWER = Pattern.compile("\\p{Ll}{3}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int NEIGHBOURHOOD = 60;
    private static final int LONGEST = 160;
    private static final String ENDS = ".;:()\n";

    private AcronymFinder() {}

    /** The acronyms of the text, each once, in alphabetical order. */
    static Set<String> acronyms(String text) {
        Set<String> found = new TreeSet<>();
        for (MatchResult match : ACRONYM.matcher(text).results().toList()) {
            String around = text.substring(Math.max(0, match.start() - NEIGHBOURHOOD),
                    Math.min(text.length(), match.end() + NEIGHBOURHOOD));
            if (!ROMAN.matcher(match.group()).matches() && LOWER.matcher(around).find()) {
                found.add(match.group());
            }
        }
        return found;
    }

    /** What the text says that the letters stand for. */
    static Optional<String> explained(String letters, String text) {
        String behind = " (" + letters + ")";
        for (int at = text.indexOf(behind); at >= 0; at = text.indexOf(behind, at + 1)) {
            Optional<String> words = endingWords(letters, sentence(text.substring(Math.max(0, at - LONGEST), at)));
            if (words.isPresent()) {
                return words;
            }
        }
        String before = letters + " (";
        for (int at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
            int from = at + before.length();
            int to = text.indexOf(')', from);
            String words = to < 0 || to > from + LONGEST ? "" : text.substring(from, to).strip();
            if (endingWords(letters, words).filter(words::equals).isPresent()) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    /** What follows the last sign that ends a sentence or opens another one. */
    private static String sentence(String text) {
        int end = text.length();
        while (end > 0 && ENDS.indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        return text.substring(end);
    }

    /** The shortest run of words at the end whose initials are the letters; small words may stand between. */
    private static Optional<String> endingWords(String letters, String text) {
        List<MatchResult> words = new ArrayList<>(WORD.matcher(text).results().toList());
        String wanted = Text.folded(letters);
        int letter = wanted.length() - 1;
        for (int at = words.size() - 1; at >= 0 && letter >= 0; at--) {
            String word = Text.folded(words.get(at).group());
            if (!word.isEmpty() && word.charAt(0) == wanted.charAt(letter)) {
                if (letter == 0) {
                    return Optional.of(text.substring(words.get(at).start()).strip());
                }
                letter--;
            } else if (Character.isUpperCase(words.get(at).group().charAt(0)) || word.length() > 4) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
