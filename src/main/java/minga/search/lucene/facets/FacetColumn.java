package minga.search.lucene.facets;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;

/**
 * The facet values of every document of one segment, on the heap, for counting and filtering a block of documents at
 * once. Values are ordinals of {@link FacetOrdinals}. Where the facet has few values each also has a bitmap, one bit a
 * document, and 64 documents are counted by one instruction. Reading it costs a fraction of reading Lucene's doc values
 * for each hit. Immutable after {@link #read}.
 */
public abstract sealed class FacetColumn permits FacetColumn.SingleValued, FacetColumn.MultiValued {

    /** Bitmaps are kept for at most so many values. */
    private static final int MOST_BITMAPS = 64;
    private static final int WORDS = DocumentBlock.WORDS;
    /**
     * A bitmap is read for a whole block; with fewer documents than this a value, reading those documents costs less.
     */
    private static final int LEAST_PER_BITMAP = 8;

    private long[][] bitmaps;

    /**
     * Adds the values of the found documents of a block to the counts.
     *
     * @param found one bit a document of the block
     * @param size how many bits are set
     * @param first the first document of the block
     * @param counts by ordinal; added to
     */
    final void count(long[] found, int size, int first, int[] counts) {
        if (bitmaps == null || size < bitmaps.length * LEAST_PER_BITMAP) {
            countEach(found, first, counts);
            return;
        }
        int from = first >> 6;
        for (int code = 0; code < bitmaps.length; code++) {
            if (bitmaps[code] != null) {
                counts[code] += countCommon(found, bitmaps[code], from);
            }
        }
    }

    private static int countCommon(long[] found, long[] bitmap, int from) {
        int common = 0;
        for (int word = 0; word < WORDS; word++) {
            common += Long.bitCount(found[word] & bitmap[from + word]);
        }
        return common;
    }

    /**
     * Sets in {@code passing} the bits of the found documents that have at least one of the wanted values. Where
     * bitmaps are used, bits of documents that were not found may be set too.
     *
     * @param wanted by ordinal
     */
    final void filter(long[] found, int first, boolean[] wanted, long[] passing) {
        Arrays.fill(passing, 0);
        if (bitmaps == null) {
            filterEach(found, first, wanted, passing);
            return;
        }
        int from = first >> 6;
        for (int code = 0; code < bitmaps.length; code++) {
            if (bitmaps[code] != null && wanted[code]) {
                for (int word = 0; word < WORDS; word++) {
                    passing[word] |= bitmaps[code][from + word];
                }
            }
        }
    }

    private void filterEach(long[] found, int first, boolean[] wanted, long[] passing) {
        for (int word = 0; word < WORDS; word++) {
            for (long bits = found[word]; bits != 0; bits &= bits - 1) {
                long bit = Long.lowestOneBit(bits);
                if (hasAny(first + (word << 6 | Long.numberOfTrailingZeros(bits)), wanted)) {
                    passing[word] |= bit;
                }
            }
        }
    }

    abstract void countEach(long[] found, int first, int[] counts);

    abstract boolean hasAny(int doc, boolean[] wanted);

    /** The ordinals of the values of one document. */
    public abstract int[] ordinals(int doc);

    /** Builds the column from the doc values of a segment; new values get their ordinals. */
    static FacetColumn read(LeafReader reader, String field, FacetOrdinals facet) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(reader, field);
        int[] ordinals = new int[(int) values.getValueCount()];
        int largest = -1;
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = facet.ordinal(values.lookupOrd(i).utf8ToString());
            largest = Math.max(largest, ordinals[i]);
        }
        boolean single = DocValues.unwrapSingleton(values) != null;
        FacetColumn column = largest < Byte.MAX_VALUE && single ? SingleValued.read(values, ordinals, reader.maxDoc())
                : MultiValued.read(values, ordinals, reader.maxDoc());
        if (largest < MOST_BITMAPS) {
            column.bitmaps = column.buildBitmaps(largest + 1, reader.maxDoc());
        }
        return column;
    }

    private long[][] buildBitmaps(int codes, int size) {
        long[][] built = new long[codes][];
        int words = (size + DocumentBlock.SIZE - 1) / DocumentBlock.SIZE * WORDS;
        for (int doc = 0; doc < size; doc++) {
            for (int code : ordinals(doc)) {
                if (built[code] == null) {
                    built[code] = new long[words];
                }
                built[code][doc >> 6] |= 1L << doc;
            }
        }
        return built;
    }

    /** A column with at most one value a document and ordinals below 127: one byte a document, -1 for none. */
    static final class SingleValued extends FacetColumn {
        private final byte[] codes;

        private SingleValued(byte[] codes) {
            this.codes = codes;
        }

        private static SingleValued read(SortedSetDocValues values, int[] ordinals, int size) throws IOException {
            byte[] codes = new byte[size];
            Arrays.fill(codes, (byte) -1);
            for (int doc = values.nextDoc(); doc < size; doc = values.nextDoc()) {
                codes[doc] = (byte) ordinals[(int) values.nextOrd()];
            }
            return new SingleValued(codes);
        }

        @Override
        public int[] ordinals(int doc) {
            return codes[doc] < 0 ? new int[0] : new int[]{codes[doc]};
        }

        @Override
        void countEach(long[] found, int first, int[] counts) {
            for (int word = 0; word < WORDS; word++) {
                for (long bits = found[word]; bits != 0; bits &= bits - 1) {
                    int code = codes[first + (word << 6 | Long.numberOfTrailingZeros(bits))];
                    if (code >= 0) {
                        counts[code]++;
                    }
                }
            }
        }

        @Override
        boolean hasAny(int doc, boolean[] wanted) {
            return codes[doc] >= 0 && wanted[codes[doc]];
        }
    }

    /**
     * A column with any number of values a document: those of document d are at {@code starts[d]} to {@code starts[d +
     * 1]}.
     */
    static final class MultiValued extends FacetColumn {
        private final int[] starts;
        private final short[] codes;

        private MultiValued(int[] starts, short[] codes) {
            this.starts = starts;
            this.codes = codes;
        }

        private static MultiValued read(SortedSetDocValues values, int[] ordinals, int size) throws IOException {
            int[] starts = new int[size + 1];
            short[] codes = new short[size + 16];
            int at = 0;
            int next = values.nextDoc();
            for (int doc = 0; doc < size; doc++) {
                starts[doc] = at;
                if (doc == next) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        codes = ArrayUtil.grow(codes, at + 1);
                        codes[at++] = (short) ordinals[(int) values.nextOrd()];
                    }
                    next = values.nextDoc();
                }
            }
            starts[size] = at;
            return new MultiValued(starts, Arrays.copyOf(codes, at));
        }

        @Override
        public int[] ordinals(int doc) {
            int[] found = new int[starts[doc + 1] - starts[doc]];
            for (int i = 0; i < found.length; i++) {
                found[i] = codes[starts[doc] + i];
            }
            return found;
        }

        @Override
        void countEach(long[] found, int first, int[] counts) {
            for (int word = 0; word < WORDS; word++) {
                for (long bits = found[word]; bits != 0; bits &= bits - 1) {
                    int doc = first + (word << 6 | Long.numberOfTrailingZeros(bits));
                    for (int at = starts[doc]; at < starts[doc + 1]; at++) {
                        counts[codes[at]]++;
                    }
                }
            }
        }

        @Override
        boolean hasAny(int doc, boolean[] wanted) {
            for (int at = starts[doc]; at < starts[doc + 1]; at++) {
                if (wanted[codes[at]]) {
                    return true;
                }
            }
            return false;
        }
    }
}
