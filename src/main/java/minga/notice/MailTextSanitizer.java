package minga.notice;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Sanitises what people typed before it stands in a mail: one line, at most {@link #MAX_LENGTH} characters, without
 * control or direction characters, and written so that no mail program makes a link, an address or a network path of
 * it. Every mail passes the words of others through here; the only links in a mail are those of its own fixed
 * sentences.
 *
 * <p>All patterns are linear: none has a repetition inside a repetition, and no text longer than {@link #MAX_READ} is
 * read.
 */
public final class MailTextSanitizer {

    /** So many characters of one person's words stand in a mail at most, the sign of the cut included. */
    public static final int MAX_LENGTH = 120;

    /** What lies behind cannot reach the first {@link #MAX_LENGTH} in any text that a person writes. */
    private static final int MAX_READ = 4000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern UNSEEN = Pattern
            .compile("[\\p{Cf}\\p{Cs}\\p{Co}\\uFFFC\\u115F\\u1160\\u3164\\uFFA0\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");
    /** Marks that would end the quotation in which the words stand. */
    private static final Pattern QUOTES = Pattern.compile("[«»‹›“”„‟\"]");
    private static final Pattern FULL_STOPS = Pattern.compile("[\u3002\uFF61]");
    private static final Pattern PATHS = Pattern.compile("\\\\+");
    /**
     * {@code https:x}, {@code mailto:x}, {@code localhost:80}: whatever stands before a colon may be a scheme;
     * {@code 10:30} is not.
     */
    private static final Pattern SCHEME = Pattern
            .compile(":(?=[^\\s\\p{N}])|(?<!(?:^|[^\\p{L}\\p{N}+.-])\\p{N}{1,2}):(?=\\p{N})");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    /** A dot before a letter ends a label of a domain; one between a letter and a digit may. */
    private static final Pattern LABEL = Pattern
            .compile("(?<=\\S)\\.(?=[\\p{L}\\p{M}\\p{So}])|(?<=[\\p{L}\\p{M}])\\.(?=\\p{N})|(?<=[wW]{3})\\.(?=\\S)");
    /** Four numbers with dots between are an address too. */
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\p{N})\\p{N}++(?:\\.\\p{N}++){3,}+");
    /** {@code niñ@s} is a word, {@code pia@muni} an address. */
    private static final Pattern AT = Pattern
            .compile("(?<=[\\p{L}\\p{N}_.+-])@(?=[\\p{L}\\p{N}\\[][\\p{L}\\p{N}._:-])");

    private MailTextSanitizer() {}

    /** The words as they may stand in a mail, in quotation marks of ours; empty for null. */
    public static String sanitizeLine(String words) {
        if (words == null) {
            return "";
        }
        String seen = UNSEEN.matcher(words.length() > MAX_READ ? words.substring(0, MAX_READ) : words).replaceAll("");
        String one = SPACES.matcher(foldLookalikes(Normalizer.normalize(seen, Normalizer.Form.NFC))).replaceAll(" ");
        return cut(breakLinks(QUOTES.matcher(one).replaceAll("'")).strip());
    }

    private static String breakLinks(String line) {
        String words = SCHEME.matcher(PATHS.matcher(line).replaceAll("/")).replaceAll(": ");
        words = SLASHES.matcher(words).replaceAll("/");
        words = NUMBERS.matcher(words).replaceAll(numbers -> numbers.group().replace(".", ". "));
        return AT.matcher(LABEL.matcher(words).replaceAll(". ")).replaceAll(" @ ");
    }

    /** Letters that only look different from the signs of a link are those signs: {@code ：／／}, {@code ．}, {@code ＠}. */
    private static String foldLookalikes(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        FULL_STOPS.matcher(words).replaceAll(".").codePoints().forEach(letter -> {
            String same = letter < 128 || letter == '…' ? ""
                    : Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC);
            boolean sign = same.chars().anyMatch(one -> ".:/@\\".indexOf(one) >= 0);
            if (sign) {
                plain.append(same);
            } else {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString();
    }

    private static String cut(String words) {
        if (words.length() <= MAX_LENGTH) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(MAX_LENGTH - 2)) ? MAX_LENGTH - 2 : MAX_LENGTH - 1;
        return words.substring(0, end) + "…";
    }
}
