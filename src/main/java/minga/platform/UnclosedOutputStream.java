package minga.platform;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Output stream whose {@link #close()} only flushes: for libraries that close what they write to, where the stream is
 * the caller's to close, or the file goes on.
 */
public final class UnclosedOutputStream extends FilterOutputStream {

    public UnclosedOutputStream(OutputStream out) {
        super(out);
    }

    /** All at once; the filter stream of the JDK writes byte after byte. */
    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
