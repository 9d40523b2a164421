package minga.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import minga.platform.Transactions;

/** Recent sign-ins and confirmations in the database; a row is kept no longer than it counts. */
public final class JpaRecentSignIns implements RecentSignIns {

    static final Duration RECENT = Duration.ofMinutes(10);

    private final Transactions transactions;
    private final Clock clock;

    public JpaRecentSignIns(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean recent(String token) {
        Instant since = clock.instant().minus(RECENT);
        return transactions.read(() -> {
            Confirmation found = transactions.entities().find(Confirmation.class, Secrets.hash(token));
            return found != null && found.confirmedAt().isAfter(since);
        });
    }

    @Override
    public void confirmed(String token) {
        transactions.write(() -> {
            transactions.entities().createQuery("delete from Confirmation c where c.tokenHash = :hash or c.confirmedAt < :since")
                    .setParameter("hash", Secrets.hash(token)).setParameter("since", clock.instant().minus(RECENT)).executeUpdate();
            transactions.entities().persist(new Confirmation(Secrets.hash(token), clock.instant()));
        });
    }
}
