package minga.program;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import minga.platform.DatabaseFault;
import minga.platform.Settings;

/**
 * Retry policy for a database server that is away when the portal starts: tries once a second until it is told to stop.
 */
interface DatabaseWaitPolicy {

    /** Does not wait at all. */
    DatabaseWaitPolicy NONE = refused -> {
        throw refused;
    };

    /** Returns when it is time to try again, or throws what it was given. */
    void orThrow(RuntimeException refused);

    /** Opens, again and again while it waits; gives the lock back where it gives up. */
    default <T> T open(Supplier<T> opening, DataDirectoryLock lock) {
        T opened = null;
        try {
            while (opened == null) {
                opened = tried(opening);
            }
            return opened;
        } finally {
            if (opened == null) {
                lock.close();
            }
        }
    }

    private <T> T tried(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (RuntimeException refused) {
            orThrow(refused);
            return null;
        }
    }

    /**
     * Waits as long as nobody stops it, for a server only: an embedded database that does not open is nothing that
     * passes.
     *
     * @param stop counted down when the start is given up
     * @param out hears once, in a sentence, that the start waits and for what
     */
    static DatabaseWaitPolicy until(CountDownLatch stop, Settings settings, Consumer<String> out) {
        boolean[] said = {false};
        return refused -> {
            DatabaseFault fault = DatabaseFault.of(refused).filter(DatabaseFault::passing).orElseThrow(() -> refused);
            if (settings.database().embedded()) {
                throw refused;
            }
            if (!said[0]) {
                said[0] = true;
                out.accept("La base de datos " + settings.database() + " no responde (" + fault.message()
                        + "). El portal espera y sigue solo en cuanto vuelva; Ctrl-C lo detiene.");
            }
            try {
                if (stop.await(1, TimeUnit.SECONDS)) {
                    throw refused;
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                throw refused;
            }
        };
    }
}
