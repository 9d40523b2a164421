package minga.evidence.extraction;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Limits what is unpacked from one file, whatever its archives say of themselves: 50 MB an entry, 200 MB and 2,000
 * entries in all.
 */
public final class UnpackBudget {

    static final long ENTRY_LIMIT = 50L << 20;
    static final long TOTAL_LIMIT = 200L << 20;
    static final int ENTRIES_LIMIT = 2_000;

    private long unpacked;
    private int entries;

    /** The same stream; reading beyond a limit throws {@link TextLimitReached}. */
    InputStream limit(InputStream entry) throws IOException {
        if (++entries > ENTRIES_LIMIT) {
            throw new TextLimitReached("more than " + ENTRIES_LIMIT + " entries");
        }
        return new Counted(entry);
    }

    private final class Counted extends FilterInputStream {

        private long own;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            own += bytes;
            unpacked += bytes;
            if (own > ENTRY_LIMIT || unpacked > TOTAL_LIMIT) {
                throw new TextLimitReached("more bytes than may be unpacked");
            }
        }
    }
}
