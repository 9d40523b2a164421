package minga.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import minga.platform.Transactions;

/** JPA queries of the renewal of published practices. Joins the transaction under way. */
final class JpaRenewals {

    private final Transactions transactions;

    JpaRenewals(Transactions transactions) {
        this.transactions = transactions;
    }

    Optional<PracticeRenewal> find(long practice) {
        return Optional.ofNullable(transactions.entities().find(PracticeRenewal.class, practice));
    }

    PracticeRenewal findOrCreate(long practice) {
        return find(practice).orElseGet(() -> {
            PracticeRenewal fresh = new PracticeRenewal(practice);
            transactions.entities().persist(fresh);
            return fresh;
        });
    }

    /** A reminder counts only if it is of this publication or confirmation. */
    List<Long> toRemind(int days, Instant latest, int limit) {
        return transactions.entities().createQuery("select p.id from PracticeVersion v join v.practice p"
                + " where p.withdrawnAt is null and v.number = p.publishedNumber and v.publishedAt <= :latest"
                + " and not exists (select r from PracticeRenewal r where r.practice = p.id"
                + " and (r.confirmedAt > :latest or r.remindedDays <= :days and r.remindedAt >= v.publishedAt"
                + " and (r.confirmedAt is null or r.remindedAt >= r.confirmedAt))) order by v.publishedAt, p.id",
                Long.class)
                .setParameter("latest", latest).setParameter("days", days).setMaxResults(limit).getResultList();
    }
}
