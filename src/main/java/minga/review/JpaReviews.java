package minga.review;

import java.util.List;
import java.util.Optional;
import minga.platform.Transactions;
import minga.practice.PracticeVersion;

/** JPA repository of reviews and their remarks. */
final class JpaReviews {

    private final Transactions transactions;

    JpaReviews(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The id of the practice that the version belongs to. */
    Optional<Long> practiceOf(long version) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select v.practice.id from PracticeVersion v where v.id = :version", Long.class)
                .setParameter("version", version).getResultStream().findFirst());
    }

    /** The version alone, its ficha not unfolded: what is unfolded in a write counts as changed. */
    Optional<PracticeVersion> version(long id) {
        return Optional.ofNullable(transactions.entities().find(PracticeVersion.class, id));
    }

    /** The newest sitting over the version, decided or not. */
    Optional<Review> last(long version) {
        return transactions.entities()
                .createQuery("select r from Review r where r.version = :version order by r.round desc", Review.class)
                .setParameter("version", version).setMaxResults(1).getResultStream().findFirst();
    }

    /** All remarks on the version, sent or not, newest round first. */
    List<RemarkEntity> observations(long version) {
        return transactions.entities()
                .createQuery("select o from RemarkEntity o join fetch o.review where o.review.version = :version"
                        + " order by o.review.round desc, o.id", RemarkEntity.class)
                .setParameter("version", version).getResultList();
    }

    Optional<RemarkEntity> observation(long version, long id) {
        return Optional.ofNullable(transactions.entities().find(RemarkEntity.class, id))
                .filter(found -> found.review().version() == version);
    }

    /** All replies to remarks on the version. */
    List<RemarkReply> replies(long version) {
        return transactions.entities()
                .createQuery("select y from RemarkReply y, RemarkEntity o where o.id = y.remark"
                        + " and o.review.version = :version order by y.id", RemarkReply.class)
                .setParameter("version", version).getResultList();
    }

    /** The parts of the newest snapshot of the version, in their order. */
    Optional<List<SnapshotPart>> snapshot(long version) {
        List<SnapshotPart> parts = transactions.entities().createQuery("select s from SnapshotPart s where s.version ="
                + " :version and s.round = (select max(t.round) from SnapshotPart t where t.version = :version)"
                + " order by s.part", SnapshotPart.class).setParameter("version", version).getResultList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    void add(SnapshotPart part) {
        transactions.entities().persist(part);
    }

    void add(Review review) {
        transactions.entities().persist(review);
    }

    void add(RemarkEntity observation) {
        transactions.entities().persist(observation);
    }

    void add(RemarkReply reply) {
        transactions.entities().persist(reply);
    }

    void remove(RemarkReply reply) {
        transactions.entities().remove(reply);
    }

    void remove(RemarkEntity observation) {
        transactions.entities().remove(observation);
    }
}
