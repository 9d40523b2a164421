package minga.search.lucene;

import java.util.Arrays;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * The scores of a few thousand neighbouring documents, small enough to stay near the processor. One wanted thing after
 * the other writes into it, then the matching documents are taken out.
 */
final class Window {

    /** Documents of one window. */
    static final int SIZE = 4096;

    /** From so many documents on, going through all of them costs less than picking those. */
    private static final int DENSE = 256;
    /** Makes one of anything that is not nothing. */
    private static final float HUGE = 1e30f;

    private int base;
    private final float[] own = new float[SIZE];
    private final float[] others = new float[SIZE];
    private final float[] total = new float[SIZE];
    private final float[] covered = new float[SIZE];
    private final float[] factor = new float[SIZE];
    private final long[] touched = new long[SIZE / 64];
    private final long[] matched = new long[SIZE / 64];
    private final long[] excluded = new long[SIZE / 64];
    private final float importance;
    private final boolean picky;
    private final Weights weights;

    /**
     * @param importance of all that the query wants together: what covers it whole
     * @param certain of it, what every document covers that is found at all
     */
    Window(float importance, float certain, Weights weights) {
        this.importance = importance;
        this.picky = certain * weights.standIn() < weights.least() * importance;
        this.weights = weights;
        Arrays.fill(factor, 1);
    }

    /** Begins anew at this document. */
    void open(int first) {
        base = first;
        Arrays.fill(matched, 0);
        Arrays.fill(excluded, 0);
    }

    /** Finds all of them before anything else is said. */
    void all(int size) {
        Arrays.fill(matched, 0, size >> 6, -1L);
        if ((size & 63) != 0) {
            matched[size >> 6] = (1L << size) - 1;
        }
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

    /** Ends one wanted thing that finds: what was written since the last end counts for it. */
    void endFinding(float part, boolean must, boolean firstMust) {
        for (int word = 0; word < touched.length; word++) {
            long bits = touched[word];
            matched[word] = must && !firstMust ? matched[word] & bits : must ? bits : matched[word] | bits;
        }
        endMore(part);
    }

    /** As above, but adds to what is found without finding anything. */
    void endMore(float part) {
        if (Column.size(touched) > DENSE) {
            endEach(part);
        } else {
            endTouched(part);
        }
        Arrays.fill(touched, 0);
    }

    private void endTouched(float part) {
        for (int word = 0; word < touched.length; word++) {
            for (long bits = touched[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                float mine = own[at];
                float stand = others[at];
                own[at] = 0;
                others[at] = 0;
                total[at] += Math.max(mine, stand) + weights.tie() * Math.min(mine, stand);
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

    /** Ends a thing that is not wanted: it excludes, or it lowers in proportion to how much of it there is. */
    void endUnwanted(boolean excludes, float most) {
        for (int word = 0; word < touched.length; word++) {
            long bits = touched[word];
            touched[word] = 0;
            if (excludes) {
                excluded[word] |= bits;
            }
            for (; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                factor[at] *= 1 - 0.7f * Math.min(1, Math.max(own[at], others[at]) / Math.max(most, 0.01f));
                own[at] = 0;
                others[at] = 0;
            }
        }
    }

    /** True while some document of the window can still be found. */
    boolean alive() {
        long any = 0;
        for (long word : matched) {
            any |= word;
        }
        return any != 0;
    }

    /**
     * Ends the finding: what matched, is not excluded, is still there and covers enough of the query is found, a bit a
     * document, the first document of the window in the first bit.
     *
     * @param live what was not deleted, or null where nothing was
     * @param size documents of this window
     */
    long[] found(Bits live, int size) {
        for (int word = 0; word < matched.length; word++) {
            matched[word] &= ~excluded[word];
        }
        if (live != null) {
            live.applyMask(new FixedBitSet(matched, size), base);
        }
        if (picky) {
            leaveLeast();
        }
        return matched;
    }

    private void leaveLeast() {
        float least = weights.least() * importance;
        for (int word = 0; word < matched.length; word++) {
            for (long bits = matched[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                if (covered[at] < least) {
                    matched[word] &= ~(1L << at);
                }
            }
        }
    }

    /** The scores of the window's documents by their places, of use for those that are found. */
    float[] scores() {
        float floor = weights.floor();
        float rest = 1 - floor;
        float whole = importance == 0 ? 0 : 1 / importance;
        float any = importance == 0 ? 1 : 0;
        for (int at = 0; at < SIZE; at++) {
            total[at] *= factor[at] * (floor + rest * Math.min(1, any + covered[at] * whole));
        }
        return total;
    }

    /** Forgets what was written: the next window begins with nothing. */
    void close() {
        Arrays.fill(total, 0);
        Arrays.fill(covered, 0);
        Arrays.fill(factor, 1);
    }
}
