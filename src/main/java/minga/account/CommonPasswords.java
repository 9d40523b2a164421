package minga.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recognises passwords that are guessed first: a common password or word, or two of them, with digits and signs around
 * or in place of letters; runs of neighbouring keys; digits only. Works through the text with the cheapest covering by
 * known words, in time bounded by its length.
 */
final class CommonPasswords {

    /** What a part of a covering costs: a guesser tries signs before letters, and letters before words. */
    private static final int SIGN_COST = 1;
    private static final int OWN_WORD_COST = 2;
    private static final int LETTER_COST = 4;
    private static final int WORD_COST = 8;

    /** Two words and eight signs, or a word with two letters and eight signs. */
    private static final int MAX_GUESSABLE_COST = 24;
    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_WORD = 40;
    private static final int MIN_DISTINCT_CHARACTERS = 5;
    private static final int UNREACHABLE = Integer.MAX_VALUE / 2;

    /** Small words between others cost as little as signs, and make no password by themselves. */
    private static final Set<String> LINK_WORDS = Set.of("de", "del", "la", "el", "los", "las", "un", "una", "mi",
            "mis", "tu", "y", "en", "a", "al", "con", "por", "es", "soy",
            "the", "of", "my", "and", "i", "is");
    private static final String LEET_SIGNS = "0134567892@$!+|€";
    private static final String LEET_LETTERS = "oieasgtbgzasitle";
    private static final Set<String> COMMON = loadCommon();

    private CommonPasswords() {}

    /**
     * True where a guesser who knows the person would come to it soon.
     *
     * @param own words of the person: name, mail, institution
     */
    static boolean isGuessable(String password, List<String> own) {
        String folded = fold(password);
        String letters = folded.replaceAll("[^\\p{L}]", "");
        Set<String> ownWords = own.stream().map(CommonPasswords::lettersOnly).filter(word -> word.length() >= 3)
                .collect(Collectors.toSet());
        return letters.isEmpty() || folded.chars().distinct().count() < MIN_DISTINCT_CHARACTERS
                || COMMON.contains(folded)
                || KeyboardRuns.coverMostOf(folded) || isCoveredByWords(folded, ownWords, 'i')
                || isCoveredByWords(folded, ownWords, 'l') || isCoveredByWords(letters, ownWords, 'i');
    }

    /** In lower case and without accents; signs stay, since they may stand for letters. */
    private static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }

    private static String lettersOnly(String word) {
        return fold(word).replaceAll("[^\\p{L}]", "");
    }

    /** Whether words, and little beside them, make the text; {@code one} is the letter that the figure 1 stands for. */
    private static boolean isCoveredByWords(String text, Set<String> own, char one) {
        String read = decodeLeet(text, one);
        int[] bare = new int[text.length() + 1];
        int[] worded = new int[text.length() + 1];
        Arrays.fill(bare, UNREACHABLE);
        Arrays.fill(worded, UNREACHABLE);
        bare[0] = 0;
        for (int at = 0; at < text.length(); at++) {
            int cost = Character.isLetter(text.charAt(at)) ? LETTER_COST : SIGN_COST;
            bare[at + 1] = Math.min(bare[at + 1], bare[at] + cost);
            worded[at + 1] = Math.min(worded[at + 1], worded[at] + cost);
            for (int end = at + 1; end <= Math.min(text.length(), at + LONGEST_WORD); end++) {
                int word = wordCost(text, read, at, end, own);
                worded[end] = Math.min(worded[end], Math.min(bare[at], worded[at]) + word);
                if (LINK_WORDS.contains(text.substring(at, end))) {
                    bare[end] = Math.min(bare[end], bare[at] + SIGN_COST);
                    worded[end] = Math.min(worded[end], worded[at] + SIGN_COST);
                }
            }
        }
        return worded[text.length()] <= MAX_GUESSABLE_COST;
    }

    /** Of the piece as a word; what stands just before it again costs nothing. */
    private static int wordCost(String text, String read, int from, int end, Set<String> own) {
        int length = end - from;
        if (length >= 3 && from >= length && text.regionMatches(from, text, from - length, length)) {
            return 0;
        }
        String word = read.substring(from, end);
        if (own.contains(word)) {
            return OWN_WORD_COST;
        }
        return length >= SHORTEST_WORD && (COMMON.contains(word) || COMMON.contains(text.substring(from, end)))
                ? WORD_COST : UNREACHABLE;
    }

    /** Figures and signs read as the letters that they are written for. */
    private static String decodeLeet(String text, char one) {
        StringBuilder read = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            int figure = LEET_SIGNS.indexOf(text.charAt(at));
            if (figure >= 0) {
                read.setCharAt(at, text.charAt(at) == '1' ? one : LEET_LETTERS.charAt(figure));
            }
        }
        return read.toString();
    }

    private static Set<String> loadCommon() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                CommonPasswords.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
