package minga.search.lucene;

import java.util.Arrays;

/**
 * The scores of a few thousand neighbouring documents, small enough to stay near the processor. One wanted thing after
 * the other writes into it, then the matching documents are taken out.
 */
final class Window {

    /** Documents of one window. */
    static final int SIZE = 4096;

    private int base;
    private final float[] own = new float[SIZE];
    private final float[] others = new float[SIZE];
    private final float[] total = new float[SIZE];
    private final float[] covered = new float[SIZE];
    private final float[] factor = new float[SIZE];
    private final long[] touched = new long[SIZE / 64];
    private final long[] matched = new long[SIZE / 64];
    private final long[] excluded = new long[SIZE / 64];

    Window() {
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
        for (int at = 0; at < size; at++) {
            matched[at >> 6] |= 1L << at;
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
    void endFinding(float importance, Weights weights, boolean must, boolean firstMust) {
        for (int word = 0; word < touched.length; word++) {
            long bits = touched[word];
            touched[word] = 0;
            matched[word] = must && !firstMust ? matched[word] & bits : must ? bits : matched[word] | bits;
            for (; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                float mine = own[at];
                float stand = others[at];
                own[at] = 0;
                others[at] = 0;
                total[at] += Math.max(mine, stand) + weights.tie() * Math.min(mine, stand);
                covered[at] += mine > 0 ? importance : importance * weights.standIn();
            }
        }
    }

    /** As above, but adds to what is found without finding anything. */
    void endMore(float importance, Weights weights) {
        for (int word = 0; word < touched.length; word++) {
            long bits = touched[word];
            touched[word] = 0;
            for (; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                float mine = own[at];
                float stand = others[at];
                own[at] = 0;
                others[at] = 0;
                total[at] += Math.max(mine, stand) + weights.tie() * Math.min(mine, stand);
                covered[at] += importance == 0 ? 0 : mine > 0 ? importance : importance * weights.standIn();
            }
        }
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

    /** Takes the found documents out, with the score of each, and answers how many there are. */
    int take(int[] docs, float[] scores, float importance, Weights weights) {
        int size = 0;
        for (int word = 0; word < matched.length; word++) {
            for (long bits = matched[word] & ~excluded[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                float share = importance == 0 ? 1 : Math.min(1, covered[at] / importance);
                if (share >= weights.least()) {
                    docs[size] = base + at;
                    scores[size++] = total[at] * factor[at] * (weights.floor() + (1 - weights.floor()) * share);
                }
            }
        }
        Arrays.fill(total, 0);
        Arrays.fill(covered, 0);
        Arrays.fill(factor, 1);
        return size;
    }
}
