package minga.search.lucene.ranking;

import java.util.Arrays;
import minga.search.lucene.facets.DocumentBlock;
import minga.search.lucene.query.RankingWeights;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Reusable buffers for matching and scoring one block of consecutive documents: a bit a document for what matches, then
 * arrays of partial scores, clause by clause. A block is small enough for the arrays to stay in the processor's cache.
 * Positions in the arrays are document numbers minus the first document of the block. For one search, by one thread.
 */
final class ScoringBlock {

    /** With more documents than this, going through the whole block costs less than picking them. */
    private static final int DENSE = 256;
    /**
     * A positive score times this is at least 1, so that the minimum with 1 tells without a branch whether there is
     * one.
     */
    private static final float HUGE = 1e30f;

    private int base;
    private final float[] own = new float[DocumentBlock.SIZE];
    private final float[] substitutes = new float[DocumentBlock.SIZE];
    private final float[] total = new float[DocumentBlock.SIZE];
    private final float[] covered = new float[DocumentBlock.SIZE];
    private final float[] factor = new float[DocumentBlock.SIZE];
    private final long[] touched = new long[DocumentBlock.WORDS];
    private final long[] written = new long[DocumentBlock.WORDS];
    private final long[] matched = new long[DocumentBlock.WORDS];
    private final FixedBitSet matches = new FixedBitSet(matched, DocumentBlock.SIZE);
    private final FixedBitSet clauseBits = new FixedBitSet(DocumentBlock.SIZE);
    private final FixedBitSet sufficient = new FixedBitSet(DocumentBlock.SIZE);
    private final FixedBitSet partial = new FixedBitSet(DocumentBlock.SIZE);
    private final float[] partialImportance = new float[DocumentBlock.SIZE];
    private final float totalImportance;
    private final RankingWeights weights;

    /** @param totalImportance of all clauses of the query together: what a document covers that has all of them */
    ScoringBlock(float totalImportance, RankingWeights weights) {
        this.totalImportance = totalImportance;
        this.weights = weights;
        Arrays.fill(factor, 1);
    }

    /** Starts the block that begins at this document, without matches. */
    void start(int first) {
        base = first;
        matches.clear();
        sufficient.clear();
    }

    /** Makes the first {@code size} documents of the block match. */
    void matchAll(int size) {
        matches.set(0, size);
    }

    /** The bits for the documents of one clause, cleared; the first bit is the first document of the block. */
    FixedBitSet clearClauseBits() {
        clauseBits.clear();
        return clauseBits;
    }

    /** The documents of the clause match. */
    void addMatches() {
        matches.or(clauseBits);
    }

    /** Only documents of the clause go on matching. */
    void retainMatches() {
        matches.and(clauseBits);
    }

    /** The documents of the clause do not match. */
    void removeMatches() {
        matches.andNot(clauseBits);
    }

    /** The documents of the clause cover as much of the optional clauses as is needed. */
    void addSufficient() {
        sufficient.or(clauseBits);
    }

    /** The documents of the clause cover this importance of the optional clauses. */
    void addPartial(float importance) {
        long[] bits = clauseBits.getBits();
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                partialImportance[word << 6 | Long.numberOfTrailingZeros(left)] += importance;
            }
        }
        partial.or(clauseBits);
    }

    /**
     * Ends the matching of the optional clauses by the importance that they have to cover.
     *
     * @param required true where the query has required clauses: then the optional ones restrict, else they match
     */
    void applyCoverage(float needed, boolean required) {
        long[] bits = partial.getBits();
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(left);
                if (partialImportance[at] >= needed) {
                    sufficient.set(at);
                }
                partialImportance[at] = 0;
            }
        }
        partial.clear();
        if (required) {
            matches.and(sufficient);
        } else {
            matches.or(sufficient);
        }
    }

    int matchCount() {
        return DocumentBlock.bitCount(matched);
    }

    /** The matching documents, a bit a document; not a copy. */
    long[] matches() {
        return matched;
    }

    /**
     * The matching documents that are not deleted, a bit a document; not a copy.
     *
     * @param live the documents that are not deleted, or null where none is
     * @param size how many documents this block has
     */
    long[] liveMatches(Bits live, int size) {
        if (live != null) {
            live.applyMask(new FixedBitSet(matched, size), base);
        }
        return matched;
    }

    /** Adds scores of the clause's own terms. */
    void addScores(int[] docs, float[] scores, int size) {
        for (int i = 0; i < size; i++) {
            addScore(docs[i], scores[i]);
        }
    }

    /** Keeps the greatest of the scores of the clause's substitutes. */
    void maxScores(int[] docs, float[] scores, int size) {
        for (int i = 0; i < size; i++) {
            maxScore(docs[i], scores[i]);
        }
    }

    void addScore(int doc, float score) {
        int at = doc - base;
        own[at] += score;
        touched[at >> 6] |= 1L << at;
    }

    void maxScore(int doc, float score) {
        int at = doc - base;
        substitutes[at] = Math.max(substitutes[at], score);
        touched[at >> 6] |= 1L << at;
    }

    /** Ends a clause: what was written since the last end is its score, and covers this importance of the query. */
    void finishClause(float importance) {
        if (DocumentBlock.bitCount(touched) > DENSE) {
            finishAll(importance);
        } else {
            finishTouched(importance);
        }
        rememberTouched();
    }

    private void finishTouched(float importance) {
        for (int word = 0; word < touched.length; word++) {
            for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                float mine = own[at];
                float other = substitutes[at];
                own[at] = 0;
                substitutes[at] = 0;
                total[at] += weights.combine(mine, other);
                covered[at] += mine > 0 ? importance : importance * weights.substituteCoverage();
            }
        }
    }

    /** The same for the whole block, without a branch, so that the processor takes several documents at a time. */
    private void finishAll(float importance) {
        float tie = weights.tie();
        float bySubstitute = importance * weights.substituteCoverage();
        for (int at = 0; at < DocumentBlock.SIZE; at++) {
            float mine = own[at];
            float other = substitutes[at];
            total[at] += Math.max(mine, other) + tie * Math.min(mine, other);
            covered[at] += Math.max(importance * Math.min(1, mine * HUGE), bySubstitute * Math.min(1, other * HUGE));
        }
        Arrays.fill(own, 0);
        Arrays.fill(substitutes, 0);
    }

    /** Ends a clause that lowers the score of a document in proportion to what the clause scores there. */
    void finishDemotion(float importance) {
        for (int word = 0; word < touched.length; word++) {
            for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                factor[at] *= RankingWeights.demotion(own[at], substitutes[at], importance);
                own[at] = 0;
                substitutes[at] = 0;
            }
        }
        rememberTouched();
    }

    private void rememberTouched() {
        for (int word = 0; word < touched.length; word++) {
            written[word] |= touched[word];
            touched[word] = 0;
        }
    }

    /** The score of a document by its position in the block. */
    float score(int at) {
        return weights.score(total[at] * factor[at], covered[at], totalImportance);
    }

    /** Clears the scores for the next block. */
    void reset() {
        if (DocumentBlock.bitCount(written) > DENSE) {
            Arrays.fill(total, 0);
            Arrays.fill(covered, 0);
            Arrays.fill(factor, 1);
        } else {
            resetWritten();
        }
        Arrays.fill(written, 0);
    }

    private void resetWritten() {
        for (int word = 0; word < written.length; word++) {
            for (long bits = written[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                total[at] = 0;
                covered[at] = 0;
                factor[at] = 1;
            }
        }
    }
}
