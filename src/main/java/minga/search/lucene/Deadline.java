package minga.search.lucene;

import java.util.concurrent.TimeUnit;

/** When the reading of the index has to stop, whatever was asked. */
final class Deadline {

    private final long end;
    private boolean passed;

    Deadline(long milliseconds) {
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    boolean passed() {
        passed = passed || System.nanoTime() - end > 0;
        return passed;
    }
}
