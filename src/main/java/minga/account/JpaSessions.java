package minga.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import minga.platform.Transactions;

/** Sign-ins in the database: they survive a restart and hold on every node. */
public final class JpaSessions implements Sessions {

    private final Transactions transactions;
    private final Clock clock;
    private final Duration longest;

    /** @param longest how long somebody stays signed in */
    public JpaSessions(Transactions transactions, Clock clock, Duration longest) {
        this.transactions = transactions;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public Optional<Caller> caller(String token) {
        String hash = Secrets.hash(token);
        Optional<SignedIn> found = transactions.read(() -> Optional.ofNullable(transactions.entities().find(SignedIn.class, hash)))
                .filter(one -> one.alive(longest, clock.instant()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (found.get().stale(clock.instant())) {
            transactions.write(() -> transactions.entities().createQuery("update SignedIn s set s.seenAt = :now where s.tokenHash = :hash")
                    .setParameter("now", clock.instant()).setParameter("hash", hash).executeUpdate());
        }
        return transactions.read(() -> Optional.ofNullable(transactions.entities().find(Account.class, found.get().accountId())))
                .filter(account -> !account.disabled()).map(Account::caller);
    }

    @Override
    public String begin(long accountId) {
        String token = Secrets.random();
        transactions.write(() -> transactions.entities().persist(new SignedIn(Secrets.hash(token), accountId, clock.instant())));
        return token;
    }

    @Override
    public void end(String token) {
        transactions.write(() -> {
            transactions.entities().createQuery("delete from SignedIn s where s.tokenHash = :hash")
                    .setParameter("hash", Secrets.hash(token)).executeUpdate();
        });
    }

    @Override
    public void endAll(long accountId) {
        transactions.write(() -> {
            transactions.entities().createQuery("delete from SignedIn s where s.accountId = :id")
                    .setParameter("id", accountId).executeUpdate();
        });
    }
}
