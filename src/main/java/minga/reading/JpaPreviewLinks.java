package minga.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import minga.platform.Transactions;

/** JPA repository of secret addresses of versions that are not public. Joins the transaction under way. */
final class JpaPreviewLinks {

    private final Transactions transactions;

    JpaPreviewLinks(Transactions transactions) {
        this.transactions = transactions;
    }

    void add(PreviewLink link) {
        transactions.entities().persist(link);
    }

    Optional<PreviewLink> find(String tokenHash) {
        return transactions.entities()
                .createQuery("select l from PreviewLink l where l.tokenHash = :hash", PreviewLink.class)
                .setParameter("hash", tokenHash).getResultStream().findFirst();
    }

    /** Those of the practice that still open, the newest first. */
    List<PreviewLink> open(long practice, Instant now) {
        return transactions.entities()
                .createQuery("select l from PreviewLink l where l.practice = :practice and l.revokedAt is null"
                        + " and l.expiresAt > :now order by l.id desc", PreviewLink.class)
                .setParameter("practice", practice).setParameter("now", now).getResultList();
    }

    /** Forgets those that ended or were revoked before that time. */
    void purge(Instant before) {
        transactions.entities()
                .createQuery("delete from PreviewLink l where l.expiresAt < :before or l.revokedAt < :before")
                .setParameter("before", before).executeUpdate();
    }
}
