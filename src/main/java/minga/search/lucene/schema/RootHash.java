package minga.search.lucene.schema;

/**
 * 64-bit hash of the root of a word, by which stored words are compared with those of a query: FNV-1a over the
 * characters, with the finalizer of MurmurHash3. Of 300 words and synonyms of a query against a million roots, 32 bits
 * confuse a pair in one query of 14, 64 bits in one of 60 thousand million.
 */
public final class RootHash {

    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private RootHash() {
    }

    public static long of(String root) {
        long hash = OFFSET_BASIS;
        for (int i = 0; i < root.length(); i++) {
            hash = (hash ^ root.charAt(i)) * PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
