package minga.search.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The list of anything else: each of its documents gains the same. Only candidates of the window at hand are looked
 * at closely, so that a phrase that stands nowhere stops as soon as the time is over.
 */
final class QueryList extends PostingsCursor {
    private final DocIdSetIterator candidates;
    private final TwoPhaseIterator closer;

    private QueryList(ScoringClause clause, DocIdSetIterator candidates, TwoPhaseIterator closer) {
        super(clause, candidates);
        this.candidates = candidates;
        this.closer = closer;
    }

    static QueryList of(ScoringClause clause, Scorer scorer) throws IOException {
        TwoPhaseIterator closer = scorer.twoPhaseIterator();
        DocIdSetIterator candidates = closer == null ? scorer.iterator() : closer.approximation();
        candidates.nextDoc();
        return new QueryList(clause, candidates, closer);
    }

    @Override
    void mark(FixedBitSet bits, int first, int end) throws IOException {
        keep(first, end);
        markKept(bits.getBits());
    }

    @Override
    boolean has(int document, int first) throws IOException {
        if (!keeps(first)) {
            begin(first);
        }
        to(document);
        boolean there = candidates.docID() == document && (closer == null || closer.matches());
        if (there) {
            take(document);
        }
        return there;
    }

    @Override
    void keep(int first, int end) throws IOException {
        to(first);
        begin(first);
        for (int doc = candidates.docID(); doc < end; doc = candidates.nextDoc()) {
            if (closer == null || closer.matches()) {
                take(doc);
            }
        }
    }

    @Override
    void look(long[] wanted, int first, ScoringBlock block, boolean own) throws IOException {
        keep(first, first + ScoringBlock.SIZE);
        give(block, own);
    }
}
