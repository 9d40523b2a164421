package minga.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import minga.platform.Transactions;

/** JPA queries of the statistics of the review: few columns of many versions, no ficha is loaded. */
final class JpaReviewStatistics {

    private final Transactions transactions;

    JpaReviewStatistics(Transactions transactions) {
        this.transactions = transactions;
    }

    List<ReviewStatistics.Sent> sent(Instant from, Instant to) {
        return transactions.entities().createQuery("select v.id, p.municipality, v.status, v.submittedAt, v.publishedAt"
                + " from PracticeVersion v join v.practice p where v.submittedAt >= :from and v.submittedAt < :to"
                + " order by v.id", Object[].class).setParameter("from", from).setParameter("to", to)
                .getResultStream().map(row -> new ReviewStatistics.Sent((Long) row[0], (String) row[1],
                        (minga.practice.PracticeStatus) row[2], (Instant) row[3], (Instant) row[4]))
                .toList();
    }

    /** Of the versions that were last sent in that time. */
    List<ReviewStatistics.Decision> decisions(Instant from, Instant to) {
        return transactions.entities().createQuery("select r.version, r.round, r.takenAt, r.decidedAt, r.verdict"
                + " from Review r, PracticeVersion v where v.id = r.version and v.submittedAt >= :from"
                + " and v.submittedAt < :to order by r.version, r.round", Object[].class)
                .setParameter("from", from).setParameter("to", to).getResultStream()
                .map(row -> new ReviewStatistics.Decision((Long) row[0], (Integer) row[1], (Instant) row[2],
                        (Instant) row[3], (Verdict) row[4]))
                .toList();
    }

    /** By name: verdicts owed now, and those given in that time. */
    List<ReviewStatistics.Load> loads(Instant from, Instant to) {
        Map<String, long[]> all = new TreeMap<>();
        transactions.entities().createQuery("select a.reviewerName, count(a) from Assignment a, PracticeVersion v"
                + " where v.id = a.version and v.status = minga.practice.PracticeStatus.IN_REVIEW"
                + " and a.seat is not null"
                + " and a.round = (select max(b.round) from Assignment b where b.version = a.version)"
                + " and not exists (select x from Assessment x where x.assignment = a and x.givenAt is not null)"
                + " group by a.reviewerName", Object[].class).getResultStream()
                .forEach(row -> all.computeIfAbsent((String) row[0], name -> new long[2])[0] = (Long) row[1]);
        transactions.entities().createQuery("select a.reviewerName, count(x) from Assessment x join x.assignment a"
                + " where x.givenAt >= :from and x.givenAt < :to group by a.reviewerName", Object[].class)
                .setParameter("from", from).setParameter("to", to).getResultStream()
                .forEach(row -> all.computeIfAbsent((String) row[0], name -> new long[2])[1] = (Long) row[1]);
        return all.entrySet().stream()
                .map(one -> new ReviewStatistics.Load(one.getKey(), one.getValue()[0], one.getValue()[1])).toList();
    }
}
