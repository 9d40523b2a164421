package minga.program.grizzly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Buffer for the body of one request while it arrives: first in memory, then in a temporary file that is deleted after
 * the answer.
 */
final class RequestBody {

    private final SpoolQuota space;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(512);
    private volatile long size;
    private Path file;
    private long reserved;
    private boolean discarded;

    RequestBody(SpoolQuota space) {
        this.space = space;
    }

    /** How many bytes have come. */
    long size() {
        return size;
    }

    /** Whether so many more leave it in memory. */
    boolean staysInMemory(int more) {
        return file == null && size + more <= NetworkLimits.MEMORY_BYTES;
    }

    /** Takes what has come; false where the folder for bodies has no room for it. */
    synchronized boolean append(byte[] bytes) throws IOException {
        if (discarded) {
            return true;
        }
        if (staysInMemory(bytes.length)) {
            memory.writeBytes(bytes);
        } else {
            int more = bytes.length + memory.size();
            if (!space.reserve(more)) {
                return false;
            }
            reserved += more;
            spool(bytes);
        }
        size += bytes.length;
        return true;
    }

    private void spool(byte[] bytes) throws IOException {
        boolean first = file == null;
        if (first) {
            file = Files.createTempFile(space.folder(), "body", ".part");
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            if (first) {
                memory.writeTo(out);
                memory.reset();
            }
            out.write(bytes);
        }
    }

    /** The file that holds it, or null where {@link #bytes()} does. */
    synchronized Path file() {
        return file;
    }

    synchronized byte[] bytes() {
        return memory.toByteArray();
    }

    /** Deletes what was kept. */
    synchronized void discard() {
        if (discarded) {
            return;
        }
        discarded = true;
        space.release(reserved);
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }
}
