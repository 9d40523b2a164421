package minga.search.lucene.expansion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import minga.search.lucene.analysis.EditDistance;
import minga.search.lucene.analysis.PhoneticKey;
import minga.search.lucene.schema.IndexFields;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Spell checker over the terms of one index snapshot. Candidates share letter bigrams or the {@link PhoneticKey} with
 * the typed word; they are ordered by edit distance and by how many practices use them. Immutable after {@link #of}.
 */
public final class SpellingDictionary {

    /**
     * A similar word.
     *
     * @param word without accents
     * @param practices how many practices use it
     * @param closeness 1 for the same, less for each letter that differs
     */
    public record Near(String word, int practices, float closeness) {
    }

    /** A word and how many practices use it. */
    private record Entry(String word, int practices) {
    }

    public static final SpellingDictionary EMPTY = new SpellingDictionary(List.of(), Map.of());
    private static final int SHORTEST = 4;
    private static final int LONGEST = 60;
    private static final int[] NONE = new int[0];
    private static final int MOST = 4;
    /** The greatest edit distance. */
    private static final int MOST_EDITS = 3;

    /** All words, the shortest first. */
    private final String[] words;
    private final int[] practices;
    private final Map<Integer, int[]> pairs = new HashMap<>();
    private final Map<String, int[]> sounds = new HashMap<>();
    private final Map<String, String> spelled;

    private SpellingDictionary(List<Entry> entries, Map<String, String> spelled) {
        this.words = entries.stream().map(Entry::word).toArray(String[]::new);
        this.practices = entries.stream().mapToInt(Entry::practices).toArray();
        this.spelled = spelled;
        Map<Integer, List<Integer>> byPair = new HashMap<>();
        Map<String, List<Integer>> bySound = new HashMap<>();
        for (int i = 0; i < this.words.length; i++) {
            int number = i;
            for (int pair : pairs(this.words[i])) {
                byPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(number);
            }
            bySound.computeIfAbsent(PhoneticKey.of(this.words[i]), s -> new ArrayList<>()).add(number);
        }
        byPair.forEach((pair, numbers) -> pairs.put(pair, numbers.stream().mapToInt(Integer::intValue).toArray()));
        bySound.forEach((sound, numbers) -> sounds.put(sound, numbers.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** The words of the practices alone. */
    public static SpellingDictionary of(IndexReader reader) {
        return of(reader, Map.of());
    }

    /** @param listed words of the thesaurus, without accents, as they are spelled: they are meant too */
    public static SpellingDictionary of(IndexReader reader, Map<String, String> listed) {
        try {
            Terms terms = MultiTerms.getTerms(reader, IndexFields.EXACT);
            if (terms == null) {
                return EMPTY;
            }
            List<Entry> words = new ArrayList<>();
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String word = term.utf8ToString();
                if (word.length() >= SHORTEST && Character.isLetter(word.charAt(0)) && plain(word)) {
                    words.add(new Entry(word, each.docFreq()));
                }
            }
            Set<String> used = words.stream().map(Entry::word).collect(Collectors.toSet());
            listed.keySet().stream()
                    .filter(word -> word.length() >= SHORTEST && Character.isLetter(word.charAt(0)) && plain(word))
                    .filter(word -> !used.contains(word)).sorted().forEach(word -> words.add(new Entry(word, 0)));
            words.sort(Comparator.comparingInt(entry -> entry.word().length()));
            return new SpellingDictionary(words, spellings(reader));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** False for special spellings (niñ@s), which are never suggested. */
    private static boolean plain(String word) {
        return word.chars().allMatch(Character::isLetterOrDigit);
    }

    /** For each folded word that is written with accents, the spelling that most practices use. */
    private static Map<String, String> spellings(IndexReader reader) throws IOException {
        Map<String, String> spelled = new HashMap<>();
        Map<String, Integer> most = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, IndexFields.SPELLED);
        if (terms == null) {
            return spelled;
        }
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String[] both = term.utf8ToString().split(" ", 2);
            if (both.length == 2 && each.docFreq() > most.getOrDefault(both[0], 0)) {
                most.put(both[0], each.docFreq());
                spelled.put(both[0], both[1]);
            }
        }
        return spelled;
    }

    /** The word as the practices spell it. */
    public String spelled(String folded) {
        return spelled.getOrDefault(folded, folded);
    }

    int size() {
        return words.length;
    }

    /** The words similar to one that occurs nowhere, likeliest first. */
    List<Near> near(String typed) {
        if (typed.length() < SHORTEST || typed.length() > LONGEST || Character.isDigit(typed.charAt(0))) {
            return List.of();
        }
        List<Near> near = new ArrayList<>();
        String sound = PhoneticKey.of(typed);
        for (int number : candidates(typed, sound)) {
            float closeness = closeness(typed, sound, words[number]);
            if (closeness > 0) {
                near.add(new Near(words[number], practices[number], closeness));
            }
        }
        near.sort(Comparator.comparingDouble((Near n) -> -n.closeness() - 0.03 * Math.log10(n.practices() + 1)));
        return near.size() > MOST ? near.subList(0, MOST) : near;
    }

    /** The words that begin with a prefix at edit distance 1 from the typed one, likeliest first. */
    public List<Near> nearBeginning(String typed) {
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            return List.of();
        }
        List<Near> near = new ArrayList<>();
        for (int number : sharing(typed, typed.length() / 2 + 1)) {
            String word = words[number];
            for (int length = typed.length() - 1; length <= Math.min(word.length(), typed.length() + 1); length++) {
                if (EditDistance.of(typed, word.substring(0, length), 1) <= 1) {
                    near.add(new Near(word, practices[number], 0.8f));
                    break;
                }
            }
        }
        near.sort(Comparator.comparingInt((Near n) -> -n.practices()));
        return near.size() > 2 * MOST ? near.subList(0, 2 * MOST) : near;
    }

    /** The words that share so many pairs of letters with a beginning. */
    private int[] sharing(String typed, int least) {
        int[] wanted = pairs(typed);
        int from = longerThan(typed.length() - 2);
        byte[] shared = shared(Arrays.copyOf(wanted, wanted.length - 1), from, words.length);
        return IntStream.range(from, words.length).filter(number -> shared[number - from] >= least).toArray();
    }

    /** The words that share two fifths of the pairs of both, or sound alike. */
    private int[] candidates(String typed, String sound) {
        int[] wanted = pairs(typed);
        int from = longerThan(typed.length() - MOST_EDITS - 1);
        int to = longerThan(typed.length() + MOST_EDITS);
        byte[] shared = shared(wanted, from, to);
        IntStream alike = Arrays.stream(sounds.getOrDefault(sound, NONE));
        IntStream like = IntStream.range(from, to)
                .filter(number -> 5 * shared[number - from] > wanted.length + words[number].length());
        return IntStream.concat(alike, like).distinct().toArray();
    }

    /** The first of the words that have more letters than these. */
    private int longerThan(int letters) {
        int low = 0;
        int high = words.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (words[middle].length() > letters) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** For each of the words from one number to another how many of these pairs it has. */
    private byte[] shared(int[] wanted, int from, int to) {
        byte[] shared = new byte[to - from];
        for (int pair : wanted) {
            for (int number : pairs.getOrDefault(pair, NONE)) {
                if (number >= to) {
                    break;
                }
                if (number >= from) {
                    shared[number - from]++;
                }
            }
        }
        return shared;
    }

    /** One for equal words, 0 where they differ too much to be meant for each other. */
    private static float closeness(String typed, String sound, String word) {
        int most = typed.length() <= 5 ? 1 : typed.length() <= 8 ? 2 : MOST_EDITS;
        int edits = EditDistance.of(typed, word, most);
        boolean alike = sound.equals(PhoneticKey.of(word));
        if (edits > most && !alike) {
            return 0;
        }
        float distance = alike ? Math.min(edits, most) * 0.5f : edits;
        if (typed.charAt(0) != word.charAt(0) && !alike) {
            distance += 0.5f;
        }
        return Math.max(0.05f, 1 - 1.6f * distance / Math.max(5, typed.length()));
    }

    /** The pairs of letters of a word, its beginning and end included. */
    private static int[] pairs(String word) {
        int[] pairs = new int[word.length() + 1];
        char before = '^';
        for (int i = 0; i < word.length(); i++) {
            pairs[i] = before << 16 | word.charAt(i);
            before = word.charAt(i);
        }
        pairs[word.length()] = before << 16 | '$';
        return pairs;
    }
}
