package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * Carries out a plan: goes once through the lists of the wanted words, window by window. First it finds and counts, so
 * that the total and every count are exact; then it scores what may still be among the best.
 */
final class Ranker {

    private final IndexSnapshot snapshot;
    private final Plan plan;
    private final FacetCounter counter;
    private final TopHits best;
    private final SearchDeadline deadline;
    private final Weights weights;
    private final ScoringBlock block;
    private final CoverageThreshold coverage;
    private final boolean musts;

    /** A segment while it is read. */
    private record Segment(List<SegmentClause> sought, MaxScorePruner pruner, boolean all, Bits live, int end) {
    }

    Ranker(IndexSnapshot snapshot, Plan plan, Weights weights, FacetCounter counter, TopHits best, SearchDeadline deadline) {
        this.snapshot = snapshot;
        this.plan = plan;
        this.counter = counter;
        this.best = best;
        this.deadline = deadline;
        this.weights = weights;
        this.coverage = new CoverageThreshold(plan.wanted(), weights);
        this.musts = plan.wanted().stream().anyMatch(clause -> clause.kind() == QueryClause.Kind.MUST);
        this.block = new ScoringBlock(coverage.totalImportance(), weights);
    }

    /** Fills the tally and the list of the best. */
    void run() {
        try {
            for (LeafReaderContext leaf : snapshot.leaves()) {
                segment(leaf);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean finds(QueryClause clause) {
        return clause.kind() == QueryClause.Kind.MAY || clause.kind() == QueryClause.Kind.MUST;
    }

    private void segment(LeafReaderContext leaf) throws IOException {
        List<SegmentClause> sought = sought(leaf);
        boolean all = plan.wanted().stream().noneMatch(Ranker::finds);
        Segment segment = new Segment(sought, new MaxScorePruner(sought, coverage.totalImportance(), weights, leaf.reader().maxDoc()), all, leaf.reader().getLiveDocs(), leaf.reader().maxDoc());
        counter.startSegment(snapshot.columns(leaf));
        best.segment(leaf, snapshot.columns(leaf));
        int at = all ? 0 : next(sought);
        // The first window of a segment is always read: a machine that was busy elsewhere must not make a small index answer nothing.
        for (boolean first = true; at < segment.end && (first || !deadline.passed()); first = false) {
            at = window(segment, at);
        }
    }

    /** What must be there comes first, the rarest before all, so that windows without it are left early. */
    private List<SegmentClause> sought(LeafReaderContext leaf) throws IOException {
        List<SegmentClause> sought = new ArrayList<>();
        for (QueryClause clause : plan.wanted()) {
            sought.add(SegmentClause.of(clause, leaf));
        }
        sought.sort(Comparator.comparing((SegmentClause one) -> !one.is(QueryClause.Kind.MUST)).thenComparingLong(one -> one.is(QueryClause.Kind.MUST) ? one.cost() : 0));
        return sought;
    }

    /** The next document that anything can find; with things that must be there, the furthest of those. */
    private int next(List<SegmentClause> sought) {
        int next = musts ? 0 : Integer.MAX_VALUE;
        for (SegmentClause one : sought) {
            if (musts && one.is(QueryClause.Kind.MUST)) {
                next = Math.max(next, one.at());
            } else if (!musts && coverage.finds(one.wanted())) {
                next = Math.min(next, one.at());
            }
        }
        return next;
    }

    /** Reads the window that holds that document; answers where to go on. */
    private int window(Segment segment, int at) throws IOException {
        int first = at / ScoringBlock.SIZE * ScoringBlock.SIZE;
        int last = Math.min(segment.end, first + ScoringBlock.SIZE);
        segment.pruner.raise(best.floor());
        block.open(first);
        if (segment.all) {
            block.all(last - first);
        }
        find(segment.sought, first, last);
        if (block.size() > 0) {
            count(segment, first, last);
        }
        return Math.max(last, segment.all ? last : next(segment.sought));
    }

    /** First what must be there, then what may be there as far as it finds anything, then what must not. */
    private void find(List<SegmentClause> sought, int first, int last) throws IOException {
        boolean narrowed = false;
        for (SegmentClause one : sought) {
            if (one.is(QueryClause.Kind.MUST)) {
                must(one, narrowed, first, last);
                narrowed = true;
                if (block.size() == 0) {
                    return;
                }
            }
        }
        if (!musts || !coverage.metByRequired()) {
            for (SegmentClause one : sought) {
                may(one, first, last);
            }
            block.settle(coverage.needed(), musts);
        }
        for (SegmentClause one : sought) {
            if (one.is(QueryClause.Kind.NOT)) {
                one.find(block.hand(), first, last, false);
                block.exclude();
            }
        }
    }

    private void may(SegmentClause one, int first, int last) throws IOException {
        if (coverage.finds(one.wanted())) {
            one.find(block.hand(), first, last, best.wanted());
            if (coverage.sufficesAlone(one.wanted())) {
                block.enough();
            } else {
                block.part(one.wanted().importance());
            }
        }
    }

    private void must(SegmentClause one, boolean narrowed, int first, int last) throws IOException {
        if (!narrowed) {
            one.find(block.hand(), first, last, best.wanted());
            block.find();
            return;
        }
        if (one.askedOneByOne(block.size())) {
            one.findAmong(block.found(), block.hand(), first);
        } else {
            one.find(block.hand(), first, last, best.wanted());
        }
        block.narrow();
    }

    private void count(Segment segment, int first, int last) throws IOException {
        long[] found = block.found(segment.live, last - first);
        int size = counter.count(found, first);
        if (size > 0 && best.wanted()) {
            best.narrow(found, first);
            int left = sift(segment.pruner, found, size, first, last);
            score(segment.sought, found, left, first, last);
            best.offer(found, first, block);
            block.close();
        }
    }

    /** Leaves only what may still be among the best; answers how many those are. */
    private int sift(MaxScorePruner pruner, long[] found, int size, int first, int last) throws IOException {
        if (!pruner.narrows(size)) {
            return size;
        }
        long[] hand = block.hand().getBits();
        for (PostingsCursor list : pruner.busy()) {
            if (!list.keeps(first)) {
                list.keep(first, last);
            }
            list.markKept(hand);
        }
        int left = 0;
        for (int word = 0; word < found.length; word++) {
            found[word] &= hand[word];
            left += Long.bitCount(found[word]);
        }
        return left;
    }

    private void score(List<SegmentClause> sought, long[] found, int size, int first, int last) throws IOException {
        if (size == 0) {
            return;
        }
        for (SegmentClause one : sought) {
            if (!one.is(QueryClause.Kind.NOT)) {
                one.give(block, found, size, first, last);
            }
        }
    }
}
