package minga.practice;

import java.util.Optional;
import minga.platform.Transactions;

/** Files of evidence in the database. */
public final class JpaAttachments implements Attachments {

    private final Transactions transactions;

    public JpaAttachments(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Attachment> find(long evidenceId) {
        return transactions.read(() -> {
            Optional<MeansOfVerification> means = transactions.entities()
                    .createQuery("select m from MeansOfVerification m join m.evidence e where e.id = :id and e.fileHash is not null", MeansOfVerification.class)
                    .setParameter("id", evidenceId).getResultStream().findFirst();
            means.ifPresent(found -> JpaPracticeReading.unfold(found.indicator().version().practice()));
            return means.map(found -> new Attachment(
                    found.evidence().stream().filter(one -> one.id() == evidenceId).findFirst().orElseThrow(), found.indicator().version()));
        });
    }
}
