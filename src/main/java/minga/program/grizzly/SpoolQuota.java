package minga.program.grizzly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Folder for request bodies that are still arriving, and the bound on their total size: half of the free disk, at most
 * 2 GB. Thread-safe.
 */
final class SpoolQuota {

    private static final long MOST = 2L << 30;
    private static final int PART = 2;

    private final Path folder;
    private final AtomicLong used = new AtomicLong();

    SpoolQuota(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Sets so many bytes aside, or answers false. */
    boolean reserve(long bytes) throws IOException {
        long now = used.addAndGet(bytes);
        if (now > Math.min(MOST, (Files.getFileStore(folder).getUsableSpace() + now) / PART)) {
            used.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void release(long bytes) {
        used.addAndGet(-bytes);
    }
}
