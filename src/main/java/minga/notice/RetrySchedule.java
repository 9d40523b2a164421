package minga.notice;

import java.time.Duration;

/** How long the post keeps trying: every number of it in one place. A mail server may be down for days. */
final class RetrySchedule {

    /** After the first failure; each later wait is twice the one before. */
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /** No wait is longer, so that a server that is back is found within the morning. */
    static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** No mail is given up sooner, unless its recipient does not exist. */
    static final Duration AT_LEAST = Duration.ofDays(7);

    /** Whoever carries a mail has it for so long; longer than a mail server can keep us waiting. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** So many tries take {@link #AT_LEAST}; counted, because a portal that was itself away for a week has not tried. */
    static final int TRIES = tries();

    private static final int LAST_DOUBLING = 16;

    private RetrySchedule() {}

    /** How long to wait after that many tries. */
    static Duration after(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(tries - 1L, 0, LAST_DOUBLING));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static int tries() {
        int tries = 1;
        for (Duration waited = Duration.ZERO; waited.compareTo(AT_LEAST) < 0; tries++) {
            waited = waited.plus(after(tries));
        }
        return tries;
    }
}
