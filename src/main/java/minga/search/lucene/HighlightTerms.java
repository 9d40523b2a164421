package minga.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that are marked in the passages: the hash of each root, what it stands for and how much it says.
 * Expressions are marked only where all their words stand in their order.
 */
final class HighlightTerms {

    /**
     * @param rest the hashes that have to follow; empty for a single word
     * @param wanted which thing of the query it stands for
     * @param weight how much it says
     */
    record Mark(int[] rest, int wanted, float weight) {
    }

    private static final int[] ALONE = new int[0];

    private final Map<Integer, List<Mark>> marks = new HashMap<>();
    /** A bit for the end of each hash there is: it spares the look-up of nearly all of the thousands of words of a page. */
    private long ends;

    void add(TokenForms word, int wanted, float weight) {
        word.each(TokenForms::root).forEach(root -> put(root.hashCode(), new Mark(ALONE, wanted, weight)));
    }

    /** An expression of one word or several. */
    void add(List<TokenForms> expression, int wanted, float weight) {
        int[] rest = expression.stream().skip(1).mapToInt(word -> word.root().hashCode()).toArray();
        put(expression.get(0).root().hashCode(), new Mark(rest, wanted, weight));
    }

    private void put(int hash, Mark mark) {
        ends |= 1L << hash;
        marks.computeIfAbsent(hash, h -> new ArrayList<>(2)).add(mark);
    }

    /** The marks that begin with this word; empty for most words. */
    List<Mark> of(int hash) {
        return (ends >>> hash & 1) == 0 ? List.of() : marks.getOrDefault(hash, List.of());
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }
}
