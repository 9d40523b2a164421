package minga.search.lucene.facets;

/**
 * The size of the blocks of consecutive documents in which a segment is searched and counted, and what counts bits in
 * one. The documents of a block are 64 to a {@code long}.
 */
public final class DocumentBlock {

    /** How many documents a block has. */
    public static final int SIZE = 4096;

    /** How many {@code long}s have the bits of a block. */
    public static final int WORDS = SIZE / 64;

    private DocumentBlock() {
    }

    /** How many bits are set. */
    public static int bitCount(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
