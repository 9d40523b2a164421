package minga.search.lucene;

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
 * Fills a new index from the database: one thread reads on while as many as there are processors take the words apart. A
 * practice that cannot be indexed is set aside; whatever else fails, fails the whole, since an index that lacks a part must
 * not take the place of one that has it.
 */
final class BulkIndexer {

    private final OpenIndex index;
    private final SetAside aside;
    private final AtomicReference<Throwable> failed = new AtomicReference<>();

    BulkIndexer(OpenIndex index, SetAside aside) {
        this.index = index;
        this.aside = aside;
    }

    /** Puts every published practice in. */
    void from(PracticeSource practices) throws IOException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        Semaphore waiting = new Semaphore(threads * 2);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            practices.all(batch -> hand(batch, workers, waiting), aside::put);
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

    private void hand(List<PracticeDocument> batch, ExecutorService workers, Semaphore waiting) {
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

    /** A worker failed: the reading need not go on. */
    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Abandoned(Throwable why) {
            super(why);
        }
    }
}
