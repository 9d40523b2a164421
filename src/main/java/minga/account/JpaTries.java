package minga.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import minga.platform.Transactions;

/**
 * Counts tries by mail, whether it has an account or not, so that neither answer nor delay tells which; and by address,
 * so that one machine cannot try many mails. A try is written down before it is looked at: a hundred at once are counted
 * as a hundred.
 */
final class JpaTries {

    /** An office shares one address, so it may try more often than one mail. */
    private static final int MAILS_PER_ADDRESS = 5;

    private final Transactions transactions;
    private final Clock clock;

    JpaTries(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes the try down; false, and as if it had not been made, where too many were made before. */
    boolean mayTry(Try.Purpose purpose, String mail, String address, int allowed) {
        Instant now = clock.instant();
        Try made = new Try(purpose, hash(mail), hash(address), now);
        transactions.write(() -> transactions.entities().persist(made));
        Instant since = now.minus(purpose.window());
        boolean free = count("mailHash", purpose, hash(mail), since) <= allowed
                && count("addressHash", purpose, hash(address), since) <= (long) allowed * MAILS_PER_ADDRESS;
        if (!free) {
            delete("t.id = :value", made.id());
        }
        return free;
    }

    private long count(String field, Try.Purpose purpose, String hash, Instant since) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select count(t) from Try t where t.purpose = :purpose and t." + field + " = :hash and t.triedAt > :since", Long.class)
                .setParameter("purpose", purpose).setParameter("hash", hash).setParameter("since", since).getSingleResult());
    }

    /** Somebody came in: tries of that mail count no more, and what is too old for any count goes too. */
    void forget(String mail) {
        delete("t.mailHash = :value", hash(mail));
        delete("t.triedAt < :value", clock.instant().minus(Try.Purpose.NEW_PASSWORD.window()));
    }

    private void delete(String which, Object value) {
        transactions.write(() -> {
            transactions.entities().createQuery("delete from Try t where " + which).setParameter("value", value).executeUpdate();
        });
    }

    private static String hash(String words) {
        return Secrets.hash(words.strip().toLowerCase(Locale.ROOT));
    }
}
