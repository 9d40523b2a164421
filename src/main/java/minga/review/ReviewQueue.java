package minga.review;

import java.util.List;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.platform.Transactions;

/** Query for the fichas that wait for a reviewer, the longest wait first. */
public final class ReviewQueue {

    private final JpaReviewQueue queries;

    public ReviewQueue(Transactions transactions) {
        this.queries = new JpaReviewQueue(transactions);
    }

    /** At most {@code limit} lines from that place on, counted from 0. */
    public List<QueueLine> lines(Caller caller, QueueFilter filter, int from, int limit) {
        AccessPolicy.require(caller, Action.REVIEW, null);
        return queries.lines(filter, caller, from, limit);
    }

    public long count(Caller caller, QueueFilter filter) {
        AccessPolicy.require(caller, Action.REVIEW, null);
        return queries.count(filter, caller);
    }
}
