package minga.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Polls until an asynchronous effect is there: a mail, a change in the index. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private Patience() {}

    /** Asks again and again until there is an answer. */
    public static <T> T until(Supplier<Optional<T>> question, String what) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
        throw new AssertionError("It never came: " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new AssertionError(hurried);
        }
    }
}
