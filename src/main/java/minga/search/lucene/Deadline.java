package minga.search.lucene;

import java.util.concurrent.TimeUnit;

/** When the reading of the index has to stop, whatever was asked. */
final class Deadline {

    private final long end;
    private boolean passed;

    Deadline(long milliseconds) {
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    /** For what is kept for all who come after: it takes the time it needs. */
    static Deadline patient() {
        return new Deadline(60_000);
    }

    boolean passed() {
        passed = passed || System.nanoTime() - end > 0;
        return passed;
    }
}
