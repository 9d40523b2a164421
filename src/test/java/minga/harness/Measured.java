package minga.harness;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Measures the duration of a call as the best of up to three tries, so that load on the machine does not decide. What
 * is too slow by itself is so each time.
 */
public final class Measured {

    private static final int TRIES = 3;

    private Measured() {}

    /**
     * As the clock on the wall has it: for what might wait.
     *
     * @param enough what is as short as this need not be tried again
     */
    public static Duration best(Duration enough, Runnable work) {
        return best(enough, () -> Duration.ofNanos(System.nanoTime()), work);
    }

    /** As the processor has it: what this thread alone computed, however long others kept it waiting. */
    public static Duration bestWork(Duration enough, Runnable work) {
        return best(enough, Measured::worked, work);
    }

    /** What this thread computed in one try. */
    public static Duration work(Runnable work) {
        return once(Measured::worked, work);
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
