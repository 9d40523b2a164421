package minga.review;

import jakarta.persistence.TypedQuery;
import java.util.List;
import minga.account.Caller;
import minga.platform.Transactions;

/** JPA queries of the review queue: one query a page, without loading fichas. */
final class JpaReviewQueue {

    private static final String OPEN = " from PracticeVersion v join v.practice p"
            + " left join Review r on r.version = v.id and (r.verdict is null or r.verdict ="
            + " minga.review.Verdict.ACCEPTED)"
            + " where p.withdrawnAt is null and ";
    private static final String LINE = "select new minga.review.QueueLine(v.id, p.code, v.number,"
            + " v.identification.name,"
            + " p.municipality, v.status, v.submittedAt, r.reviewer, r.reviewerName)";

    private final Transactions transactions;

    JpaReviewQueue(Transactions transactions) {
        this.transactions = transactions;
    }

    List<QueueLine> lines(QueueFilter filter, Caller caller, int from, int limit) {
        return transactions.read(() -> query(LINE + OPEN + condition(filter) + " order by v.submittedAt, v.id",
                QueueLine.class, filter, caller)
                .setFirstResult(from).setMaxResults(limit).getResultList());
    }

    long count(QueueFilter filter, Caller caller) {
        return transactions.read(() -> query("select count(v)" + OPEN + condition(filter), Long.class, filter, caller)
                .getSingleResult());
    }

    private <T> TypedQuery<T> query(String query, Class<T> type, QueueFilter filter, Caller caller) {
        TypedQuery<T> typed = transactions.entities().createQuery(query, type);
        return filter == QueueFilter.MINE ? typed.setParameter("me", caller.accountId()) : typed;
    }

    private static String condition(QueueFilter filter) {
        String status = "v.status in (minga.practice.PracticeStatus.";
        return switch (filter) {
            case ALL ->
                status + "SUBMITTED, minga.practice.PracticeStatus.IN_REVIEW, minga.practice.PracticeStatus.RETURNED,"
                        + " minga.practice.PracticeStatus.ACCEPTED)";
            case MINE -> status + "IN_REVIEW, minga.practice.PracticeStatus.ACCEPTED) and r.reviewer = :me";
            case UNASSIGNED -> status + "SUBMITTED)";
            case RETURNED -> status + "RETURNED)";
            case ACCEPTED -> status + "ACCEPTED)";
        };
    }
}
