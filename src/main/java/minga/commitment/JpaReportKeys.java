package minga.commitment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import minga.platform.InstantColumn;
import minga.platform.Sha256;
import minga.platform.Transactions;
import minga.web.RequestContext;

/** JPA repository of the one-time keys of reminders. */
public final class JpaReportKeys implements ReportKeys {

    private final Transactions transactions;
    private final Commitments commitments;

    public JpaReportKeys(Transactions transactions, Commitments commitments) {
        this.transactions = transactions;
        this.commitments = commitments;
    }

    @Override
    public String create(long commitmentId, Instant now) {
        String secret = RequestContext.random();
        transactions.write(() -> transactions.entities().persist(new ReportKey(Sha256.hex(secret), commitmentId, now)));
        return secret;
    }

    @Override
    public Optional<Commitment> find(String secret, Instant now) {
        return transactions.read(() -> key(secret).filter(key -> key.isUsable(now))
                .flatMap(key -> commitments.find(key.commitmentId())).filter(Commitment::isPublic));
    }

    @Override
    public Optional<Commitment> findOwner(String secret) {
        return transactions.read(() -> key(secret).flatMap(key -> commitments.find(key.commitmentId())));
    }

    private Optional<ReportKey> key(String secret) {
        return Optional.ofNullable(transactions.entities().find(ReportKey.class, Sha256.hex(secret)));
    }

    @Override
    public boolean consume(String secret, Instant now) {
        return transactions.write(() -> transactions.entities()
                .createQuery("update ReportKey k set k.usedAt = :now where k.tokenHash = :hash and k.usedAt is null"
                        + " and k.expiresAt > :now")
                .setParameter("now", now).setParameter("hash", Sha256.hex(secret)).executeUpdate()) == 1;
    }

    /**
     * Past the entity, whose revision an update of JPQL would count up: a reminder changes nothing that a curator may
     * be writing in.
     */
    @Override
    public boolean claimReminder(long commitmentId, Instant before, Instant now) {
        return transactions.write(() -> transactions.entities()
                .createNativeQuery("update commitment_record set reminded_at = ?1 where id = ?2"
                        + " and (reminded_at is null or reminded_at <= ?3)")
                .setParameter(1, column(now)).setParameter(2, commitmentId).setParameter(3, column(before))
                .executeUpdate()) == 1;
    }

    @Override
    public void endReminders(long commitmentId, Instant now) {
        transactions.write(() -> {
            transactions.entities()
                    .createNativeQuery("update commitment_record set reminders_ended_at = ?1 where id = ?2"
                            + " and reminders_ended_at is null")
                    .setParameter(1, column(now)).setParameter(2, commitmentId).executeUpdate();
        });
    }

    @Override
    public void purge(Instant before) {
        transactions.write(() -> {
            transactions.entities().createQuery("delete from ReportKey k where k.expiresAt < :before")
                    .setParameter("before", before).executeUpdate();
        });
    }

    private static LocalDateTime column(Instant moment) {
        return new InstantColumn().convertToDatabaseColumn(moment);
    }
}
