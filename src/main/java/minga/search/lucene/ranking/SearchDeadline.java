package minga.search.lucene.ranking;

import java.util.concurrent.TimeUnit;

/**
 * The time limit of one search: ranking stops when it has passed and answers with what was found so far. Not
 * thread-safe.
 */
public final class SearchDeadline {

    private final long end;
    private boolean passed;

    public SearchDeadline(long milliseconds) {
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    /** One minute, for a result that is cached for all later searches and therefore must be complete. */
    public static SearchDeadline forCachedResult() {
        return new SearchDeadline(60_000);
    }

    public boolean passed() {
        passed = passed || System.nanoTime() - end > 0;
        return passed;
    }
}
