package minga.inspection;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import minga.evidence.Evidence;
import minga.platform.Transactions;
import minga.practice.MeansOfVerification;

/**
 * JPA queries for the evidence whose check is due, and for recording results. The same link or file under many fichas
 * is one.
 */
final class JpaEvidenceChecks {

    /** Evidence that stands in a ficha: what its writer took out, itself or with its row, is not looked at. */
    private static final String STANDING = " from MeansOfVerification m join m.evidence e where e.removedFrom is null"
            + " and m.removedFrom is null and m.indicator.removedFrom is null";
    private static final String DUE = " and (e.checks.nextCheckAt is null or e.checks.nextCheckAt <= :now)";

    private final Transactions transactions;

    JpaEvidenceChecks(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Links that are due, at most {@code limit}. */
    List<String> links(Instant now, int limit) {
        return due("select distinct e.link" + STANDING + " and e.link is not null and e.fileHash is null" + DUE, now,
                limit);
    }

    /** Hashes of files that are due, at most {@code limit}. */
    List<String> files(Instant now, int limit) {
        return due("select distinct e.fileHash" + STANDING + " and e.fileHash is not null" + DUE, now, limit);
    }

    private List<String> due(String query, Instant now, int limit) {
        return transactions.read(() -> transactions.entities().createQuery(query, String.class)
                .setParameter("now", now).setMaxResults(limit).getResultList());
    }

    /** Links that were sound the last time, the latest first: they tell whether the portal has a way out. */
    List<String> recentlyFoundLinks(int limit) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select e.link from Evidence e where e.link is not null"
                        + " and e.checks.misses = 0 and e.checks.checkedAt is not null order by e.checks.checkedAt"
                        + " desc, e.id",
                        String.class)
                .setMaxResults(limit).getResultList());
    }

    /** All evidence with one of those links, locked: nobody writes another link meanwhile. */
    List<Evidence> withLinks(Collection<String> links) {
        return locked("select e from Evidence e where e.fileHash is null and e.link in :names", links);
    }

    /** All evidence with one of those files, locked. */
    List<Evidence> withFiles(Collection<String> hashes) {
        return locked("select e from Evidence e where e.fileHash in :names", hashes);
    }

    private List<Evidence> locked(String query, Collection<String> names) {
        return names.isEmpty() ? List.of() : transactions.entities().createQuery(query, Evidence.class)
                .setParameter("names", names).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    /** What those prove where they stand in a ficha, whole fichas at hand. */
    List<MeansOfVerification> proving(Collection<Evidence> evidence) {
        List<Long> ids = evidence.stream().map(Evidence::id).toList();
        return ids.isEmpty() ? List.of() : transactions.entities().createQuery(
                "select distinct m" + STANDING + " and e.id in :ids",
                MeansOfVerification.class)
                .setParameter("ids", ids).getResultList();
    }
}
