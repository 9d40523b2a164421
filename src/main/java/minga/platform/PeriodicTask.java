package minga.platform;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Task of a scheduled executor that survives its own failures. An executor drops a periodic task at its first exception
 * and tells nobody; here a run that throws, an {@link Error} included, is logged and counted, and the next run takes
 * place as planned. A failure that comes back at every run is logged at the first, second, fourth, eighth … run in a
 * row. While the database is away ({@link ServiceUnavailable}) nothing is logged above {@code FINE}: its own monitor
 * says so. Thread-safe.
 */
public final class PeriodicTask implements Runnable {

    private static final Logger LOG = Logger.getLogger(PeriodicTask.class.getName());

    private final String name;
    private final Runnable work;
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong inARow = new AtomicLong();

    /** @param name what the log calls it, in Spanish, as the subject of a sentence */
    public PeriodicTask(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** Runs it on that executor for the first time after {@code first}, and again so long after the end of each run. */
    @SuppressWarnings("FutureReturnValueIgnored") // run() lets no exception out that the future could hold
    public void schedule(ScheduledExecutorService executor, Duration first, Duration pause) {
        executor.scheduleWithFixedDelay(this, first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs it once; throws nothing. */
    @Override
    public void run() {
        try {
            work.run();
            recovered();
        } catch (ServiceUnavailable gone) {
            LOG.log(Level.FINE, gone, () -> name + ": la vuelta queda para después");
        } catch (RuntimeException | Error failed) {
            report(failed);
        }
    }

    private void recovered() {
        long before = inARow.getAndSet(0);
        if (before > 0) {
            LOG.info(() -> name + ": funciona de nuevo, tras " + before + " vueltas fallidas");
        }
    }

    private void report(Throwable failed) {
        failures.incrementAndGet();
        long count = inARow.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            LOG.log(Level.WARNING, failed,
                    () -> name + ": la vuelta falló (" + count + " seguidas); la siguiente se hace igual");
        }
    }

    /** How many runs have failed since the start. */
    public long failures() {
        return failures.get();
    }
}
