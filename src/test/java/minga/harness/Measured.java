package minga.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Measures the duration of a call. Times of the processor may be asserted anywhere, as the best of up to three tries.
 * Times of the clock on the wall depend on who else uses the machine: they are printed, and asserted only where the
 * tests run with {@code -Dminga.timed=true}, on a quiet machine.
 */
public final class Measured {

    private static final int TRIES = 3;
    private static final boolean TIMED = Boolean.getBoolean("minga.timed");

    private Measured() {}

    /**
     * Runs the work once; with {@code -Dminga.timed=true} up to three times, of which the best must be within the
     * limit.
     */
    public static void within(Duration limit, String what, Runnable work) {
        Supplier<Duration> wall = () -> Duration.ofNanos(System.nanoTime());
        check(limit, what, TIMED ? best(limit, wall, work) : once(wall, work));
    }

    /** Prints how long something took, and asserts it with {@code -Dminga.timed=true}. */
    public static void check(Duration limit, String what, Duration took) {
        System.out.println("timed: " + what + ": " + took.toMillis() + " ms of " + limit.toMillis());
        if (TIMED) {
            assertThat(took).as(what).isLessThanOrEqualTo(limit);
        }
    }

    /** Whether times of the clock on the wall are asserted in this run. */
    public static boolean isTimed() {
        return TIMED;
    }

    /** As the processor has it: what this thread alone computed, however long others kept it waiting. */
    public static Duration bestWork(Duration enough, Runnable work) {
        return best(enough, Measured::worked, work);
    }

    /** What this thread computed in one try. */
    public static Duration work(Runnable work) {
        return once(Measured::worked, work);
    }

    /** As the clock on the wall has it; for {@link #check}. */
    public static Duration wall(Runnable work) {
        return once(() -> Duration.ofNanos(System.nanoTime()), work);
    }

    private static Duration best(Duration enough, Supplier<Duration> clock, Runnable work) {
        Duration best = once(clock, work);
        for (int tries = 1; tries < TRIES && best.compareTo(enough) > 0; tries++) {
            Duration next = once(clock, work);
            best = next.compareTo(best) < 0 ? next : best;
        }
        return best;
    }

    private static Duration once(Supplier<Duration> clock, Runnable work) {
        Duration begin = clock.get();
        work.run();
        return clock.get().minus(begin);
    }

    private static Duration worked() {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
}
