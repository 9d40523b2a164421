package minga.program.grizzly;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import minga.platform.FailureCollector;
import minga.platform.PeriodicTask;

/**
 * Checks all connections once a second and closes those that are slower than {@link NetworkLimits} allows. Other
 * threads change the connections meanwhile, and one that fails keeps none of the others from being checked.
 */
final class SlowConnectionMonitor implements AutoCloseable {

    private static final int PART_OF_MEMORY = 8;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Collection<ConnectionState> open;
    private final NetworkLimits limits;
    private final long mostPendingBytes;
    private final ScheduledExecutorService clock = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("minga-slow-connections").factory());

    /**
     * @param open the connections; others add and remove some meanwhile
     * @param mostPendingBytes how many bytes of answers that nobody takes may lie in memory in all
     */
    SlowConnectionMonitor(Collection<ConnectionState> open, NetworkLimits limits, long mostPendingBytes) {
        this.open = open;
        this.limits = limits;
        this.mostPendingBytes = mostPendingBytes;
    }

    static SlowConnectionMonitor watch(ConnectionTable table, NetworkLimits limits) {
        SlowConnectionMonitor monitor = new SlowConnectionMonitor(table.all(), limits,
                Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
        new PeriodicTask("el control de conexiones lentas", monitor::look).schedule(monitor.clock, PAUSE, PAUSE);
        return monitor;
    }

    /**
     * Checks each connection once.
     *
     * @throws RuntimeException what the first of them that failed threw, with the others' as suppressed ones, after all
     *         were checked
     */
    void look() {
        long now = System.nanoTime();
        FailureCollector steps = new FailureCollector();
        open.forEach(state -> steps.run(() -> closeIfOverdue(state, now)));
        relieve(steps);
        steps.rethrow();
    }

    private void closeIfOverdue(ConnectionState state, long now) {
        if (state.overdue(now, limits)) {
            state.close();
        }
    }

    /** A connection as it was when it was looked at: what is sorted and summed must not change meanwhile. */
    private record Pending(ConnectionState state, long since, long bytes) {

        static Pending of(ConnectionState state) {
            return new Pending(state, state.since(), state.pending());
        }
    }

    /** Answers that nobody takes lie in memory: where they are too many, those that have been served longest go. */
    private void relieve(FailureCollector steps) {
        List<Pending> waiting = new ArrayList<>();
        open.forEach(state -> steps.run(() -> waiting.add(Pending.of(state))));
        waiting.removeIf(one -> one.bytes() == 0);
        waiting.sort(Comparator.comparingLong(Pending::since));
        long bytes = waiting.stream().mapToLong(Pending::bytes).sum();
        for (Pending one : waiting) {
            if (bytes <= mostPendingBytes) {
                return;
            }
            bytes -= one.bytes();
            steps.run(one.state()::close);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
