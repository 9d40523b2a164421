package minga.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import minga.platform.Refused;
import minga.platform.Transactions;

/** Failed sign-ins, counted by mail whether it has an account or not, so that neither answer nor delay tells which. */
final class JpaTries {

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Transactions transactions;
    private final Clock clock;
    private final int allowed;

    JpaTries(Transactions transactions, Clock clock, int allowed) {
        this.transactions = transactions;
        this.clock = clock;
        this.allowed = allowed;
    }

    /** @throws Refused when the mail has used up its tries */
    void mayTry(String mail) {
        long count = transactions.read(() -> transactions.entities()
                .createQuery("select count(t) from FailedTry t where t.mailHash = :mail and t.triedAt > :since", Long.class)
                .setParameter("mail", hash(mail)).setParameter("since", clock.instant().minus(WINDOW)).getSingleResult());
        if (count >= allowed) {
            throw new Refused("account.tooManyTries", WINDOW.toMinutes());
        }
    }

    void failed(String mail) {
        transactions.write(() -> transactions.entities().persist(new FailedTry(hash(mail), clock.instant())));
    }

    /** Somebody came in; and what is older than the window says nothing any more. */
    void forget(String mail) {
        transactions.write(() -> {
            transactions.entities().createQuery("delete from FailedTry t where t.mailHash = :mail or t.triedAt < :since")
                    .setParameter("mail", hash(mail)).setParameter("since", clock.instant().minus(WINDOW)).executeUpdate();
        });
    }

    private static String hash(String mail) {
        return Secrets.hash(mail.strip().toLowerCase(Locale.ROOT));
    }
}
