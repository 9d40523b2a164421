package minga.search.lucene.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Tokenizer: splits a text into words in lower case and without accents. A number keeps its digits together however it
 * is written (21.325 is 21325), an abbreviation its letters (O.I.M. is oim), a name with an apostrophe its halves
 * (O'Higgins is ohiggins), a word its inclusive gender ending (niñ@s, niños/as). French elisions and the English
 * possessive s are left out (l'école, women's). Invisible characters such as the soft hyphen do not split. Words joined
 * by hyphens are words of their own and reported as a compound besides. Not for use by two threads at once.
 */
public final class WordTokenizer {

    /** Callback for each word with its character offsets. */
    @FunctionalInterface
    public interface Sink {
        void word(String folded, int start, int end);

        /**
         * The last words reported are joined by hyphens.
         *
         * @param folded the words with a hyphen between each two
         * @param words how many they are, two or more
         */
        default void compound(String folded, int words, int start, int end) {
        }
    }

    private static final int LONGEST = 60;
    /** More words joined by hyphens than this are an enumeration, no compound. */
    private static final int MOST_JOINED = 4;
    /** Hyphen-minus, hyphen, hyphen that does not break, figure dash, en dash, small and full-width hyphen. */
    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\uFE63\uFF0D";

    /** French words elided before a vowel. */
    private static final Set<String> ELIDED = Set.of("l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu");

    private final char[] one = new char[2];
    private final char[] folded = new char[16];
    private final StringBuilder word = new StringBuilder();
    private final InclusiveGenderEndings ending = new InclusiveGenderEndings();
    private final StringBuilder joined = new StringBuilder();
    private String first;
    private int parts;
    private int joinedStart;
    private int joinedEnd;

    /** The words of a text. */
    public static List<String> words(CharSequence text) {
        List<String> words = new ArrayList<>();
        new WordTokenizer().each(text, (word, start, end) -> words.add(word));
        return words;
    }

    /** The words of a text, those joined by hyphens as one word. */
    public static List<String> closedWords(CharSequence text) {
        List<String> closed = new ArrayList<>();
        new WordTokenizer().each(text, new Sink() {
            @Override
            public void word(String folded, int start, int end) {
                closed.add(folded);
            }

            @Override
            public void compound(String folded, int words, int start, int end) {
                closed.subList(closed.size() - words, closed.size()).clear();
                closed.add(folded.replace("-", ""));
            }
        });
        return closed;
    }

    /** The text with each occurrence of a word replaced, whatever its accents and capitals. */
    public static String replace(String text, String folded, String replacement) {
        StringBuilder replaced = new StringBuilder();
        int[] copied = {0};
        new WordTokenizer().each(text, (word, start, end) -> {
            if (word.equals(folded)) {
                replaced.append(text, copied[0], start).append(replacement);
                copied[0] = end;
            }
        });
        return replaced.append(text.substring(copied[0])).toString();
    }

    /** Passes each word of a text to the sink, in order. */
    public void each(CharSequence text, Sink sink) {
        int length = text.length();
        int at = 0;
        parts = 0;
        while (at < length) {
            int c = Character.codePointAt(text, at);
            if (!Character.isLetterOrDigit(c)) {
                at += Character.charCount(c);
                continue;
            }
            int start = at;
            word.setLength(0);
            at = end(text, at, length);
            if (!word.isEmpty() && !isElision(text, start, at)) {
                if (parts > 0 && !hyphenated(text, start)) {
                    endCompound(sink);
                }
                String whole = word.toString();
                sink.word(whole, start, at);
                join(whole, start, at);
            }
        }
        endCompound(sink);
    }

    /** Whether only a hyphen stands between the last word and this one, and a letter before it. */
    private boolean hyphenated(CharSequence text, int start) {
        if (HYPHENS.indexOf(text.charAt(joinedEnd)) < 0 || !Character.isLetter(text.charAt(joinedEnd - 1))) {
            return false;
        }
        int at = joinedEnd + 1;
        while (at < start && Character.getType(text.charAt(at)) == Character.FORMAT) {
            at++;
        }
        return at == start;
    }

    private void join(String whole, int start, int end) {
        if (parts == 0) {
            first = whole;
            joinedStart = start;
        } else {
            if (parts == 1) {
                joined.setLength(0);
                joined.append(first);
            }
            joined.append('-').append(whole);
        }
        parts++;
        joinedEnd = end;
    }

    private void endCompound(Sink sink) {
        if (parts > 1 && parts <= MOST_JOINED && joined.length() <= LONGEST && onlyHyphens()) {
            sink.compound(joined.toString(), parts, joinedStart, joinedEnd);
        }
        parts = 0;
    }

    private boolean onlyHyphens() {
        for (int i = 0; i < joined.length(); i++) {
            if (joined.charAt(i) != '-' && !Character.isLetterOrDigit(joined.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word in the buffer is an elision or a possessive: the l of l'école, the s of women's. */
    private boolean isElision(CharSequence text, int start, int end) {
        boolean elided = end + 1 < text.length() && apostrophe(text.charAt(end))
                && Character.isLetter(text.charAt(end + 1));
        boolean owning = start > 0 && apostrophe(text.charAt(start - 1)) && word.length() == 1 && word.charAt(0) == 's';
        return elided && ELIDED.contains(word.toString()) || owning;
    }

    private static boolean apostrophe(char sign) {
        return sign == '\'' || sign == '’';
    }

    /** Reads one word into the buffer and answers where it ends. */
    private int end(CharSequence text, int start, int length) {
        int at = start;
        int seen = start;
        while (at < length) {
            int c = Character.codePointAt(text, at);
            int size = Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                add(c);
                seen = at + size;
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                seen = at + size;
            } else if (Character.getType(c) != Character.FORMAT && !joins(text, at, start, length)) {
                break;
            }
            at += size;
        }
        int whole = ending.end(text, start, seen);
        for (int i = seen; i < whole; i++) {
            addSign(text.charAt(i));
        }
        return whole;
    }

    /** Appends a character of a gender ending; signs that mean the same become one. */
    private void addSign(char sign) {
        switch (sign) {
            case ' ' -> {
            }
            case '\\', '·', '-' -> {
                if (word.charAt(word.length() - 1) != '/') {
                    word.append('/');
                }
            }
            default -> word.append(Character.toLowerCase(sign));
        }
    }

    /** Whether the sign at this offset is part of a word. */
    private boolean joins(CharSequence text, int at, int start, int length) {
        if (at + 1 >= length || at == start) {
            return false;
        }
        char sign = text.charAt(at);
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (apostrophe(sign)) {
            boolean owning = (after == 's' || after == 'S')
                    && (at + 2 >= length || !Character.isLetterOrDigit(text.charAt(at + 2)));
            return Character.isLetter(before) && Character.isLetter(after) && !owning
                    && !ELIDED.contains(word.toString());
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
