package minga.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * The codes of one facet for each document of a segment, on the heap: one byte a document where one byte is enough.
 * Reading it costs a fraction of asking the index for each hit.
 */
abstract sealed class Column permits Column.Bytes, Column.Many {

    /** Counts the codes of these documents. */
    abstract void count(int[] docs, int size, int[] counts);

    /** Adds the bit to the fault of each document that has none of the wanted codes. */
    abstract void fail(int[] docs, int size, boolean[] wanted, int bit, int[] faults);

    /** The codes of one document. */
    abstract int[] of(int doc);

    static Column read(LeafReader reader, String field, Codes codes) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(reader, field);
        int[] numbers = new int[(int) values.getValueCount()];
        boolean small = true;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = codes.number(values.lookupOrd(i).utf8ToString());
            small &= numbers[i] < Byte.MAX_VALUE;
        }
        boolean single = DocValues.unwrapSingleton(values) != null;
        return small && single ? Bytes.read(values, numbers, reader.maxDoc()) : Many.read(values, numbers, reader.maxDoc());
    }

    /** At most one code a document, and few codes. */
    static final class Bytes extends Column {
        private final byte[] codes;

        private Bytes(byte[] codes) {
            this.codes = codes;
        }

        private static Bytes read(SortedSetDocValues values, int[] numbers, int size) throws IOException {
            byte[] codes = new byte[size];
            java.util.Arrays.fill(codes, (byte) -1);
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
        void count(int[] docs, int size, int[] counts) {
            for (int i = 0; i < size; i++) {
                int code = codes[docs[i]];
                if (code >= 0) {
                    counts[code]++;
                }
            }
        }

        @Override
        void fail(int[] docs, int size, boolean[] wanted, int bit, int[] faults) {
            for (int i = 0; i < size; i++) {
                int code = codes[docs[i]];
                if (code < 0 || !wanted[code]) {
                    faults[i] |= bit;
                }
            }
        }
    }

    /** Any number of codes a document: those of document d stand from {@code starts[d]} to {@code starts[d + 1]}. */
    static final class Many extends Column {
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
                        codes = org.apache.lucene.util.ArrayUtil.grow(codes, at + 1);
                        codes[at++] = (short) numbers[(int) values.nextOrd()];
                    }
                    next = values.nextDoc();
                }
            }
            starts[size] = at;
            return new Many(starts, java.util.Arrays.copyOf(codes, at));
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
        void count(int[] docs, int size, int[] counts) {
            for (int i = 0; i < size; i++) {
                int end = starts[docs[i] + 1];
                for (int at = starts[docs[i]]; at < end; at++) {
                    counts[codes[at]]++;
                }
            }
        }

        @Override
        void fail(int[] docs, int size, boolean[] wanted, int bit, int[] faults) {
            for (int i = 0; i < size; i++) {
                boolean found = false;
                int end = starts[docs[i] + 1];
                for (int at = starts[docs[i]]; at < end && !found; at++) {
                    found = wanted[codes[at]];
                }
                if (!found) {
                    faults[i] |= bit;
                }
            }
        }
    }
}
