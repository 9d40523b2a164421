package minga.practice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minga.platform.Transactions;

/** JPA queries for evidence files. */
public final class JpaAttachments implements Attachments {

    private final Transactions transactions;

    public JpaAttachments(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Named> named() {
        return transactions.read(() -> transactions.entities().createQuery(
                "select distinct e.fileHash, e.fileName, m.indicator.version.practice.code from MeansOfVerification m"
                        + " join m.evidence e"
                        + " where e.fileHash is not null order by e.fileHash",
                Object[].class)
                .getResultStream().map(row -> new Named((String) row[0], (String) row[1], (String) row[2])).toList());
    }

    @Override
    public Set<String> hashes() {
        return transactions.read(() -> new HashSet<>(transactions.entities()
                .createQuery("select distinct e.fileHash from Evidence e where e.fileHash is not null", String.class)
                .getResultList()));
    }

    @Override
    public long bytesOf(String municipality) {
        return transactions.read(() -> transactions.entities().createQuery(
                "select distinct e.fileHash, e.fileSize from MeansOfVerification m join m.evidence e"
                        + " where e.fileHash is not null and m.indicator.version.practice.municipality = :code",
                Object[].class)
                .setParameter("code", municipality).getResultStream().mapToLong(row -> ((Number) row[1]).longValue())
                .sum());
    }

    @Override
    public Optional<Attachment> find(long evidenceId) {
        return transactions.read(() -> {
            Optional<MeansOfVerification> means = transactions.entities()
                    .createQuery(
                            "select m from MeansOfVerification m join m.evidence e where e.id = :id and e.fileHash is"
                                    + " not null",
                            MeansOfVerification.class)
                    .setParameter("id", evidenceId).getResultStream().findFirst();
            means.ifPresent(found -> JpaPracticeLoader.loadParts(found.indicator().version().practice()));
            return means.flatMap(found -> found.evidence().stream().filter(one -> one.id() == evidenceId).findFirst()
                    .map(evidence -> new Attachment(evidence, found.indicator().version())));
        });
    }
}
