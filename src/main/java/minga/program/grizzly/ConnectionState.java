package minga.program.grizzly;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/** State of one open connection: the phase of its current request, since when, and how many bytes passed. */
final class ConnectionState {

    /** The part of a request that a connection is in. */
    enum Phase { IDLE, HEADER, BODY, SERVING }

    private final String group;
    private final IntSupplier pending;
    private final Runnable close;
    private final AtomicLong written = new AtomicLong();
    private volatile Phase phase = Phase.IDLE;
    private volatile long since = System.nanoTime();
    private volatile Object request;
    private volatile RequestBody body;
    private long pendingSince;
    private long writtenBefore;

    /**
     * Of a group that is counted together, or null; the others tell how many bytes wait for the other side, and close
     * it.
     */
    ConnectionState(String group, IntSupplier pending, Runnable close) {
        this.group = group;
        this.pending = pending;
        this.close = close;
    }

    /** Connections that are counted together, or null where they are not counted. */
    String group() {
        return group;
    }

    Phase phase() {
        return phase;
    }

    long since() {
        return since;
    }

    RequestBody body() {
        return body;
    }

    /** Bytes came; before a request they begin one. */
    void receives() {
        if (phase == Phase.IDLE) {
            enter(Phase.HEADER);
        }
    }

    /** The header of this request has come whole; the body has not. */
    void begins(Object begun, RequestBody empty) {
        request = begun;
        body = empty;
        enter(Phase.BODY);
    }

    /** All of this request is there. */
    void serves(Object complete) {
        request = complete;
        enter(Phase.SERVING);
    }

    /** The answer to this request is given; nothing changes if the connection is in the next request already. */
    void ends(Object answered) {
        if (request == answered && phase == Phase.SERVING) {
            request = null;
            body = null;
            enter(Phase.IDLE);
        }
    }

    void wrote(long bytes) {
        written.addAndGet(bytes);
    }

    /** Bytes of answers that wait for the other side to take them. */
    int pending() {
        return pending.getAsInt();
    }

    /** Whether it has taken longer than it may. Called by one thread only, again and again. */
    boolean overdue(long now, NetworkLimits limits) {
        long elapsed = now - since;
        if (phase == Phase.HEADER && elapsed > NetworkLimits.HEADER.toNanos()) {
            return true;
        }
        RequestBody coming = body;
        if (phase == Phase.BODY && coming != null && limits.tooSlow(coming.size(), elapsed)) {
            return true;
        }
        return takesTooSlowly(now, limits);
    }

    private boolean takesTooSlowly(long now, NetworkLimits limits) {
        if (pending() == 0) {
            pendingSince = 0;
            return false;
        }
        if (pendingSince == 0) {
            pendingSince = now;
            writtenBefore = written.get();
        }
        return limits.tooSlow(written.get() - writtenBefore, now - pendingSince);
    }

    void close() {
        close.run();
    }

    /** Gives back what a request that never became whole had taken. */
    void forget() {
        RequestBody coming = body;
        if (coming != null) {
            coming.discard();
        }
    }

    private void enter(Phase next) {
        since = System.nanoTime();
        phase = next;
    }
}
