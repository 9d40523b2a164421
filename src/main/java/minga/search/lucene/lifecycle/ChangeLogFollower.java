package minga.search.lucene.lifecycle;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import minga.platform.ServiceUnavailable;
import minga.search.PracticeIndex;

/**
 * Background thread that keeps the index up to date with the change log: woken by each commit of this process, and
 * polling for those of other processes. After a failure it recovers the index and tries again, less and less often,
 * while searches go on with the last snapshot.
 */
public final class ChangeLogFollower implements Runnable {

    private static final Logger LOG = System.getLogger(ChangeLogFollower.class.getName());
    private static final long LOOK_MILLISECONDS = 500;
    private static final long SETTLE_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);
    private static final long QUIET_NANOSECONDS = TimeUnit.SECONDS.toNanos(20);
    private static final long RETRY_NANOSECONDS = TimeUnit.MINUTES.toNanos(5);
    private static final long VERIFY_NANOSECONDS = TimeUnit.MINUTES.toNanos(10);
    private static final long SUSPECTED_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);
    private static final long LONGEST_PAUSE = 5_000;
    private static final long DATABASE_PAUSE = 500;

    private final IndexManager manager;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;
    private final Object round = new Object();
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile boolean resting;
    private volatile boolean stopped;
    private volatile String fault;
    private volatile boolean rebuilding;
    private long settled = System.nanoTime();
    private long moved = System.nanoTime();
    private long retried = System.nanoTime();
    private long verified = System.nanoTime();
    private volatile boolean suspected;
    /** True where the vocabularies changed and the index was not rebuilt since. */
    private boolean vocabularies;
    private long pause;
    /**
     * False until the first commit, which is made at once: after a crash soon after the start nothing has to be caught
     * up twice.
     */
    private boolean caughtUp;

    public ChangeLogFollower(IndexManager manager) {
        this.manager = manager;
        this.thread = new Thread(this, "minga-index");
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Called after each commit; only wakes. */
    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** Pauses following until the result is closed; waits for the round under way. */
    public PracticeIndex.Rest rest() {
        synchronized (round) {
            resting = true;
        }
        return () -> {
            resting = false;
            wake();
        };
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                if (woken.tryAcquire(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
                step();
                pause = 0;
                fault = null;
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            } catch (ServiceUnavailable gone) {
                // the database is away: who watches it says so, and the index is well
                sleep(DATABASE_PAUSE);
            } catch (IOException | RuntimeException | Error failed) {
                // the disk is away, or memory ran short: nothing here may end the thread, the next round tries again
                recover(failed);
            }
        }
    }

    private void step() throws IOException {
        synchronized (round) {
            if (!stopped && !resting) {
                follow();
            }
        }
    }

    /** Checks the files before anything is written: a damaged index is rebuilt. */
    private void checkFiles() throws IOException {
        switch (manager.checkFiles()) {
            case INTACT -> verify();
            case WRITER_CLOSED -> manager.recover();
            case MISSING, ALTERED -> {
                LOG.log(Level.WARNING, "Files of the index are gone or were altered: it is built anew");
                rebuild();
            }
        }
    }

    private void verify() throws IOException {
        long since = System.nanoTime() - verified;
        if (since > VERIFY_NANOSECONDS || suspected && since > SUSPECTED_NANOSECONDS) {
            suspected = false;
            verified = System.nanoTime();
            if (!manager.verifyChecksums()) {
                rebuild();
            }
        }
    }

    /** To be called where a search could not read a file: the checksums of all files are verified soon. */
    public void suspect() {
        suspected = true;
        wake();
    }

    private void follow() throws IOException {
        checkFiles();
        long before = manager.change();
        vocabularies = vocabularies || !manager.farBehind() && manager.follow();
        if (vocabularies || manager.farBehind()) {
            rebuild();
            vocabularies = false;
        }
        if (manager.change() != before) {
            moved = System.nanoTime();
        }
        boolean due = System.nanoTime() - settled > SETTLE_NANOSECONDS;
        manager.commit(due || !caughtUp);
        caughtUp = true;
        refreshDictionary(due);
        if (due && System.nanoTime() - moved > QUIET_NANOSECONDS) {
            manager.forceMergeWhenIdle();
        }
        if (System.nanoTime() - retried > RETRY_NANOSECONDS) {
            retried = System.nanoTime();
            manager.retrySetAside();
        }
        if (due) {
            settled = System.nanoTime();
        }
    }

    /** Rebuilds the spelling dictionary in another thread, since following must not wait for it. */
    private void refreshDictionary(boolean insist) {
        if (reading.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                try {
                    manager.snapshots().refreshDictionary(insist);
                } catch (IllegalStateException closed) {
                    LOG.log(Level.DEBUG, "The index was closed while its words were read");
                } finally {
                    reading.set(false);
                }
            });
        }
    }

    /** Rebuilds the index while the old one goes on answering; one at a time. */
    public synchronized void rebuild() throws IOException {
        rebuilding = true;
        try {
            manager.rebuild();
            manager.snapshots().refreshDictionary(true);
        } finally {
            rebuilding = false;
        }
    }

    /** Waits and, from the second failure in a row, reopens the writer or rebuilds the index. */
    private void recover(Throwable failed) {
        if (stopped) {
            return;
        }
        report("The index could not follow: ", failed);
        boolean again = pause > 0;
        pause = Math.min(LONGEST_PAUSE, Math.max(200, pause * 2));
        sleep(pause);
        try {
            if (again) {
                synchronized (round) {
                    manager.recover();
                }
            }
        } catch (ServiceUnavailable gone) {
            LOG.log(Level.DEBUG, "The index waits for the database", gone);
        } catch (IOException | RuntimeException | Error still) {
            report("The index could not be mended: ", still);
        }
    }

    /** Logs a failure with its trace the first time, and not again while it is the same. */
    private void report(String what, Throwable failed) {
        if (!failed.toString().equals(fault)) {
            LOG.log(Level.WARNING, what + failed, failed);
        }
        fault = failed.toString();
    }

    private void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    public String fault() {
        return fault;
    }

    public boolean rebuilding() {
        return rebuilding;
    }

    public void stop() {
        stopped = true;
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
