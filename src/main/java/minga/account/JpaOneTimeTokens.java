package minga.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import minga.platform.NotFound;
import minga.platform.Transactions;

/** JPA repository of one-time tokens: invitations, password resets, first administrator. */
final class JpaOneTimeTokens {

    private final Transactions transactions;
    private final Clock clock;

    JpaOneTimeTokens(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes a key and hands out its secret, which is kept nowhere. */
    String create(OneTimeToken.Purpose purpose, Invitation invitation, Long accountId) {
        String secret = SecureTokens.random();
        transactions.write(() -> {
            transactions.entities().persist(
                    new OneTimeToken(SecureTokens.hash(secret), purpose, invitation, accountId, clock.instant()));
        });
        return secret;
    }

    /** Takes a key back that was just made: it leaves no row. */
    void deleteCreated(String secret) {
        delete("k.tokenHash = :value", SecureTokens.hash(secret));
    }

    /** Forgets keys that were used, or ended, before that time. */
    void purge(Instant before) {
        delete("k.usedAt < :value or k.expiresAt < :value", before);
    }

    /** Whether the account has no key to a new password that still opens. */
    boolean hasNoOpenPasswordKey(long accountId) {
        return transactions.entities()
                .createQuery("select count(k) from OneTimeToken k where k.accountId = :account and k.purpose = :purpose"
                        + " and k.usedAt is null and k.expiresAt > :now", Long.class)
                .setParameter("account", accountId).setParameter("purpose", OneTimeToken.Purpose.PASSWORD)
                .setParameter("now", clock.instant()).getSingleResult() == 0;
    }

    /** The open invitation of that mail. */
    Optional<OneTimeToken> findOpenInvitation(String mail) {
        return findOpen(OneTimeToken.Purpose.INVITATION).stream().filter(key -> mail.equals(key.invitation().mail()))
                .findFirst();
    }

    Optional<OneTimeToken> find(String secret, OneTimeToken.Purpose purpose) {
        return Optional.ofNullable(transactions.entities().find(OneTimeToken.class, SecureTokens.hash(secret)))
                .filter(key -> key.isUsableFor(purpose, clock.instant()));
    }

    /**
     * Uses the key up: of two who come at once, one succeeds.
     *
     * @throws NotFound when it opens nothing, or not any more
     */
    void consume(String secret, OneTimeToken.Purpose purpose) {
        int used = transactions.entities()
                .createQuery("update OneTimeToken k set k.usedAt = :now where k.tokenHash = :hash"
                        + " and k.purpose = :purpose and k.usedAt is null and k.expiresAt > :now")
                .setParameter("now", clock.instant()).setParameter("hash", SecureTokens.hash(secret))
                .setParameter("purpose", purpose).executeUpdate();
        if (used != 1) {
            throw new NotFound("key", purpose);
        }
    }

    List<OneTimeToken> findOpen(OneTimeToken.Purpose purpose) {
        return transactions.entities()
                .createQuery("select k from OneTimeToken k where k.purpose = :purpose and k.usedAt is null"
                        + " and k.expiresAt > :now order by k.createdAt desc", OneTimeToken.class)
                .setParameter("purpose", purpose).setParameter("now", clock.instant()).getResultList();
    }

    void deleteOpen(String hash) {
        delete("k.usedAt is null and k.tokenHash = :value", hash);
    }

    void deleteAllOpen(OneTimeToken.Purpose purpose) {
        delete("k.usedAt is null and k.purpose = :value", purpose);
    }

    /** Open invitations of that mail. */
    void deleteOpenOf(String mail) {
        delete("k.usedAt is null and k.mail = :value", mail);
    }

    /** Open keys to a new password of that account. */
    void deleteOpenOf(long accountId) {
        delete("k.usedAt is null and k.accountId = :value", accountId);
    }

    private void delete(String which, Object value) {
        transactions.write(() -> {
            transactions.entities().createQuery("delete from OneTimeToken k where " + which)
                    .setParameter("value", value).executeUpdate();
        });
    }
}
