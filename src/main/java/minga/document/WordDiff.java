package minga.document;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Difference of two texts word by word. Words, blanks and punctuation marks are compared as they stand; nothing but
 * what differs is marked, and blanks between two words that were both replaced.
 */
public final class WordDiff {

    /** What became of some words. */
    public enum Kind { SAME, REMOVED, ADDED }

    /** Words that stayed, went or came, in the order of reading: what went stands before what came in its place. */
    public record Part(Kind kind, String words) {}

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SPACES = Pattern.compile("[^\\S\\n]+");

    private WordDiff() {}

    /** True where both say the same, whatever blanks and line ends stand between their words. */
    public static boolean isSame(String before, String after) {
        return plain(before).equals(plain(after));
    }

    /** The text with one blank wherever there are some, and none around it. */
    public static String plain(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    /** The parts of both texts, where blanks beside line ends, and more blanks than one, count for nothing. */
    public static List<Part> ofWords(String before, String after) {
        return of(tidy(before), tidy(after));
    }

    private static String tidy(String text) {
        return SPACES.matcher(text.strip()).replaceAll(" ").replace(" \n", "\n").replace("\n ", "\n");
    }

    /** The parts of both texts; their removed and same parts together are the first, the added and same the second. */
    public static List<Part> of(String before, String after) {
        List<String> old = tokens(before);
        List<String> fresh = tokens(after);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(old, fresh, null)) {
            add(parts, Kind.SAME, old.subList(at, change.startOriginal));
            add(parts, Kind.REMOVED, old.subList(change.startOriginal, change.endOriginal));
            add(parts, Kind.ADDED, fresh.subList(change.startRevised, change.endRevised));
            at = change.endOriginal;
        }
        add(parts, Kind.SAME, old.subList(at, old.size()));
        return joined(parts);
    }

    /** Words that were replaced one by one are one replacement, with the blanks between them. */
    private static List<Part> joined(List<Part> parts) {
        List<Part> joined = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean between = part.kind() == Kind.SAME && part.words().isBlank() && replaces(parts, i - 2)
                    && replaces(parts, i + 1);
            add(joined, between ? Kind.REMOVED : part.kind(), List.of(part.words()));
            if (between) {
                add(joined, Kind.ADDED, List.of(part.words()));
            }
        }
        return joined;
    }

    private static boolean replaces(List<Part> parts, int at) {
        return at >= 0 && at + 1 < parts.size() && parts.get(at).kind() == Kind.REMOVED
                && parts.get(at + 1).kind() == Kind.ADDED;
    }

    /** Parts of one kind that touch are one; what went is told before what came. */
    private static void add(List<Part> parts, Kind kind, List<String> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        String words = String.join("", tokens);
        int last = parts.size() - 1;
        if (kind == Kind.REMOVED && last >= 0 && parts.get(last).kind() == Kind.ADDED) {
            Part added = parts.remove(last);
            add(parts, kind, tokens);
            parts.add(added);
        } else if (last >= 0 && parts.get(last).kind() == kind) {
            parts.set(last, new Part(kind, parts.get(last).words() + words));
        } else {
            parts.add(new Part(kind, words));
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (Matcher token = TOKEN.matcher(text); token.find();) {
            tokens.add(token.group());
        }
        return tokens;
    }
}
