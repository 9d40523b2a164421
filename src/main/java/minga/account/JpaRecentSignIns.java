package minga.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import minga.platform.Transactions;

/** JPA repository of recent sign-ins and confirmations; a row is kept no longer than it counts. */
public final class JpaRecentSignIns implements RecentSignIns {

    private final Transactions transactions;
    private final Duration recent;
    private final Clock clock;

    /** @param recent how long a sign-in or a confirmation counts */
    public JpaRecentSignIns(Transactions transactions, Duration recent, Clock clock) {
        this.transactions = transactions;
        this.recent = recent;
        this.clock = clock;
    }

    @Override
    public boolean isRecent(String token) {
        Instant since = clock.instant().minus(recent);
        return transactions.read(() -> {
            SessionConfirmation found = transactions.entities().find(SessionConfirmation.class,
                    SecureTokens.hash(token));
            return found != null && found.confirmedAt().isAfter(since);
        });
    }

    @Override
    public void recordConfirmation(String token) {
        transactions.write(() -> {
            transactions.entities()
                    .createQuery(
                            "delete from SessionConfirmation c where c.tokenHash = :hash or c.confirmedAt < :since")
                    .setParameter("hash", SecureTokens.hash(token)).setParameter("since", clock.instant().minus(recent))
                    .executeUpdate();
            transactions.entities().persist(new SessionConfirmation(SecureTokens.hash(token), clock.instant()));
        });
    }
}
