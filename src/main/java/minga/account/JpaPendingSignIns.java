package minga.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import minga.platform.Transactions;

/** JPA repository of sign-ins that wait for their second step. */
public final class JpaPendingSignIns implements PendingSignIns {

    /** How long a person may look for the telephone. */
    public static final Duration LIFE = Duration.ofMinutes(5);
    static final int TRIES = 5;

    private final Transactions transactions;
    private final Clock clock;

    public JpaPendingSignIns(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String begin(long accountId, String back) {
        String token = SecureTokens.random();
        transactions.write(() -> {
            transactions.entities().createQuery("delete from PendingSignIn p where p.expiresAt < :now")
                    .setParameter("now", clock.instant()).executeUpdate();
            transactions.entities()
                    .persist(new PendingSignIn(SecureTokens.hash(token), accountId, back, clock.instant().plus(LIFE)));
        });
        return token;
    }

    @Override
    public Optional<PendingSignIn> find(String token) {
        return transactions.read(() -> row(token)).filter(pending -> pending.isOpen(TRIES, clock.instant()));
    }

    private Optional<PendingSignIn> row(String token) {
        return Optional.ofNullable(transactions.entities().find(PendingSignIn.class, SecureTokens.hash(token)));
    }

    @Override
    public Optional<PendingSignIn> countAttempt(String token) {
        int counted = transactions.write(() -> transactions.entities()
                .createQuery(
                        "update PendingSignIn p set p.tries = p.tries + 1 where p.tokenHash = :hash and p.tries <"
                                + " :allowed and p.expiresAt > :now")
                .setParameter("hash", SecureTokens.hash(token)).setParameter("allowed", TRIES)
                .setParameter("now", clock.instant()).executeUpdate());
        return counted == 1 ? transactions.read(() -> row(token)) : Optional.empty();
    }

    @Override
    public void end(String token) {
        transactions.write(() -> {
            transactions.entities().createQuery("delete from PendingSignIn p where p.tokenHash = :hash")
                    .setParameter("hash", SecureTokens.hash(token)).executeUpdate();
        });
    }
}
