package minga.program;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import minga.platform.Settings;

/**
 * Opens the {@link Portal} on a thread of its own while the application server is still starting; the WAR in this
 * process then takes it over. Database and index need about two seconds for which the server need not wait. Under
 * another application server nothing is opened here, and {@link #take} is empty.
 */
final class EarlyStartup implements AutoCloseable {

    private static final AtomicReference<EarlyStartup> LEFT = new AtomicReference<>();

    private final FutureTask<Portal> opening;

    private EarlyStartup(FutureTask<Portal> opening) {
        this.opening = opening;
    }

    /** Begins to open the portal under a lock that is held already. */
    static EarlyStartup begin(Settings settings, Clock clock, DataDirectoryLock lock, DatabaseWaitPolicy wait) {
        EarlyStartup begun = new EarlyStartup(new FutureTask<>(() -> Portal.open(settings, clock, lock, wait)));
        LEFT.set(begun);
        new Thread(begun.opening, "minga-open").start();
        return begun;
    }

    /** The portal that was left here, waited for; it belongs to who takes it, and closing it is theirs. */
    static Optional<Portal> take() {
        return Optional.ofNullable(LEFT.getAndSet(null)).map(EarlyStartup::opened);
    }

    /** Waits until the portal is open, or throws what kept it from opening. */
    void await() {
        opened();
    }

    private Portal opened() {
        try {
            return opening.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private boolean failed() {
        return opening.state() == Future.State.FAILED;
    }

    /** Closes the portal if nobody took it. */
    @Override
    public void close() {
        if (LEFT.compareAndSet(this, null) && !failed()) {
            opened().close();
        }
    }
}
