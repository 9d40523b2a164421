package minga.evidence;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;

/**
 * Lock that keeps evidence files from being deleted while they are stored or copied. One for the process, which alone
 * has the data directory.
 */
public final class EvidenceLock {

    private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock(true);

    private EvidenceLock() {}

    /**
     * Until it is closed, nothing is removed: while a file is stored, or a backup is made. Close it on the same thread.
     */
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits while something is being removed. */
    public static Hold hold() {
        LOCK.readLock().lock();
        return () -> LOCK.readLock().unlock();
    }

    /** Does the work while nothing is stored or copied; false at once where something is. */
    static boolean runExclusively(BooleanSupplier work) {
        if (!LOCK.writeLock().tryLock()) {
            return false;
        }
        try {
            return work.getAsBoolean();
        } finally {
            LOCK.writeLock().unlock();
        }
    }
}
