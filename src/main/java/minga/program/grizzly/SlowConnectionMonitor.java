package minga.program.grizzly;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Checks all connections once a second and closes those that are slower than {@link NetworkLimits} allows. */
final class SlowConnectionMonitor implements AutoCloseable {

    private static final int PART_OF_MEMORY = 8;

    private final ConnectionTable table;
    private final NetworkLimits limits;
    private final ScheduledExecutorService clock;

    private SlowConnectionMonitor(ConnectionTable table, NetworkLimits limits, ScheduledExecutorService clock) {
        this.table = table;
        this.limits = limits;
        this.clock = clock;
    }

    static SlowConnectionMonitor watch(ConnectionTable table, NetworkLimits limits) {
        ScheduledExecutorService clock = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("minga-slow-connections").factory());
        SlowConnectionMonitor watch = new SlowConnectionMonitor(table, limits, clock);
        clock.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    private void look() {
        long now = System.nanoTime();
        for (ConnectionState state : table.all()) {
            if (state.overdue(now, limits)) {
                state.close();
            }
        }
        relieve(Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    /** Answers that nobody takes lie in memory: where they are too many, those that have been served longest go. */
    private void relieve(long most) {
        List<ConnectionState> waiting = table.all().stream().filter(state -> state.pending() > 0)
                .sorted(Comparator.comparingLong(ConnectionState::since)).toList();
        long bytes = waiting.stream().mapToLong(ConnectionState::pending).sum();
        for (ConnectionState state : waiting) {
            if (bytes <= most) {
                return;
            }
            bytes -= state.pending();
            state.close();
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
