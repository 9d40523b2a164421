package minga.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells which lists of a segment need not be read for the ranking any more: what stands in these alone, and in all of
 * them at once, scores less than the last of the best so far. They still count. The long lists are left first (what the
 * literature calls MaxScore).
 */
final class MaxScorePruner {

    /** Sums of the same numbers in another order differ by less than this part. */
    private static final float MARGIN = 1.0001f;

    private final List<SegmentClause> things = new ArrayList<>();
    private final List<PostingsCursor> busy = new ArrayList<>();
    private final float importance;
    private final Weights weights;
    private final int documents;
    private final int lists;
    private float floor = Float.NEGATIVE_INFINITY;

    /**
     * @param importance of all that the query wants together: what covers it whole
     * @param documents of the segment
     */
    MaxScorePruner(List<SegmentClause> sought, float importance, Weights weights, int documents) {
        this.importance = importance;
        this.weights = weights;
        this.documents = documents;
        for (SegmentClause one : sought) {
            if (one.finds() || one.is(QueryClause.Kind.LIFT)) {
                things.add(one);
                one.each(busy::add);
            }
        }
        busy.sort(Comparator.comparingLong(PostingsCursor::cost).reversed());
        lists = busy.size();
    }

    /** Nothing below this score is wanted any more. */
    void raise(float score) {
        if (score <= floor) {
            return;
        }
        floor = score;
        busy.removeIf(list -> {
            list.idle(true);
            boolean leaves = most() * MARGIN < floor;
            list.idle(leaves);
            return leaves;
        });
    }

    /** True where leaving lists out spares more than asking for so many candidates of a window one by one. */
    boolean narrows(int candidates) {
        if (busy.size() == lists) {
            return false;
        }
        long cost = 0;
        for (PostingsCursor list : busy) {
            cost += list.cost();
        }
        return !SegmentClause.few(candidates, cost, documents);
    }

    /** The lists of which a document must be in at least one. */
    List<PostingsCursor> busy() {
        return busy;
    }

    /** What a document scores at most that stands in idle lists only. */
    private float most() {
        float total = 0;
        float covered = 0;
        for (SegmentClause one : things) {
            float own = 0;
            float others = 0;
            for (PostingsCursor list : one.own()) {
                own += list.idle() ? list.weight : 0;
            }
            for (PostingsCursor list : one.others()) {
                others = Math.max(others, list.idle() ? list.weight : 0);
            }
            total += weights.together(own, others);
            if (one.finds()) {
                covered += own > 0 ? one.wanted().importance() : others > 0 ? one.wanted().importance() * weights.standIn() : 0;
            }
        }
        return weights.worth(total, covered, importance);
    }
}
