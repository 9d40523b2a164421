package minga.search.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import minga.search.PracticeIndex;

/**
 * The thread that keeps the index up with the log: woken by each commit of this process, and looking by itself for what
 * other processes committed. Whatever fails is mended and tried again, ever less often, while the old state answers.
 */
final class Follower implements Runnable {

    private static final Logger LOG = System.getLogger(Follower.class.getName());
    private static final long LOOK_MILLISECONDS = 500;
    private static final long SETTLE_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);
    private static final long QUIET_NANOSECONDS = TimeUnit.SECONDS.toNanos(20);
    private static final long LONGEST_PAUSE = 30_000;

    private final IndexKeeper keeper;
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
    private long pause;
    /** What a start had to catch up with is written down at once: who is killed soon again need not do it twice. */
    private boolean caughtUp;

    Follower(IndexKeeper keeper) {
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
            } catch (IOException | RuntimeException failed) {
                // the database or the disk is away: nothing here may end the thread, the next round tries again
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

    private void follow() throws IOException {
        long before = keeper.change();
        if (keeper.farBehind() || keeper.follow()) {
            rebuild();
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

    private void mend(Throwable failed) {
        if (stopped) {
            return;
        }
        fault = failed.toString();
        LOG.log(Level.WARNING, "The index could not follow: " + failed, failed);
        try {
            pause = Math.min(LONGEST_PAUSE, Math.max(200, pause * 2));
            Thread.sleep(pause);
            keeper.mend();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            stopped = true;
        } catch (IOException | RuntimeException again) {
            fault = again.toString();
            LOG.log(Level.WARNING, "The index could not be mended: " + again, again);
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
