package minga.platform;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Rate limiter for log lines about database faults: one line a minute for each kind of fault, which names how many were
 * left out. Thread-safe.
 */
final class OutageLogLimiter {

    private static final Logger LOG = Logger.getLogger(OutageLogLimiter.class.getName());
    private static final long QUIET_NANOSECONDS = TimeUnit.MINUTES.toNanos(1);

    private record Told(long at, int silenced) {}

    private final Map<DatabaseFault.Kind, Told> told = new EnumMap<>(DatabaseFault.Kind.class);

    void note(DatabaseFault fault, Throwable thrown) {
        int silenced = turn(fault.kind());
        if (silenced >= 0) {
            LOG.log(Level.WARNING, thrown,
                    () -> "la base de datos no pudo: " + fault.message() + " (" + fault.state() + ")"
                            + (silenced > 0 ? "; callados entretanto: " + silenced : ""));
        }
    }

    /** How many were silenced since the last line; -1 where this one is silenced too. */
    private synchronized int turn(DatabaseFault.Kind kind) {
        Told last = told.get(kind);
        if (last == null || System.nanoTime() - last.at() > QUIET_NANOSECONDS) {
            told.put(kind, new Told(System.nanoTime(), 0));
            return last == null ? 0 : last.silenced();
        }
        told.put(kind, new Told(last.at(), last.silenced() + 1));
        return -1;
    }
}
