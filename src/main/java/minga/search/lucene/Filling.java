package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import minga.search.PracticeDocument;
import minga.search.PracticeSource;

/** Fills a new index from the database: one thread reads on while as many as there are processors take the words apart. */
final class Filling {

    private final OpenIndex index;
    private final AtomicReference<IOException> failed = new AtomicReference<>();

    Filling(OpenIndex index) {
        this.index = index;
    }

    /** Puts every published practice in. */
    void from(PracticeSource practices) throws IOException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        Semaphore waiting = new Semaphore(threads * 2);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            practices.all(batch -> hand(batch, workers, waiting));
            workers.shutdown();
            if (!workers.awaitTermination(1, TimeUnit.HOURS)) {
                throw new IOException("The index could not be filled within an hour");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The filling of the index was stopped", stopped);
        }
        if (failed.get() != null) {
            throw failed.get();
        }
    }

    private void hand(List<PracticeDocument> batch, ExecutorService workers, Semaphore waiting) {
        if (failed.get() != null) {
            throw new UncheckedIOException(failed.get());
        }
        waiting.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                for (PracticeDocument practice : batch) {
                    index.add(practice);
                }
            } catch (IOException broken) {
                failed.compareAndSet(null, broken);
            } finally {
                waiting.release();
            }
        });
    }
}
