package minga.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;

/**
 * The codes of one facet for each document of a segment, on the heap: one byte a document where one byte is enough.
 * Where the codes are few each has a plane as well, a bit a document: many documents are then counted sixty-four at a
 * time. Reading it costs a fraction of asking the index for each hit.
 */
abstract sealed class FacetColumn permits FacetColumn.Bytes, FacetColumn.Many {

    /** So many codes at most have planes. */
    private static final int FEW = 64;
    private static final int WORDS = ScoringBlock.SIZE / 64;
    /** A plane is read for a whole window; below so many documents a code, reading those documents costs less. */
    private static final int WORTH = 8;

    private long[][] planes;

    /**
     * Counts the codes of some documents of a window.
     *
     * @param found a bit a document
     * @param size how many bits are set
     * @param first the first document of the window
     */
    final void count(long[] found, int size, int first, int[] counts) {
        if (planes == null || size < planes.length * WORTH) {
            countEach(found, first, counts);
            return;
        }
        int from = first >> 6;
        for (int code = 0; code < planes.length; code++) {
            if (planes[code] != null) {
                counts[code] += common(found, planes[code], from);
            }
        }
    }

    /** How many bits are set. */
    static int size(long[] bits) {
        int size = 0;
        for (long word : bits) {
            size += Long.bitCount(word);
        }
        return size;
    }

    private static int common(long[] found, long[] plane, int from) {
        int common = 0;
        for (int word = 0; word < WORDS; word++) {
            common += Long.bitCount(found[word] & plane[from + word]);
        }
        return common;
    }

    /** Says in {@code passing}, a bit a document, which of the found ones have at least one of the wanted codes. */
    final void pass(long[] found, int first, boolean[] wanted, long[] passing) {
        Arrays.fill(passing, 0);
        if (planes == null) {
            passEach(found, first, wanted, passing);
            return;
        }
        int from = first >> 6;
        for (int code = 0; code < planes.length; code++) {
            if (planes[code] != null && wanted[code]) {
                for (int word = 0; word < WORDS; word++) {
                    passing[word] |= planes[code][from + word];
                }
            }
        }
    }

    private void passEach(long[] found, int first, boolean[] wanted, long[] passing) {
        for (int word = 0; word < WORDS; word++) {
            for (long bits = found[word]; bits != 0; bits &= bits - 1) {
                long bit = Long.lowestOneBit(bits);
                if (anyOf(first + (word << 6 | Long.numberOfTrailingZeros(bits)), wanted)) {
                    passing[word] |= bit;
                }
            }
        }
    }

    abstract void countEach(long[] found, int first, int[] counts);

    abstract boolean anyOf(int doc, boolean[] wanted);

    /** The codes of one document. */
    abstract int[] of(int doc);

    static FacetColumn read(LeafReader reader, String field, FacetOrdinals codes) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(reader, field);
        int[] numbers = new int[(int) values.getValueCount()];
        int largest = -1;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = codes.number(values.lookupOrd(i).utf8ToString());
            largest = Math.max(largest, numbers[i]);
        }
        boolean single = DocValues.unwrapSingleton(values) != null;
        FacetColumn column = largest < Byte.MAX_VALUE && single ? Bytes.read(values, numbers, reader.maxDoc())
                : Many.read(values, numbers, reader.maxDoc());
        if (largest < FEW) {
            column.planes = column.planes(largest + 1, reader.maxDoc());
        }
        return column;
    }

    private long[][] planes(int codes, int size) {
        long[][] drawn = new long[codes][];
        int words = (size + ScoringBlock.SIZE - 1) / ScoringBlock.SIZE * WORDS;
        for (int doc = 0; doc < size; doc++) {
            for (int code : of(doc)) {
                if (drawn[code] == null) {
                    drawn[code] = new long[words];
                }
                drawn[code][doc >> 6] |= 1L << doc;
            }
        }
        return drawn;
    }

    /** At most one code a document, and few codes. */
    static final class Bytes extends FacetColumn {
        private final byte[] codes;

        private Bytes(byte[] codes) {
            this.codes = codes;
        }

        private static Bytes read(SortedSetDocValues values, int[] numbers, int size) throws IOException {
            byte[] codes = new byte[size];
            Arrays.fill(codes, (byte) -1);
            for (int doc = values.nextDoc(); doc < size; doc = values.nextDoc()) {
                codes[doc] = (byte) numbers[(int) values.nextOrd()];
            }
            return new Bytes(codes);
        }

        @Override
        int[] of(int doc) {
            return codes[doc] < 0 ? new int[0] : new int[] {codes[doc]};
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
        boolean anyOf(int doc, boolean[] wanted) {
            return codes[doc] >= 0 && wanted[codes[doc]];
        }
    }

    /** Any number of codes a document: those of document d stand from {@code starts[d]} to {@code starts[d + 1]}. */
    static final class Many extends FacetColumn {
        private final int[] starts;
        private final short[] codes;

        private Many(int[] starts, short[] codes) {
            this.starts = starts;
            this.codes = codes;
        }

        private static Many read(SortedSetDocValues values, int[] numbers, int size) throws IOException {
            int[] starts = new int[size + 1];
            short[] codes = new short[size + 16];
            int at = 0;
            int next = values.nextDoc();
            for (int doc = 0; doc < size; doc++) {
                starts[doc] = at;
                if (doc == next) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        codes = ArrayUtil.grow(codes, at + 1);
                        codes[at++] = (short) numbers[(int) values.nextOrd()];
                    }
                    next = values.nextDoc();
                }
            }
            starts[size] = at;
            return new Many(starts, Arrays.copyOf(codes, at));
        }

        @Override
        int[] of(int doc) {
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
        boolean anyOf(int doc, boolean[] wanted) {
            for (int at = starts[doc]; at < starts[doc + 1]; at++) {
                if (wanted[codes[at]]) {
                    return true;
                }
            }
            return false;
        }
    }
}
