package minga.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.platform.Transactions;

/** Query for the fichas that wait for a reviewer, the longest wait first. */
public final class ReviewQueue {

    private final JpaReviewQueue queries;
    private final Clock clock;

    public ReviewQueue(Transactions transactions, Clock clock) {
        this.queries = new JpaReviewQueue(transactions);
        this.clock = clock;
    }

    /** At most {@code limit} lines from that place on, counted from 0. */
    public List<QueueLine> lines(Caller caller, QueueFilter filter, int from, int limit) {
        return lines(caller, QueueCriteria.of(filter), from, limit);
    }

    /** The same, narrowed. */
    public List<QueueLine> lines(Caller caller, QueueCriteria criteria, int from, int limit) {
        AccessPolicy.require(caller, Action.REVIEW, null);
        return queries.lines(criteria, caller, clock.instant(), from, limit);
    }

    public long count(Caller caller, QueueFilter filter) {
        return count(caller, QueueCriteria.of(filter));
    }

    /** How many fichas meet the criteria. */
    public long count(Caller caller, QueueCriteria criteria) {
        AccessPolicy.require(caller, Action.REVIEW, null);
        return queries.count(criteria, caller, clock.instant());
    }

    /** The municipalities that have a ficha in the queue, by code. */
    public List<String> municipalities(Caller caller) {
        AccessPolicy.require(caller, Action.REVIEW, null);
        return queries.municipalities();
    }

    /** What those versions are called: name and code. Drafts and versions that are not there are left out. */
    public Map<Long, String> names(Caller caller, List<Long> versions) {
        AccessPolicy.require(caller, Action.REVIEW, null);
        return versions.isEmpty() ? Map.of() : queries.names(versions);
    }

    /** The versions on which the caller owes a verdict, by id, each with the day when it is due. */
    public Map<Long, Instant> owed(Caller caller) {
        AccessPolicy.require(caller, Action.REVIEW, null);
        return queries.owed(caller.accountId());
    }
}
