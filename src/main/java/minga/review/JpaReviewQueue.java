package minga.review;

import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import minga.account.Caller;
import minga.platform.Transactions;

/** JPA queries of the review queue: one query a page, without loading fichas. */
final class JpaReviewQueue {

    private static final Duration SOON = Duration.ofDays(7);

    private static final String OPEN = " from PracticeVersion v join v.practice p"
            + " left join Review r on r.version = v.id and (r.verdict is null or r.verdict ="
            + " minga.review.Verdict.ACCEPTED)"
            + " where p.withdrawnAt is null and ";
    private static final String LINE = "select new minga.review.QueueLine(v.id, p.code, v.number,"
            + " v.identification.name,"
            + " p.municipality, v.status, v.submittedAt, r.reviewer, r.reviewerName)";

    /** An assignment of the newest round whose verdict is not in. */
    private static final String OWED = "exists (select a from Assignment a where a.version = v.id"
            + " and a.seat is not null and a.round = (select max(b.round) from Assignment b where b.version = v.id)"
            + " and not exists (select x from Assessment x where x.assignment = a and x.givenAt is not null) and ";

    private final Transactions transactions;

    JpaReviewQueue(Transactions transactions) {
        this.transactions = transactions;
    }

    List<QueueLine> lines(QueueCriteria criteria, Caller caller, Instant now, int from, int limit) {
        return transactions.read(() -> query(LINE + OPEN + condition(criteria) + " order by v.submittedAt, v.id",
                QueueLine.class, criteria, caller, now)
                .setFirstResult(from).setMaxResults(limit).getResultList());
    }

    long count(QueueCriteria criteria, Caller caller, Instant now) {
        return transactions.read(() -> query("select count(v)" + OPEN + condition(criteria), Long.class, criteria,
                caller, now)
                .getSingleResult());
    }

    /** The municipalities that have a ficha in the queue, by code. */
    List<String> municipalities() {
        return transactions.read(() -> transactions.entities().createQuery("select distinct p.municipality" + OPEN
                + condition(QueueFilter.ALL) + " order by p.municipality", String.class).getResultList());
    }

    private <T> TypedQuery<T> query(String query, Class<T> type, QueueCriteria criteria, Caller caller,
            Instant now) {
        TypedQuery<T> typed = transactions.entities().createQuery(query, type);
        if (criteria.part() == QueueFilter.MINE) {
            typed.setParameter("me", caller.accountId());
        } else if (criteria.part() == QueueFilter.DUE) {
            typed.setParameter("soon", now.plus(SOON));
        }
        if (!criteria.municipality().isEmpty()) {
            typed.setParameter("municipality", criteria.municipality());
        }
        if (criteria.reviewer() != 0) {
            typed.setParameter("reviewer", criteria.reviewer());
        }
        if (criteria.days() != 0) {
            typed.setParameter("before", now.minus(Duration.ofDays(criteria.days())));
        }
        return typed;
    }

    private static String condition(QueueCriteria criteria) {
        return condition(criteria.part())
                + (criteria.municipality().isEmpty() ? "" : " and p.municipality = :municipality")
                + (criteria.reviewer() == 0 ? ""
                        : " and (r.reviewer = :reviewer or exists (select s from Assignment s where s.version = v.id"
                                + " and s.seat is not null and s.reviewer = :reviewer"
                                + " and s.round = (select max(t.round) from Assignment t where t.version = v.id)))")
                + (criteria.days() == 0 ? "" : " and v.submittedAt <= :before");
    }

    /** The views that somebody keeps, by name. */
    List<SavedFilter> saved(long account) {
        return transactions.entities()
                .createQuery("select f from SavedFilter f where f.account = :account order by f.name, f.id",
                        SavedFilter.class)
                .setParameter("account", account).getResultList();
    }

    void add(SavedFilter filter) {
        transactions.entities().persist(filter);
    }

    void remove(SavedFilter filter) {
        transactions.entities().remove(filter);
    }

    /** The versions on which that person owes a verdict, each with the day when it is due. */
    Map<Long, Instant> owed(long account) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select v.id, c.dueAt from PracticeVersion v,"
                        + " Assignment c where c.version = v.id and c.reviewer = :me and c.seat is not null"
                        + " and v.status = minga.practice.PracticeStatus.IN_REVIEW"
                        + " and c.round = (select max(d.round) from Assignment d where d.version = v.id)"
                        + " and not exists (select y from Assessment y where y.assignment = c"
                        + " and y.givenAt is not null)",
                        Object[].class)
                .setParameter("me", account).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1])));
    }

    Map<Long, String> names(List<Long> versions) {
        return transactions.read(() -> transactions.entities()
                .createQuery("select v.id, v.identification.name, v.practice.code from PracticeVersion v"
                        + " where v.id in :versions and v.status <> minga.practice.PracticeStatus.DRAFT",
                        Object[].class)
                .setParameter("versions", versions).getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0],
                        row -> row[1] == null ? (String) row[2] : "«" + row[1] + "» (" + row[2] + ")")));
    }

    private static String condition(QueueFilter filter) {
        String status = "v.status in (minga.practice.PracticeStatus.";
        return switch (filter) {
            case ALL ->
                status + "SUBMITTED, minga.practice.PracticeStatus.IN_REVIEW, minga.practice.PracticeStatus.RETURNED,"
                        + " minga.practice.PracticeStatus.ACCEPTED)";
            case MINE -> status + "IN_REVIEW, minga.practice.PracticeStatus.ACCEPTED) and (r.reviewer = :me or "
                    + OWED + "a.reviewer = :me))";
            case DUE -> status + "IN_REVIEW) and " + OWED + "a.dueAt < :soon)";
            case UNASSIGNED -> status + "SUBMITTED)";
            case RETURNED -> status + "RETURNED)";
            case ACCEPTED -> status + "ACCEPTED)";
        };
    }
}
