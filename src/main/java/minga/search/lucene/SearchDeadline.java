package minga.search.lucene;

import java.util.concurrent.TimeUnit;

/** When the reading of the index has to stop, whatever was asked. */
final class SearchDeadline {

    private final long end;
    private boolean passed;

    SearchDeadline(long milliseconds) {
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    /** For what is kept for all who come after: it takes the time it needs. */
    static SearchDeadline patient() {
        return new SearchDeadline(60_000);
    }

    boolean passed() {
        passed = passed || System.nanoTime() - end > 0;
        return passed;
    }
}
