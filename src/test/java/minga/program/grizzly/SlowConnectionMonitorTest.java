package minga.program.grizzly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that the monitor of slow connections goes on whatever the connections do while it looks at them. */
class SlowConnectionMonitorTest {

    private static final NetworkLimits LIMITS = new NetworkLimits(100_000, 10, InetAddress::isLoopbackAddress, 8 << 10,
            50 << 20, Path.of("none"));

    /** A connection enters its next phase whenever a byte comes, also while the monitor sorts by it. */
    @Test
    void connections_that_change_their_phase_meanwhile_do_not_end_it() throws InterruptedException {
        List<ConnectionState> states = IntStream.range(0, 4_000)
                .mapToObj(i -> new ConnectionState(null, () -> 1, () -> {})).toList();
        AtomicBoolean over = new AtomicBoolean();
        Thread traffic = Thread.ofPlatform().start(() -> {
            Random random = new Random(20261129);
            while (!over.get()) {
                ConnectionState state = states.get(random.nextInt(states.size()));
                state.serves(state);
            }
        });
        try (SlowConnectionMonitor monitor = new SlowConnectionMonitor(states, LIMITS, Long.MAX_VALUE)) {
            IntStream.range(0, 100).forEach(round -> monitor.look());
        } finally {
            over.set(true);
            traffic.join();
        }
    }

    /** Also where it takes another moment to say how much waits, or says another number each time. */
    @Test
    void those_that_have_been_served_longest_are_closed_until_the_rest_fits() {
        List<Integer> closed = new ArrayList<>();
        List<ConnectionState> states = connections(number -> {
            AtomicInteger asked = new AtomicInteger();
            return new ConnectionState(null, () -> number == 3 ? 0 : 100 + asked.getAndIncrement(),
                    () -> closed.add(number));
        });
        states.forEach(state -> state.serves(this));
        states.get(0).serves(this);
        try (SlowConnectionMonitor monitor = new SlowConnectionMonitor(states.reversed(), LIMITS, 700)) {
            monitor.look();
        }
        assertThat(closed).containsExactly(1, 2, 4);
    }

    @Test
    void a_connection_that_fails_keeps_no_other_from_being_closed() {
        List<Integer> closed = new ArrayList<>();
        List<ConnectionState> states = connections(
                number -> new ConnectionState(null, () -> number == 2 ? fail("cannot be asked") : 100, () -> {
                    closed.add(number);
                    if (number == 4) {
                        fail("cannot be closed");
                    }
                }));
        try (SlowConnectionMonitor monitor = new SlowConnectionMonitor(states, LIMITS, 0)) {
            assertThatThrownBy(monitor::look).hasMessage("cannot be asked")
                    .satisfies(first -> assertThat(first.getSuppressed())
                            .extracting(Throwable::getMessage).containsExactly("cannot be asked", "cannot be closed"));
        }
        assertThat(closed).containsExactlyInAnyOrder(0, 1, 3, 4, 5, 6, 7, 8, 9);
    }

    private static List<ConnectionState> connections(IntFunction<ConnectionState> numbered) {
        return IntStream.range(0, 10).mapToObj(numbered).toList();
    }

    private static int fail(String message) {
        throw new IllegalStateException(message);
    }
}
