package minga.search.lucene;

import java.util.Arrays;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * A few thousand neighbouring documents, small enough to stay near the processor: first which of them are found, a bit a
 * document, then the scores of those that may be among the best. One wanted thing after the other writes into it.
 */
final class ScoringBlock {

    /** Documents of one window. */
    static final int SIZE = 4096;

    /** From so many documents on, going through all of them costs less than picking those. */
    static final int DENSE = 256;
    /** Makes one of anything that is not nothing. */
    private static final float HUGE = 1e30f;

    private int base;
    private final float[] own = new float[SIZE];
    private final float[] others = new float[SIZE];
    private final float[] total = new float[SIZE];
    private final float[] covered = new float[SIZE];
    private final float[] factor = new float[SIZE];
    private final long[] touched = new long[SIZE / 64];
    private final long[] written = new long[SIZE / 64];
    private final long[] matched = new long[SIZE / 64];
    private final FixedBitSet matches = new FixedBitSet(matched, SIZE);
    private final FixedBitSet hand = new FixedBitSet(SIZE);
    private final FixedBitSet enough = new FixedBitSet(SIZE);
    private final FixedBitSet part = new FixedBitSet(SIZE);
    private final float[] parts = new float[SIZE];
    private final float importance;
    private final Weights weights;

    /** @param importance of all that the query wants together: what covers it whole */
    ScoringBlock(float importance, Weights weights) {
        this.importance = importance;
        this.weights = weights;
        Arrays.fill(factor, 1);
    }

    /** Begins anew at this document; nothing is found yet. */
    void open(int first) {
        base = first;
        matches.clear();
        enough.clear();
    }

    /** Finds all of them before anything else is said. */
    void all(int size) {
        matches.set(0, size);
    }

    /** Empty bits for the documents of one wanted thing, the first document of the window in the first bit. */
    FixedBitSet hand() {
        hand.clear();
        return hand;
    }

    /** What is in the hand is found. */
    void find() {
        matches.or(hand);
    }

    /** Only what is in the hand stays found. */
    void narrow() {
        matches.and(hand);
    }

    /** What is in the hand has enough of what may be there. */
    void enough() {
        enough.or(hand);
    }

    /** What is in the hand has this much of what may be there. */
    void part(float much) {
        long[] bits = hand.getBits();
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                parts[word << 6 | Long.numberOfTrailingZeros(left)] += much;
            }
        }
        part.or(hand);
    }

    /** Ends the finding by what may be there: with things that must be there it narrows, without such it finds. */
    void settle(float needed, boolean narrows) {
        long[] bits = part.getBits();
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(left);
                if (parts[at] >= needed) {
                    enough.set(at);
                }
                parts[at] = 0;
            }
        }
        part.clear();
        if (narrows) {
            matches.and(enough);
        } else {
            matches.or(enough);
        }
    }

    /** What is in the hand is not found. */
    void exclude() {
        matches.andNot(hand);
    }

    /** How many are found. */
    int size() {
        return FacetColumn.bitCount(matched);
    }

    /** What is found, a bit a document. */
    long[] found() {
        return matched;
    }

    /**
     * What was found and is still there, a bit a document.
     *
     * @param live what was not deleted, or null where nothing was
     * @param size documents of this window
     */
    long[] found(Bits live, int size) {
        if (live != null) {
            live.applyMask(new FixedBitSet(matched, size), base);
        }
        return matched;
    }

    void add(int[] docs, float[] gains, int size) {
        for (int i = 0; i < size; i++) {
            int at = docs[i] - base;
            own[at] += gains[i];
            touched[at >> 6] |= 1L << at;
        }
    }

    void raise(int[] docs, float[] gains, int size) {
        for (int i = 0; i < size; i++) {
            int at = docs[i] - base;
            others[at] = Math.max(others[at], gains[i]);
            touched[at >> 6] |= 1L << at;
        }
    }

    void add(int doc, float gain) {
        int at = doc - base;
        own[at] += gain;
        touched[at >> 6] |= 1L << at;
    }

    void raise(int doc, float gain) {
        int at = doc - base;
        others[at] = Math.max(others[at], gain);
        touched[at >> 6] |= 1L << at;
    }

    /** Ends one wanted thing: what was written since the last end counts for it, and covers this part of the query. */
    void end(float part) {
        if (FacetColumn.bitCount(touched) > DENSE) {
            endEach(part);
        } else {
            endTouched(part);
        }
        forget();
    }

    private void endTouched(float part) {
        for (int word = 0; word < touched.length; word++) {
            for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                float mine = own[at];
                float stand = others[at];
                own[at] = 0;
                others[at] = 0;
                total[at] += weights.together(mine, stand);
                covered[at] += mine > 0 ? part : part * weights.standIn();
            }
        }
    }

    /** The same for the whole window, without a branch: the processor then takes many documents at a time. */
    private void endEach(float part) {
        float tie = weights.tie();
        float byStandIn = part * weights.standIn();
        for (int at = 0; at < SIZE; at++) {
            float mine = own[at];
            float stand = others[at];
            total[at] += Math.max(mine, stand) + tie * Math.min(mine, stand);
            covered[at] += Math.max(part * Math.min(1, mine * HUGE), byStandIn * Math.min(1, stand * HUGE));
        }
        Arrays.fill(own, 0);
        Arrays.fill(others, 0);
    }

    /** Ends a thing that lowers in proportion to how much of it there is. */
    void endUnwanted(float most) {
        for (int word = 0; word < touched.length; word++) {
            for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                factor[at] *= 1 - 0.7f * Math.min(1, Math.max(own[at], others[at]) / Math.max(most, 0.01f));
                own[at] = 0;
                others[at] = 0;
            }
        }
        forget();
    }

    private void forget() {
        for (int word = 0; word < touched.length; word++) {
            written[word] |= touched[word];
            touched[word] = 0;
        }
    }

    /** The score of a document by its place in the window. */
    float score(int at) {
        return weights.worth(total[at] * factor[at], covered[at], importance);
    }

    /** Forgets what was written: the next window begins with nothing. */
    void close() {
        if (FacetColumn.bitCount(written) > DENSE) {
            Arrays.fill(total, 0);
            Arrays.fill(covered, 0);
            Arrays.fill(factor, 1);
        } else {
            closeWritten();
        }
        Arrays.fill(written, 0);
    }

    private void closeWritten() {
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
