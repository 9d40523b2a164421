package minga.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import minga.platform.MailAddress;
import minga.platform.Settings;
import minga.platform.Sha256;
import minga.platform.Transactions;

/**
 * Mail quota counted in the database: one locked row orders the requests, then the rows of the last day are counted.
 */
public final class JpaMailQuota implements MailQuota {

    private static final Duration WINDOW = Duration.ofHours(WINDOW_HOURS);

    private final Transactions transactions;
    private final Clock clock;
    private final Settings.MailLimits limits;

    public JpaMailQuota(Transactions transactions, Clock clock, Settings.MailLimits limits) {
        this.transactions = transactions;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public boolean take(Purpose purpose, String recipient, String network, BooleanSupplier wanted) {
        MailQuotaEntry request = new MailQuotaEntry(purpose, Sha256.hex(MailAddress.key(recipient)),
                Sha256.hex(network),
                clock.instant());
        return transactions.write(() -> {
            lockQuotaRow();
            boolean left = count(purpose, "recipientHash", request.recipientHash()) < limits.perAddress()
                    & count(purpose, "networkHash", request.networkHash()) < purpose.perNetwork(limits.perNetwork())
                    & count(purpose, "purpose", purpose) < limits.inAll();
            boolean goes = wanted.getAsBoolean() & left;
            transactions.entities().persist(request);
            transactions.flush();
            if (!goes) {
                transactions.entities().remove(request);
            }
            return goes;
        });
    }

    /**
     * Whoever changes the row holds it until the commit; counting without it, a hundred at once would all count none.
     */
    private void lockQuotaRow() {
        int locked = transactions.entities().createNativeQuery("update mail_request_turn set turn = turn + 1")
                .executeUpdate();
        if (locked != 1) {
            throw new IllegalStateException("mail_request_turn has " + locked + " rows");
        }
    }

    private long count(Purpose purpose, String field, Object value) {
        return transactions.entities()
                .createQuery("select count(r) from MailQuotaEntry r where r.purpose = :purpose and r." + field
                        + " = :value and r.askedAt > :since", Long.class)
                .setParameter("purpose", purpose).setParameter("value", value)
                .setParameter("since", since()).getSingleResult();
    }

    @Override
    public void purge() {
        transactions.write(() -> {
            transactions.entities().createQuery("delete from MailQuotaEntry r where r.askedAt <= :since")
                    .setParameter("since", since()).executeUpdate();
        });
    }

    private Instant since() {
        return clock.instant().minus(WINDOW);
    }
}
