package minga.search.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import minga.platform.ServiceUnavailable;
import minga.search.PracticeIndex;

/**
 * The thread that keeps the index up with the log: woken by each commit of this process, and looking by itself for what
 * other processes committed. Whatever fails is mended and tried again, ever less often, while the old state answers.
 */
final class ChangeLogFollower implements Runnable {

    private static final Logger LOG = System.getLogger(ChangeLogFollower.class.getName());
    private static final long LOOK_MILLISECONDS = 500;
    private static final long SETTLE_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);
    private static final long QUIET_NANOSECONDS = TimeUnit.SECONDS.toNanos(20);
    private static final long RETRY_NANOSECONDS = TimeUnit.MINUTES.toNanos(5);
    private static final long VERIFY_NANOSECONDS = TimeUnit.MINUTES.toNanos(10);
    private static final long SUSPECTED_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);
    private static final long LONGEST_PAUSE = 5_000;
    private static final long DATABASE_PAUSE = 500;

    private final IndexManager keeper;
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
    /** The vocabularies changed and the index was not built anew since. */
    private boolean words;
    private long pause;
    /** What a start had to catch up with is written down at once: who is killed soon again need not do it twice. */
    private boolean caughtUp;

    ChangeLogFollower(IndexManager keeper) {
        this.keeper = keeper;
        this.thread = new Thread(this, "minga-index");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Called after each commit; only wakes. */
    void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** Does not follow until what it hands out is closed; a round under way comes to its end first. */
    PracticeIndex.Rest rest() {
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
                mend(failed);
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

    /** Looks at the files first: what is gone or damaged is built anew before anything is written into it. */
    private void look() throws IOException {
        switch (keeper.whole()) {
            case INTACT -> verify();
            case WRITER_CLOSED -> keeper.mend();
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
            if (!keeper.verify()) {
                rebuild();
            }
        }
    }

    /** A search met a file that it could not read: every file is read through soon. */
    void suspect() {
        suspected = true;
        wake();
    }

    private void follow() throws IOException {
        look();
        long before = keeper.change();
        words = words || !keeper.farBehind() && keeper.follow();
        if (words || keeper.farBehind()) {
            rebuild();
            words = false;
        }
        if (keeper.change() != before) {
            moved = System.nanoTime();
        }
        boolean due = System.nanoTime() - settled > SETTLE_NANOSECONDS;
        keeper.commit(due || !caughtUp);
        caughtUp = true;
        refreshWords(due);
        if (due && System.nanoTime() - moved > QUIET_NANOSECONDS) {
            keeper.gather();
        }
        if (System.nanoTime() - retried > RETRY_NANOSECONDS) {
            retried = System.nanoTime();
            keeper.retrySetAside();
        }
        if (due) {
            settled = System.nanoTime();
        }
    }

    /** Reads the words of the index anew beside the following, which must not wait for it. */
    private void refreshWords(boolean insist) {
        if (reading.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                try {
                    keeper.display().refreshLexicon(insist);
                } catch (IllegalStateException closed) {
                    LOG.log(Level.DEBUG, "The index was closed while its words were read");
                } finally {
                    reading.set(false);
                }
            });
        }
    }

    /** Builds the index anew while it goes on answering; one at a time. */
    synchronized void rebuild() throws IOException {
        rebuilding = true;
        try {
            keeper.rebuild();
            keeper.display().refreshLexicon(true);
        } finally {
            rebuilding = false;
        }
    }

    /** The first time the next round may do; where that fails too, the writer is opened anew, or the index built anew. */
    private void mend(Throwable failed) {
        if (stopped) {
            return;
        }
        tell("The index could not follow: ", failed);
        boolean again = pause > 0;
        pause = Math.min(LONGEST_PAUSE, Math.max(200, pause * 2));
        sleep(pause);
        try {
            if (again) {
                synchronized (round) {
                    keeper.mend();
                }
            }
        } catch (ServiceUnavailable gone) {
            LOG.log(Level.DEBUG, "The index waits for the database", gone);
        } catch (IOException | RuntimeException | Error still) {
            tell("The index could not be mended: ", still);
        }
    }

    /** With its trace the first time, and not again while it is the same. */
    private void tell(String what, Throwable failed) {
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

    String fault() {
        return fault;
    }

    boolean rebuilding() {
        return rebuilding;
    }

    void stop() {
        stopped = true;
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
