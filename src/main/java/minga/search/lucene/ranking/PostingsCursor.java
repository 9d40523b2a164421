package minga.search.lucene.ranking;

import java.io.IOException;
import minga.search.lucene.query.ScoringClause;
import minga.search.lucene.schema.IndexFields;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * Forward-only cursor over the postings of one {@link ScoringClause} in one segment. It is read block by block in the
 * order of documents: either only which documents match, or with their scores, which stay buffered until the next
 * block.
 */
abstract sealed class PostingsCursor permits TermPostingsCursor, QueryPostingsCursor {

    /** The frequency at which a term has half of its score, k1 in BM25. */
    private static final float SATURATION = 1.2f * IndexFields.FREQUENCY_SCALE;

    /** The greatest score that a document can get from it. */
    final float weight;
    /** False where another cursor of the same clause has all of these documents. */
    final boolean matching;
    private final DocIdSetIterator documents;
    private int[] docs = {};
    private float[] scores = {};
    private int size;
    private int bufferedBlock = -1;
    private boolean nonCompetitive;

    /** @param documents those of the postings, positioned at the first */
    PostingsCursor(ScoringClause clause, DocIdSetIterator documents) {
        this.weight = clause.weight();
        this.matching = clause.matching();
        this.documents = documents;
    }

    /** The score of a term by its frequency, saturated as in BM25. */
    static float saturate(float weight, float frequency) {
        return weight * frequency / (frequency + SATURATION);
    }

    /** The postings of a clause in a segment; null where it has none there. */
    static PostingsCursor of(ScoringClause clause, LeafReaderContext leaf) throws IOException {
        if (clause.query() != null) {
            Scorer scorer = clause.query().scorer(leaf);
            return scorer == null ? null : QueryPostingsCursor.of(clause, scorer);
        }
        var supplier = clause.states().get(leaf);
        TermState state = supplier == null ? null : supplier.get();
        if (state == null) {
            return null;
        }
        LeafReader reader = leaf.reader();
        TermsEnum terms = reader.terms(clause.term().field()).iterator();
        terms.seekExact(clause.term().bytes(), state);
        return TermPostingsCursor.of(clause, terms);
    }

    /** Estimate of how many documents it has in the segment. */
    final long cost() {
        return documents.cost();
    }

    /** The current document. */
    final int docID() {
        return documents.docID();
    }

    /** Moves to this document or the next one after it; stays where it is further already. */
    final void advanceTo(int document) throws IOException {
        if (documents.docID() < document) {
            documents.advance(document);
        }
    }

    /** Sets the bits of its documents from {@code first}, which is the first bit, to before {@code end}. */
    abstract void collect(FixedBitSet bits, int first, int end) throws IOException;

    /**
     * True where it has this document of the block that begins at {@code first}; to be asked in the order of documents.
     */
    abstract boolean contains(int document, int first) throws IOException;

    /** Reads the scores of the documents of a block into the buffer. */
    abstract void buffer(int first, int end) throws IOException;

    /**
     * Writes the scores of these documents of a block, a bit a document, into the block; maybe of others beside them.
     */
    abstract void scoreCandidates(long[] candidates, int first, ScoringBlock block, boolean own) throws IOException;

    /** True where it alone cannot bring a document among the top hits any more; see {@link MaxScorePruner}. */
    boolean isNonCompetitive() {
        return nonCompetitive;
    }

    void setNonCompetitive(boolean now) {
        nonCompetitive = now;
    }

    /** True while the buffer has the scores of the block that begins at this document. */
    boolean isBuffered(int first) {
        return bufferedBlock == first;
    }

    /** Sets the bits of the buffered documents. */
    void collectBuffered(long[] bits) {
        for (int i = 0; i < size; i++) {
            int at = docs[i] - bufferedBlock;
            bits[at >> 6] |= 1L << at;
        }
    }

    /** Writes the buffered scores into the block: those of own terms add up, of substitutes the greatest counts. */
    void writeBuffered(ScoringBlock block, boolean own) {
        if (own) {
            block.addScores(docs, scores, size);
        } else {
            block.maxScores(docs, scores, size);
        }
    }

    final void startBuffer(int first) {
        bufferedBlock = first;
        size = 0;
    }

    final void append(DocAndFloatFeatureBuffer block) {
        docs = ArrayUtil.grow(docs, size + block.size);
        scores = ArrayUtil.grow(scores, size + block.size);
        System.arraycopy(block.docs, 0, docs, size, block.size);
        for (int i = 0; i < block.size; i++) {
            scores[size + i] = saturate(weight, block.features[i]);
        }
        size += block.size;
    }

    final void append(int doc) {
        docs = ArrayUtil.grow(docs, size + 1);
        scores = ArrayUtil.grow(scores, size + 1);
        docs[size] = doc;
        scores[size++] = weight;
    }

    static void write(ScoringBlock block, int doc, float score, boolean own) {
        if (own) {
            block.addScore(doc, score);
        } else {
            block.maxScore(doc, score);
        }
    }
}
