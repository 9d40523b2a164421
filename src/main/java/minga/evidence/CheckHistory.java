package minga.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * Result history of the periodic checks of one piece of evidence: whether the link answered or the file kept its hash.
 */
@Embeddable
public class CheckHistory {

    /** What the last look found: the key of its words, and the day. */
    public record LastCheck(String words, Instant at) {}

    /** What is sound is looked at again after so long. */
    static final Duration WEEKLY = Duration.ofDays(7);

    /** What was not there is looked for again after so long: a site may be down for an afternoon. */
    static final Duration DAILY = Duration.ofDays(1);

    /** So many times in a row it must not be there to be taken as lost. */
    static final int MISSES_UNTIL_LOST = 3;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "look_at")
    private Instant nextCheckAt;

    @Column(name = "misses")
    private int misses;

    @Column(name = "lost_at")
    private Instant lostAt;

    protected CheckHistory() {
        // for the database, and for what nobody looked at yet
    }

    CheckHistory copy() {
        CheckHistory copy = new CheckHistory();
        copy.checkedAt = checkedAt;
        copy.nextCheckAt = nextCheckAt;
        copy.misses = misses;
        copy.lostAt = lostAt;
        return copy;
    }

    void recordFound(Instant now) {
        checkedAt = now;
        nextCheckAt = now.plus(WEEKLY);
        misses = 0;
        lostAt = null;
    }

    /**
     * Nobody looks at what is not due: who looked sooner, for the sake of another ficha or from another portal, says
     * nothing new.
     */
    boolean isCheckDue(Instant now) {
        return nextCheckAt == null || !nextCheckAt.isAfter(now);
    }

    void recordMissing(Instant now) {
        misses++;
        if (misses >= MISSES_UNTIL_LOST && lostAt == null) {
            lostAt = now;
        }
        nextCheckAt = now.plus(lostAt == null ? DAILY : WEEKLY);
    }

    void recordLost(Instant now) {
        misses = Math.max(misses, MISSES_UNTIL_LOST - 1);
        recordMissing(now);
    }

    void postponeCheck(Instant next) {
        nextCheckAt = next;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    Instant lostAt() {
        return lostAt;
    }
}
