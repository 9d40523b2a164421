package minga.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import minga.platform.ServiceUnavailable;

/**
 * Waits for a condition: a mail, a change in the index, the end of a process. {@link #LIMIT} is the one safety limit of
 * all tests; it says nothing about speed and only keeps a broken test from waiting for ever.
 */
public final class Patience {

    /** The longest that any test waits for anything, on the slowest machine. */
    public static final Duration LIMIT = Duration.ofMinutes(5);

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private Patience() {}

    /** {@link #LIMIT} as sockets and drivers want it. */
    public static int milliseconds() {
        return Math.toIntExact(LIMIT.toMillis());
    }

    /** Asks again and again until there is an answer. */
    public static <T> T until(Supplier<Optional<T>> question, String what) {
        long end = System.nanoTime() + LIMIT.toNanos();
        long pause = FIRST_PAUSE;
        while (System.nanoTime() < end) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(LONGEST_PAUSE, pause * 2);
        }
        throw new AssertionError("It never came: " + what);
    }

    /** Asks again and again until it is so. */
    public static void untilTrue(BooleanSupplier so, String what) {
        until(() -> so.getAsBoolean() ? Optional.of(true) : Optional.empty(), what);
    }

    /** Asks again for as long as the database is too busy to answer, as people and mail programs do. */
    public static <T> T whileBusy(Supplier<T> question) {
        return until(() -> {
            try {
                return Optional.of(question.get());
            } catch (ServiceUnavailable busy) {
                return Optional.empty();
            }
        }, "an answer of the busy database");
    }

    /** Waits until the process has ended; where it does not, ends it and answers false. */
    public static boolean ended(Process process) {
        try {
            return process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new AssertionError(hurried);
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Leaves the processor to others for so long: a stimulus, such as the moment of a crash; no result depends on it.
     */
    public static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0
                && !Thread.currentThread().isInterrupted(); left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
