package minga.program.grizzly;

import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Catches and logs what a task of a Grizzly thread pool throws. Such a pool drops an exception without a word, and an
 * {@link Error} ends its worker for good: a fixed pool that met as many as it has threads never serves anybody again.
 */
final class WorkerGuard {

    private static final Logger LOG = Logger.getLogger(WorkerGuard.class.getName());

    private WorkerGuard() {}

    /**
     * Hands the task to the pool.
     *
     * @param abandon ends what the task would have served; runs where the task failed
     * @throws java.util.concurrent.RejectedExecutionException where the pool takes no more
     */
    static void execute(Executor pool, Runnable task, Runnable abandon) {
        pool.execute(() -> {
            if (!succeeds(task)) {
                succeeds(abandon);
            }
        });
    }

    private static boolean succeeds(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException | Error failed) {
            LOG.log(Level.WARNING, "A request could not be handled: its connection is closed", failed);
            return false;
        }
    }
}
