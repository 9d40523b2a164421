package minga.account;

import java.time.Clock;
import java.util.Optional;
import minga.platform.Transactions;

/** Keys that open once, in the database. */
final class JpaKeys {

    private final Transactions transactions;
    private final Clock clock;

    JpaKeys(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes a key and hands out its secret, which is kept nowhere. */
    String make(Key.Purpose purpose, Invitation invitation, Long accountId) {
        String secret = Secrets.random();
        transactions.write(() -> transactions.entities()
                .persist(new Key(Secrets.hash(secret), purpose, invitation, accountId, clock.instant())));
        return secret;
    }

    Optional<Key> find(String secret, Key.Purpose purpose) {
        return Optional.ofNullable(transactions.entities().find(Key.class, Secrets.hash(secret)))
                .filter(key -> key.opens(purpose, clock.instant()));
    }

    void use(Key key) {
        key.use(clock.instant());
    }
}
