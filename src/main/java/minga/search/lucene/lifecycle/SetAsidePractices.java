package minga.search.lucene.lifecycle;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The practices that could not be indexed, by their number, with the reason: they are not found, the rest goes on
 * without them, and they are tried again later. Thread-safe.
 */
final class SetAsidePractices {

    private static final Logger LOG = System.getLogger(SetAsidePractices.class.getName());
    private static final String UNTRIED = "set aside before the last start";

    private final Map<Long, String> reasons = new ConcurrentSkipListMap<>();

    /** Logged with its trace the first time, and again only where the reason is another one. */
    void add(long practice, Throwable why) {
        String before = reasons.put(practice, why.toString());
        if (!why.toString().equals(before)) {
            LOG.log(Level.WARNING, "Practice " + practice + " could not be indexed and is set aside: " + why, why);
        }
    }

    /** The practice is indexed now, or no longer public. */
    void remove(long practice) {
        if (reasons.remove(practice) != null) {
            LOG.log(Level.INFO, "Practice " + practice + " is no longer set aside");
        }
    }

    /** Adds those that were set aside before the last start. */
    void restore(Collection<Long> practices) {
        practices.forEach(practice -> reasons.putIfAbsent(practice, UNTRIED));
    }

    List<Long> practices() {
        return List.copyOf(reasons.keySet());
    }
}
