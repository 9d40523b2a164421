package minga.search.lucene.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.schema.RootHash;

/**
 * The terms to highlight in passages, by the hash of the first root. An expression is highlighted only where all its
 * words follow each other.
 */
public final class HighlightTerms {

    /**
     * One term or expression.
     *
     * @param rest the hashes of the roots that have to follow; empty for a single word
     * @param clause index of the clause of the query that it matches
     * @param weight how much it counts for the choice of a passage
     */
    public record Mark(long[] rest, int clause, float weight) {
    }

    private static final long[] ALONE = new long[0];

    private final Map<Long, List<Mark>> marks = new HashMap<>();
    /**
     * Bloom filter of the hashes by their last six bits: nearly all of the thousands of words of a page need no
     * look-up.
     */
    private long filter;

    public void add(TokenForms word, int clause, float weight) {
        word.each(TokenForms::root).forEach(root -> put(RootHash.of(root), new Mark(ALONE, clause, weight)));
    }

    /** An expression of one word or several. */
    public void add(List<TokenForms> expression, int clause, float weight) {
        long[] rest = expression.stream().skip(1).mapToLong(word -> RootHash.of(word.root())).toArray();
        put(RootHash.of(expression.get(0).root()), new Mark(rest, clause, weight));
    }

    private void put(long hash, Mark mark) {
        filter |= 1L << hash;
        marks.computeIfAbsent(hash, h -> new ArrayList<>(2)).add(mark);
    }

    /** The marks that begin with this root; empty for most roots. */
    public List<Mark> startingWith(long hash) {
        return (filter >>> hash & 1) == 0 ? List.of() : marks.getOrDefault(hash, List.of());
    }

    /** Those of one clause. */
    public HighlightTerms ofClause(int clause) {
        HighlightTerms own = new HighlightTerms();
        marks.forEach((hash, all) -> all.stream().filter(mark -> mark.clause() == clause)
                .forEach(mark -> own.put(hash, mark)));
        return own;
    }

    public boolean isEmpty() {
        return marks.isEmpty();
    }
}
