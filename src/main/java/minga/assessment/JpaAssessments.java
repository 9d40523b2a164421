package minga.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import minga.platform.Transactions;
import minga.practice.PracticeVersion;

/** JPA queries of assignments, verdicts and messages. */
final class JpaAssessments {

    private final Transactions transactions;

    JpaAssessments(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The version alone: what is unfolded in a write counts as changed. */
    Optional<PracticeVersion> version(long id) {
        return Optional.ofNullable(transactions.entities().find(PracticeVersion.class, id));
    }

    /**
     * Keeps all others who write about the assessment of that version waiting until the transaction under way ends, so
     * that each sees what the one before wrote. To be called before anything of it is read.
     */
    void lock(long version) {
        transactions.entities().createNativeQuery("update practice_version set revision = revision where id = ?")
                .setParameter(1, version).executeUpdate();
    }

    /** All assignments to the version, of all rounds, the newest round first, by seat. */
    List<Assignment> assignments(long version) {
        return transactions.entities()
                .createQuery("select a from Assignment a where a.version = :version", Assignment.class)
                .setParameter("version", version).getResultList().stream()
                .sorted(Comparator.comparingInt(Assignment::round).reversed()
                        .thenComparing(Assignment::seat, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingLong(Assignment::id))
                .toList();
    }

    /** All editions of the verdict of that seat, the newest first. */
    List<Assessment> editions(Assignment assignment) {
        return transactions.entities().createQuery(
                "select distinct a from Assessment a left join fetch a.answers where a.assignment = :assignment",
                Assessment.class).setParameter("assignment", assignment).getResultList().stream()
                .sorted(Comparator.comparingInt(Assessment::edition).reversed()).toList();
    }

    List<AssessmentMessage> messages(long version, int round) {
        return transactions.entities().createQuery("select m from AssessmentMessage m where m.version = :version"
                + " and m.round = :round order by m.writtenAt, m.id", AssessmentMessage.class)
                .setParameter("version", version).setParameter("round", round).getResultList();
    }

    /** How many verdicts that person still owes. */
    long load(long reviewer) {
        return transactions.entities().createQuery("select count(a) from Assignment a, PracticeVersion v"
                + " where v.id = a.version and v.status = minga.practice.PracticeStatus.IN_REVIEW"
                + " and v.practice.withdrawnAt is null and a.reviewer = :reviewer and a.seat is not null"
                + " and a.round = (select max(b.round) from Assignment b where b.version = a.version)"
                + " and not exists (select x from Assessment x where x.assignment = a and x.givenAt is not null)",
                Long.class).setParameter("reviewer", reviewer).getSingleResult();
    }

    /** How many fichas with one of those themes that person has given a verdict on. */
    long experience(long reviewer, List<String> themes) {
        return themes.isEmpty() ? 0 : transactions.entities().createQuery("select count(distinct v) from"
                + " PracticeVersion v join v.terms t, Assignment a, Assessment x where a.version = v.id"
                + " and x.assignment = a and x.givenAt is not null and a.reviewer = :reviewer"
                + " and t.vocabulary = 'themes' and t.code in :themes", Long.class)
                .setParameter("reviewer", reviewer).setParameter("themes", themes).getSingleResult();
    }

    void add(Object entity) {
        transactions.entities().persist(entity);
    }
}
