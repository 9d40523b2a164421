package minga.search.lucene.ranking;

import java.io.IOException;
import minga.search.lucene.facets.DocumentBlock;
import minga.search.lucene.query.ScoringClause;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Cursor over the matches of a Lucene query (phrase, span): each document gets the same score. Positions are verified
 * only for candidates of the current block, so that a phrase that occurs nowhere ends with the {@link SearchDeadline}.
 */
final class QueryPostingsCursor extends PostingsCursor {
    private final DocIdSetIterator candidates;
    private final TwoPhaseIterator verification;

    private QueryPostingsCursor(ScoringClause clause, DocIdSetIterator candidates, TwoPhaseIterator verification) {
        super(clause, candidates);
        this.candidates = candidates;
        this.verification = verification;
    }

    static QueryPostingsCursor of(ScoringClause clause, Scorer scorer) throws IOException {
        TwoPhaseIterator verification = scorer.twoPhaseIterator();
        DocIdSetIterator candidates = verification == null ? scorer.iterator() : verification.approximation();
        candidates.nextDoc();
        return new QueryPostingsCursor(clause, candidates, verification);
    }

    @Override
    void collect(FixedBitSet bits, int first, int end) throws IOException {
        buffer(first, end);
        collectBuffered(bits.getBits());
    }

    @Override
    boolean contains(int document, int first) throws IOException {
        if (!isBuffered(first)) {
            startBuffer(first);
        }
        advanceTo(document);
        boolean there = candidates.docID() == document && (verification == null || verification.matches());
        if (there) {
            append(document);
        }
        return there;
    }

    @Override
    void buffer(int first, int end) throws IOException {
        advanceTo(first);
        startBuffer(first);
        for (int doc = candidates.docID(); doc < end; doc = candidates.nextDoc()) {
            if (verification == null || verification.matches()) {
                append(doc);
            }
        }
    }

    @Override
    void scoreCandidates(long[] wanted, int first, ScoringBlock block, boolean own) throws IOException {
        buffer(first, first + DocumentBlock.SIZE);
        writeBuffered(block, own);
    }
}
