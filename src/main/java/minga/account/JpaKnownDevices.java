package minga.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import minga.platform.MailAddress;
import minga.platform.Transactions;

/**
 * JPA repository of browsers from which an account signed in before, by the hash of the token in their cookie. A
 * browser holds one token for all who sign in with it, and gets a new one at each sign-in: a token that somebody put
 * into it beforehand, or read from it long ago, is worth nothing afterwards.
 */
final class JpaKnownDevices {

    /** Browsers of one account; more than that nobody uses, the one unused for longest goes. */
    private static final int PER_ACCOUNT = 10;

    private final Transactions transactions;
    private final Clock clock;

    JpaKnownDevices(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The hash of the token where its browser is known for the account of that mail; asks the same of a mail without
     * account.
     */
    Optional<String> findKnownToken(String token, String mail) {
        return transactions.read(() -> transactions.entities()
                .createQuery(
                        "select count(d) from KnownDevice d, Account a where d.tokenHash = :hash and d.usedAt > :since"
                                + " and a.id = d.accountId and a.mail = :mail",
                        Long.class)
                .setParameter("hash", SecureTokens.hash(token)).setParameter("since", oldest())
                .setParameter("mail", MailAddress.key(mail))
                .getSingleResult()) > 0 ? Optional.of(SecureTokens.hash(token)) : Optional.empty();
    }

    /**
     * Notes that the person of the account signed in with this browser.
     *
     * @param token the browser's token so far; empty where it has none
     * @return its new token
     */
    String replaceToken(long accountId, String token) {
        String fresh = SecureTokens.random();
        Instant now = clock.instant();
        transactions.write(() -> {
            delete("d.usedAt < :value", oldest());
            List<KnownDevice> bindings = transactions.entities()
                    .createQuery("select d from KnownDevice d where d.tokenHash = :hash", KnownDevice.class)
                    .setParameter("hash", SecureTokens.hash(token)).getResultList();
            bindings.forEach(one -> one.replaceToken(SecureTokens.hash(fresh)));
            bindings.stream().filter(one -> one.accountId() == accountId).findFirst().ifPresentOrElse(
                    one -> one.recordUse(now),
                    () -> transactions.entities().persist(new KnownDevice(SecureTokens.hash(fresh), accountId, now)));
            transactions.flush();
            of(accountId).stream().skip(PER_ACCOUNT).forEach(one -> delete("d.id = :value", one.id()));
        });
        return fresh;
    }

    /** Of the account no browser is known any more. */
    void deleteOfAccount(long accountId) {
        transactions.write(() -> delete("d.accountId = :value", accountId));
    }

    private List<KnownDevice> of(long accountId) {
        return transactions.entities()
                .createQuery("select d from KnownDevice d where d.accountId = :id order by d.usedAt desc, d.id desc",
                        KnownDevice.class)
                .setParameter("id", accountId).getResultList();
    }

    private Instant oldest() {
        return clock.instant().minus(Accounts.BROWSER_KNOWN);
    }

    private void delete(String which, Object value) {
        transactions.entities().createQuery("delete from KnownDevice d where " + which).setParameter("value", value)
                .executeUpdate();
    }
}
