package minga.review;

import java.util.List;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Caller;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.platform.Text;
import minga.platform.Transactions;

/** Application service of the views of the review queue that each reviewer keeps under a name. */
public final class SavedFilters {

    static final int NAME_LIMIT = 80;
    static final int MOST = 20;

    private final Transactions transactions;
    private final JpaReviewQueue queries;

    public SavedFilters(Transactions transactions) {
        this.transactions = transactions;
        this.queries = new JpaReviewQueue(transactions);
    }

    /** The caller's, by name. */
    public List<SavedFilter> of(Caller caller) {
        AccessPolicy.require(caller, Action.REVIEW, null);
        return transactions.read(() -> queries.saved(caller.accountId()));
    }

    /**
     * Keeps the view under that name, in place of another of the same name.
     *
     * @throws Invalid without a name, or with one that is too long
     * @throws Refused where the caller keeps too many
     */
    public void save(Caller caller, String typed, QueueCriteria criteria) {
        AccessPolicy.require(caller, Action.REVIEW, null);
        String name = Text.orNull(typed);
        if (name == null) {
            throw new Invalid("nombre", "review.saved.fault.name");
        }
        int length = name.codePointCount(0, name.length());
        if (length > NAME_LIMIT) {
            throw new Invalid("nombre", "fault.tooLong", NAME_LIMIT, length);
        }
        transactions.write(() -> {
            List<SavedFilter> there = queries.saved(caller.accountId());
            there.stream().filter(one -> one.name().equals(name)).findFirst()
                    .ifPresentOrElse(one -> one.replace(criteria.query()), () -> {
                        if (there.size() >= MOST) {
                            throw new Refused("review.saved.many", MOST);
                        }
                        queries.add(new SavedFilter(caller.accountId(), name, criteria.query()));
                    });
        });
    }

    /** Forgets one of the caller's; of somebody else's nothing happens. */
    public void remove(Caller caller, long id) {
        AccessPolicy.require(caller, Action.REVIEW, null);
        transactions.write(() -> queries.saved(caller.accountId()).stream().filter(one -> one.id() == id)
                .forEach(queries::remove));
    }
}
