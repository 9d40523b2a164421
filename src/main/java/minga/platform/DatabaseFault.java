package minga.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Classification of an operational fault of the database, by the SQLState of any {@link SQLException} in the cause
 * chain of an exception. Faults of a statement (a key that is taken, a value that is too long) are none.
 *
 * @param state the SQLState; empty where the driver gave none
 * @param message what the driver said, in one line
 */
public record DatabaseFault(Kind kind, String state, String message) {

    /** The kinds, gravest first: where several exceptions hang together, the first of these names the fault. */
    public enum Kind {
        /** Another process has an embedded database open. */
        IN_USE(Pattern.compile("XSDB6")),
        /** The disk is full. */
        FULL(Pattern.compile("53100|XSLA4|XSDG1|XSDF1")),
        /** The server knows this user, password or database not, or denies them what they need. */
        REFUSED(Pattern.compile("28...|3D000|42501|XJ004|08004")),
        /** A read-only server, or files that may not be written. */
        READ_ONLY(Pattern.compile("25006|2550[1235]|40XD1|XSDF3|XSTB2|XSLA[EFHQ]|XBM0H")),
        /** A page or a file that does not hold what was written. */
        DAMAGED(Pattern.compile("XX00[012]|XSDG.|XSDB.|XSDA.|XSDF.|XSL[AB].|XSR..|XSTB.|XSAI.|XSCB.|XBM..|XJ001")),
        /** No connection, or the server is going down or coming up. */
        GONE(Pattern.compile("08...|57P0[123]|XJ015|XBDA0|XJ04[0-9]|40XD.|40XT.|58...")),
        /** Too much at once: connections, locks, memory, or a statement that took too long. */
        BUSY(Pattern.compile("53...|57014|55P03|40001|40P01|40XL."));

        private final Pattern states;

        Kind(Pattern states) {
            this.states = states;
        }
    }

    private static final int LONGEST_STATE = 5;

    /** The gravest fault that an exception tells of; nothing where it is about something else. */
    public static Optional<DatabaseFault> of(Throwable thrown) {
        Deque<Throwable> waiting = new ArrayDeque<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Optional<DatabaseFault> found = Optional.empty();
        add(thrown, waiting, seen);
        while (!waiting.isEmpty()) {
            Throwable one = waiting.poll();
            add(one.getCause(), waiting, seen);
            if (one instanceof ServiceUnavailable away && away.part() == ServiceUnavailable.Part.DATABASE
                    && away.getCause() == null) {
                found = graver(found, Optional.of(new DatabaseFault(Kind.GONE, "", "sin conexión")));
            }
            if (one instanceof SQLException sql) {
                add(sql.getNextException(), waiting, seen);
                found = graver(found, fault(sql));
            }
        }
        return found;
    }

    /** True where the same may work in a while without anybody's doing. */
    public boolean passing() {
        return kind == Kind.GONE || kind == Kind.BUSY || kind == Kind.READ_ONLY || kind == Kind.FULL;
    }

    /** The exception that answers 503. */
    ServiceUnavailable unavailable(Throwable cause) {
        return new ServiceUnavailable(
                kind == Kind.READ_ONLY ? ServiceUnavailable.Part.WRITING : ServiceUnavailable.Part.DATABASE, cause);
    }

    private static void add(Throwable one, Deque<Throwable> waiting, Set<Throwable> seen) {
        if (one != null && seen.add(one)) {
            waiting.add(one);
        }
    }

    private static Optional<DatabaseFault> graver(Optional<DatabaseFault> one, Optional<DatabaseFault> other) {
        return one.isEmpty() ? other : other.isEmpty() ? one
                : Optional.of(Comparator.comparing(DatabaseFault::kind).compare(one.get(), other.get()) <= 0 ? one.get()
                        : other.get());
    }

    private static Optional<DatabaseFault> fault(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        String message = String.valueOf(sql.getMessage()).lines().findFirst().orElse("");
        if (state.length() <= LONGEST_STATE) {
            for (Kind kind : Kind.values()) {
                if (kind.states.matcher(state).matches()) {
                    return Optional.of(new DatabaseFault(kind, state, message));
                }
            }
        }
        // the pool gives no state where all its connections are out
        return sql instanceof SQLTransientConnectionException
                ? Optional.of(new DatabaseFault(Kind.BUSY, state, message)) : Optional.empty();
    }
}
