package minga.platform;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Map;

/**
 * Sort keys and comparators for names in Spanish collation: ñ is a letter between n and o, numbers count by their value
 * (9 before 10), punctuation does not count, accents decide only between words that are otherwise equal, and case after
 * those. The order is the same in every locale of the machine and in the index.
 */
public final class SpanishSort {

    /** Orders texts by {@link #key}. */
    public static final Comparator<String> ORDER = Comparator.comparing(SpanishSort::key);

    /** Letters that no accent makes, as the letters beside which people look for them. */
    private static final Map<Integer, String> LETTERS = Map.of((int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o",
            (int) 'ß', "ss",
            (int) 'ð', "d", (int) 'đ', "d", (int) 'ł', "l", (int) 'þ', "th", (int) 'ı', "i");
    private static final char TILDE = '\u0303';
    /** Behind every letter: n with it stands behind nz. */
    private static final char AFTER_Z = '~';
    private static final int LONGEST_NUMBER = 64;

    private SpanishSort() {}

    /** Orders records by a name of theirs. */
    public static <T> Comparator<T> by(java.util.function.Function<? super T, String> name) {
        return Comparator.comparing(name, ORDER);
    }

    /**
     * A text whose order by code unit, and by byte of its UTF-8, is the order of the names; for an index or a column.
     */
    public static String key(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        Levels levels = new Levels();
        for (int at = 0; at < apart.length();) {
            at = levels.take(apart, at);
        }
        return levels.key() + '\u0001' + name;
    }

    /** The three levels of comparison while a name is read. */
    private static final class Levels {
        private final StringBuilder letters = new StringBuilder();
        private final StringBuilder accents = new StringBuilder();
        private final StringBuilder cases = new StringBuilder();

        /** Takes what stands at this place and answers where it goes on. */
        private int take(String apart, int at) {
            int c = apart.codePointAt(at);
            if (Character.isDigit(c)) {
                return number(apart, at);
            }
            int next = at + Character.charCount(c);
            if (Character.isLetter(c)) {
                letter(apart, c, next);
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                boolean enye = c == TILDE && at > 0 && (apart.charAt(at - 1) == 'n' || apart.charAt(at - 1) == 'N');
                if (!enye) {
                    accents.appendCodePoint(c);
                }
            } else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
            return next;
        }

        private void letter(String apart, int c, int next) {
            int small = Character.toLowerCase(c);
            letters.append(LETTERS.getOrDefault(small, Character.toString(small)));
            if (small == 'n' && next < apart.length() && apart.charAt(next) == TILDE) {
                letters.append(AFTER_Z);
            }
            accents.append(LETTERS.containsKey(small) ? '!' : ' ');
            cases.append(small == c ? '0' : '1');
        }

        /** A number by how many digits it has and then by these, without zeros before it. */
        private int number(String apart, int at) {
            int end = at;
            StringBuilder digits = new StringBuilder();
            while (end < apart.length() && Character.isDigit(apart.codePointAt(end))) {
                int digit = Character.digit(apart.codePointAt(end), 10);
                if (digit > 0 || !digits.isEmpty()) {
                    digits.append(digit);
                }
                end += Character.charCount(apart.codePointAt(end));
            }
            // Behind the blank and before the letters: ! to ` are 64 lengths
            letters.append('0').append((char) ('!' + Math.min(digits.length(), LONGEST_NUMBER - 1))).append(digits);
            return end;
        }

        private String key() {
            return letters.toString().strip() + '\u0001' + accents.toString().stripTrailing() + '\u0001' + cases;
        }
    }
}
