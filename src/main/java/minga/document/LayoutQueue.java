package minga.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.platform.Refused;

/**
 * Queue of files that take long to lay out. One thread makes them in the order in which they were asked for, as
 * temporary files that are kept for a quarter of an hour. A file is known by the address that asks for it, so whoever
 * asks again, after a restart too, gets it or begins it. Thread-safe.
 */
final class LayoutQueue implements AutoCloseable {

    /** How many may wait. */
    static final int MOST_WAITING = 10;
    /** How many finished files are kept at most. */
    static final int MOST_KEPT = 10;
    static final Duration LASTS = Duration.ofMinutes(15);
    private static final Logger LOG = Logger.getLogger(LayoutQueue.class.getName());

    private final Semaphore place;
    private final Clock clock;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("minga-layout").factory());

    /**
     * How far a file is.
     *
     * @param ahead how many files are made before it; 0 where it is being made
     * @param done how many of its documents are laid out
     * @param file where it lies; null until it is ready
     * @param failed true where it could not be made; whoever asks again begins it anew
     */
    record Progress(int ahead, long done, long total, Path file, boolean failed) {}

    /** A file that was asked for. */
    private static final class Job {

        private final long total;
        private volatile long done;
        private volatile Path file;
        private volatile Instant ended;

        Job(long total) {
            this.total = total;
        }
    }

    /** @param place what is taken while a file is laid out, because more than one does not fit into memory */
    LayoutQueue(Semaphore place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    /**
     * Gives the file, or begins it and says how far it is.
     *
     * @param key the address, and all else that the file depends on
     * @throws Refused when too many wait already
     */
    synchronized Progress ask(String key, ExportFormat format, DocumentList documents) {
        purge();
        Job job = jobs.get(key);
        if (job == null) {
            if (jobs.values().stream().filter(one -> one.ended == null).count() > MOST_WAITING) {
                throw new Refused("document.download.busy");
            }
            Job begun = new Job(documents.total());
            jobs.put(key, begun);
            thread.execute(() -> run(begun, format, documents));
            return progress(begun);
        }
        Progress progress = progress(job);
        if (progress.failed()) {
            jobs.remove(key);
        }
        return progress;
    }

    private Progress progress(Job asked) {
        int ahead = 0;
        for (Job job : jobs.values()) {
            if (job == asked) {
                break;
            }
            ahead += job.ended == null ? 1 : 0;
        }
        return new Progress(ahead, asked.done, asked.total, asked.file, asked.ended != null && asked.file == null);
    }

    private void run(Job job, ExportFormat format, DocumentList documents) {
        place.acquireUninterruptibly();
        Path file = null;
        try {
            file = Files.createTempFile("minga-", "." + format.suffix());
            file.toFile().deleteOnExit();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                format.write(documents.reporting(done -> job.done = done), out);
            }
            job.file = file;
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "no se pudo componer un archivo " + format.suffix());
        } finally {
            place.release();
            job.ended = clock.instant();
            if (job.file == null && file != null) {
                delete(file);
            }
        }
    }

    /** Forgets what was made long ago, and the oldest where there are too many. */
    private void purge() {
        Instant oldest = clock.instant().minus(LASTS);
        long many = jobs.values().stream().filter(job -> job.ended != null).count() - MOST_KEPT;
        for (Iterator<Job> all = jobs.values().iterator(); all.hasNext();) {
            Job job = all.next();
            if (job.ended != null && (job.ended.isBefore(oldest) || many-- > 0)) {
                all.remove();
                if (job.file != null) {
                    delete(job.file);
                }
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stops after the file that is being made. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
