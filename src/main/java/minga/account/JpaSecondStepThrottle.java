package minga.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import minga.platform.Refused;
import minga.platform.Transactions;

/**
 * Rate limit of attempts at the second step, by account: only who knows the password comes so far. A try is written
 * down before it is looked at, so that a hundred at once are counted as a hundred.
 */
final class JpaSecondStepThrottle {

    /** With three codes of a million right at any time, a guesser needs some two years for an even chance. */
    static final int ALLOWED = 10;
    static final Duration WINDOW = Duration.ofHours(1);

    private final Transactions transactions;
    private final Clock clock;

    JpaSecondStepThrottle(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Writes a try down.
     *
     * @return how many there were in an hour, this one included
     * @throws Refused where there were too many before; this one then leaves no trace
     */
    long recordAttempt(long accountId) {
        Instant now = clock.instant();
        SecondStepAttempt made = new SecondStepAttempt(accountId, now);
        transactions.write(() -> {
            delete("t.triedAt < :value", now.minus(WINDOW));
            transactions.entities().persist(made);
        });
        long tried = transactions.read(() -> transactions.entities()
                .createQuery("select count(t) from SecondStepAttempt t where t.accountId = :id and t.triedAt > :since",
                        Long.class)
                .setParameter("id", accountId).setParameter("since", now.minus(WINDOW)).getSingleResult());
        if (tried > ALLOWED) {
            transactions.write(() -> delete("t.id = :value", made.id()));
            throw new Refused("account.secondStep.tooManyTries", WINDOW.toMinutes());
        }
        return tried;
    }

    void clear(long accountId) {
        transactions.write(() -> delete("t.accountId = :value", accountId));
    }

    private void delete(String which, Object value) {
        transactions.entities().createQuery("delete from SecondStepAttempt t where " + which)
                .setParameter("value", value).executeUpdate();
    }
}
