package minga.search.lucene.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.search.lucene.analysis.TokenForms;

/**
 * The terms to highlight in passages, by the hash of the first root. An expression is highlighted only where all its words
 * follow each other.
 */
public final class HighlightTerms {

    /**
     * One term or expression.
     *
     * @param rest the hashes of the roots that have to follow; empty for a single word
     * @param clause index of the clause of the query that it matches
     * @param weight how much it counts for the choice of a passage
     */
    public record Mark(int[] rest, int clause, float weight) {
    }

    private static final int[] ALONE = new int[0];

    private final Map<Integer, List<Mark>> marks = new HashMap<>();
    /** Bloom filter of the hashes by their last six bits: nearly all of the thousands of words of a page need no look-up. */
    private long filter;

    public void add(TokenForms word, int clause, float weight) {
        word.each(TokenForms::root).forEach(root -> put(root.hashCode(), new Mark(ALONE, clause, weight)));
    }

    /** An expression of one word or several. */
    public void add(List<TokenForms> expression, int clause, float weight) {
        int[] rest = expression.stream().skip(1).mapToInt(word -> word.root().hashCode()).toArray();
        put(expression.get(0).root().hashCode(), new Mark(rest, clause, weight));
    }

    private void put(int hash, Mark mark) {
        filter |= 1L << hash;
        marks.computeIfAbsent(hash, h -> new ArrayList<>(2)).add(mark);
    }

    /** The marks that begin with this root; empty for most roots. */
    public List<Mark> startingWith(int hash) {
        return (filter >>> hash & 1) == 0 ? List.of() : marks.getOrDefault(hash, List.of());
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }
}
