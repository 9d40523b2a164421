package minga.search.lucene;

import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Cuts a text into words, lower case and without accents. A number keeps its digits together however it is written
 * (21.325 is 21325), an abbreviation its letters (O.I.M. is oim), a name its apostrophe's halves (O'Higgins is
 * ohiggins). What French leaves of a small word and the English s of owning are left out (l'école, women's). Not safe for use by two threads at once.
 */
final class WordBreaker {

    /** Takes each word with its place in the text. */
    @FunctionalInterface
    interface Sink {
        void word(String folded, int start, int end);
    }

    private static final int LONGEST = 60;

    /** What French leaves of a small word before a vowel. */
    private static final Set<String> ELIDED = Set.of("l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu");

    private final char[] one = new char[2];
    private final char[] folded = new char[16];
    private final StringBuilder word = new StringBuilder();

    void each(CharSequence text, Sink sink) {
        int length = text.length();
        int at = 0;
        while (at < length) {
            int c = Character.codePointAt(text, at);
            if (!Character.isLetterOrDigit(c)) {
                at += Character.charCount(c);
                continue;
            }
            int start = at;
            word.setLength(0);
            at = end(text, at, length);
            if (!word.isEmpty() && !tied(text, start, at)) {
                sink.word(word.toString(), start, at);
            }
        }
    }

    /** Whether the word in the buffer is only tied to another: the l of l'école, the s of women's. */
    private boolean tied(CharSequence text, int start, int end) {
        boolean elided = end + 1 < text.length() && apostrophe(text.charAt(end)) && Character.isLetter(text.charAt(end + 1));
        boolean owning = start > 0 && apostrophe(text.charAt(start - 1)) && word.length() == 1 && word.charAt(0) == 's';
        return elided && ELIDED.contains(word.toString()) || owning;
    }

    private static boolean apostrophe(char sign) {
        return sign == '\'' || sign == '’';
    }

    /** Reads one word into the buffer and answers where it ends. */
    private int end(CharSequence text, int start, int length) {
        int at = start;
        while (at < length) {
            int c = Character.codePointAt(text, at);
            if (Character.isLetterOrDigit(c)) {
                add(c);
            } else if (!joins(text, at, start, length) && Character.getType(c) != Character.NON_SPACING_MARK) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** Whether the sign at this place stands inside a word. */
    private boolean joins(CharSequence text, int at, int start, int length) {
        if (at + 1 >= length || at == start) {
            return false;
        }
        char sign = text.charAt(at);
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (apostrophe(sign)) {
            boolean owning = (after == 's' || after == 'S') && (at + 2 >= length || !Character.isLetterOrDigit(text.charAt(at + 2)));
            return Character.isLetter(before) && Character.isLetter(after) && !owning && !ELIDED.contains(word.toString());
        }
        if (sign != '.') {
            return false;
        }
        if (Character.isDigit(before)) {
            return digits(text, at + 1, length) == 3;
        }
        boolean loneBefore = at == start + 1 || text.charAt(at - 2) == '.';
        boolean loneAfter = at + 2 >= length || !Character.isLetterOrDigit(text.charAt(at + 2));
        return loneBefore && loneAfter && Character.isLetter(before) && Character.isLetter(after);
    }

    private static int digits(CharSequence text, int at, int length) {
        int end = at;
        while (end < length && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    private void add(int c) {
        if (word.length() >= LONGEST) {
            return;
        }
        int lower = Character.toLowerCase(c);
        if (lower < 0x80) {
            word.append((char) lower);
            return;
        }
        int chars = Character.toChars(lower, one, 0);
        int size = ASCIIFoldingFilter.foldToASCII(one, 0, folded, 0, chars);
        for (int i = 0; i < size; i++) {
            word.append(Character.toLowerCase(folded[i]));
        }
    }
}
