package minga.program;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Prints the progress of a long command: items done, items a second, remaining time. At most one line every two
 * seconds.
 */
final class ProgressReporter implements LongConsumer {

    private static final long PAUSE = Duration.ofSeconds(2).toNanos();
    private static final Locale CHILE = Locale.of("es", "CL");

    private final String what;
    private final long total;
    private final PrintWriter out;
    private final LongSupplier nanos;
    private final long begun;
    private long told;

    /** Of {@code total} things, or of nobody knows how many when it is 0. */
    ProgressReporter(String what, long total, PrintWriter out, LongSupplier nanos) {
        this.what = what;
        this.total = total;
        this.out = out;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.told = begun;
    }

    @Override
    public void accept(long done) {
        long now = nanos.getAsLong();
        if (now - told >= PAUSE) {
            told = now;
            out.println(line(done, now));
            out.flush();
        }
    }

    private String line(long done, long now) {
        double rate = Math.max(0.001, done * 1e9 / Math.max(1, now - begun));
        String line = String.format(CHILE, "%s: %,d · %,.0f por segundo", what, done, rate);
        return total > done ? line + " · faltan " + time((long) ((total - done) / rate)) : line;
    }

    /** The last line: how many in all, and how long it took. */
    String end(long done) {
        long now = nanos.getAsLong();
        return String.format(CHILE, "%s: %,d en %s · %,.0f por segundo", what, done,
                time((now - begun) / 1_000_000_000),
                done * 1e9 / Math.max(1, now - begun));
    }

    private static String time(long seconds) {
        return seconds < 100 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
