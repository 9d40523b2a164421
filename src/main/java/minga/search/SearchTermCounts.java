package minga.search;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import minga.search.SearchTermCount.Counted;

/** Repository of search term counts by month, kept for thirteen months. */
public interface SearchTermCounts {

    /** Words with what was counted for them. */
    record Looked(String words, Counted counted) {
    }

    /** Which words. */
    enum Which {
        /** Looked for and nothing found. */
        UNFOUND,
        /** Found, looked for more than once, and nothing opened. */
        UNOPENED,
        /** The most frequent. */
        ALL
    }

    /** Adds to the month's counts. */
    void add(YearMonth month, Map<String, Counted> counted);

    /** The most frequent of these since a month, that one included. */
    List<Looked> most(Which which, YearMonth since, int atMost);

    /** Forgets what is older than the month. */
    void forget(YearMonth before);
}
