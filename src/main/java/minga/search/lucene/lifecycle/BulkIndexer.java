package minga.search.lucene.lifecycle;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import minga.search.PracticeDocument;
import minga.search.PracticeSource;

/**
 * Fills a new index from the database: one thread reads, as many as there are processors analyse and index. A practice
 * that cannot be indexed is set aside; any other failure ends the whole, since an incomplete index must not replace a
 * complete one.
 */
final class BulkIndexer {

    private final PracticeIndexWriter index;
    private final SetAsidePractices aside;
    private final AtomicReference<Throwable> failed = new AtomicReference<>();

    BulkIndexer(PracticeIndexWriter index, SetAsidePractices aside) {
        this.index = index;
        this.aside = aside;
    }

    /** Indexes every published practice. */
    void indexAll(PracticeSource practices) throws IOException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        Semaphore waiting = new Semaphore(threads * 2);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            practices.all(batch -> submit(batch, workers, waiting), aside::add);
            workers.shutdown();
            if (!workers.awaitTermination(1, TimeUnit.HOURS)) {
                throw new IOException("The index could not be filled within an hour");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The filling of the index was stopped", stopped);
        } catch (Abandoned told) {
            throw new IOException(told.getCause());
        }
        if (failed.get() != null) {
            throw new IOException(failed.get());
        }
    }

    private void submit(List<PracticeDocument> batch, ExecutorService workers, Semaphore waiting) {
        if (failed.get() != null) {
            throw new Abandoned(failed.get());
        }
        waiting.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                for (PracticeDocument practice : batch) {
                    index.add(practice);
                }
            } catch (IOException | RuntimeException | Error broken) {
                failed.compareAndSet(null, broken);
            } finally {
                waiting.release();
            }
        });
    }

    /** Ends the reading after a worker failed. */
    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Abandoned(Throwable why) {
            super(why);
        }
    }
}
