package minga.notice;

import java.time.Duration;

/**
 * Retry intervals, maximum number of attempts and claim duration of the mail outbox. A mail server may be down for
 * days.
 */
final class RetrySchedule {

    /** After the first failure; each later wait is twice the one before. */
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /** No wait is longer, so that a server that is back is found within the morning. */
    static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** No mail is given up sooner, unless its recipient does not exist. */
    static final Duration MIN_DURATION = Duration.ofDays(7);

    /** Whoever carries a mail has it for so long; longer than a mail server can keep us waiting. */
    static final Duration CLAIM_DURATION = Duration.ofMinutes(10);

    /**
     * So many tries take {@link #MIN_DURATION}; counted, because a portal that was itself away for a week has not
     * tried.
     */
    static final int MAX_ATTEMPTS = countAttempts();

    private static final int LAST_DOUBLING = 16;

    private RetrySchedule() {}

    /** How long to wait after that many tries. */
    static Duration waitAfter(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(tries - 1L, 0, LAST_DOUBLING));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static int countAttempts() {
        int tries = 1;
        for (Duration waited = Duration.ZERO; waited.compareTo(MIN_DURATION) < 0; tries++) {
            waited = waited.plus(waitAfter(tries));
        }
        return tries;
    }
}
