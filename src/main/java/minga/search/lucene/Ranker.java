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

    private final IndexSnapshot generation;
    private final Plan plan;
    private final FacetCounter tally;
    private final TopHits best;
    private final Deadline deadline;
    private final Weights weights;
    private final ScoringBlock window;
    private final Coverage coverage;
    private final boolean musts;

    /** A segment while it is read. */
    private record Segment(List<SegmentClause> sought, MaxScorePruner sieve, boolean all, Bits live, int end) {
    }

    Ranker(IndexSnapshot generation, Plan plan, Weights weights, FacetCounter tally, TopHits best, Deadline deadline) {
        this.generation = generation;
        this.plan = plan;
        this.tally = tally;
        this.best = best;
        this.deadline = deadline;
        this.weights = weights;
        this.coverage = new Coverage(plan.wanted(), weights);
        this.musts = plan.wanted().stream().anyMatch(wanted -> wanted.kind() == QueryClause.Kind.MUST);
        this.window = new ScoringBlock(coverage.importance(), weights);
    }

    /** Fills the tally and the list of the best. */
    void run() {
        try {
            for (LeafReaderContext leaf : generation.leaves()) {
                segment(leaf);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean finds(QueryClause wanted) {
        return wanted.kind() == QueryClause.Kind.MAY || wanted.kind() == QueryClause.Kind.MUST;
    }

    private void segment(LeafReaderContext leaf) throws IOException {
        List<SegmentClause> sought = sought(leaf);
        boolean all = plan.wanted().stream().noneMatch(Ranker::finds);
        Segment segment = new Segment(sought, new MaxScorePruner(sought, coverage.importance(), weights, leaf.reader().maxDoc()), all, leaf.reader().getLiveDocs(), leaf.reader().maxDoc());
        tally.segment(generation.columns(leaf));
        best.segment(leaf, generation.columns(leaf));
        int at = all ? 0 : next(sought);
        // The first window of a segment is always read: a machine that was busy elsewhere must not make a small index answer nothing.
        for (boolean first = true; at < segment.end && (first || !deadline.passed()); first = false) {
            at = window(segment, at);
        }
    }

    /** What must be there comes first, the rarest before all, so that windows without it are left early. */
    private List<SegmentClause> sought(LeafReaderContext leaf) throws IOException {
        List<SegmentClause> sought = new ArrayList<>();
        for (QueryClause wanted : plan.wanted()) {
            sought.add(SegmentClause.of(wanted, leaf));
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
            } else if (!musts && coverage.counts(one.wanted())) {
                next = Math.min(next, one.at());
            }
        }
        return next;
    }

    /** Reads the window that holds that document; answers where to go on. */
    private int window(Segment segment, int at) throws IOException {
        int first = at / ScoringBlock.SIZE * ScoringBlock.SIZE;
        int last = Math.min(segment.end, first + ScoringBlock.SIZE);
        segment.sieve.raise(best.floor());
        window.open(first);
        if (segment.all) {
            window.all(last - first);
        }
        find(segment.sought, first, last);
        if (window.size() > 0) {
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
                if (window.size() == 0) {
                    return;
                }
            }
        }
        if (!musts || !coverage.settled()) {
            for (SegmentClause one : sought) {
                may(one, first, last);
            }
            window.settle(coverage.needed(), musts);
        }
        for (SegmentClause one : sought) {
            if (one.is(QueryClause.Kind.NOT)) {
                one.find(window.hand(), first, last, false);
                window.exclude();
            }
        }
    }

    private void may(SegmentClause one, int first, int last) throws IOException {
        if (coverage.counts(one.wanted())) {
            one.find(window.hand(), first, last, best.wanted());
            if (coverage.alone(one.wanted())) {
                window.enough();
            } else {
                window.part(one.wanted().importance());
            }
        }
    }

    private void must(SegmentClause one, boolean narrowed, int first, int last) throws IOException {
        if (!narrowed) {
            one.find(window.hand(), first, last, best.wanted());
            window.find();
            return;
        }
        if (one.askedOneByOne(window.size())) {
            one.findAmong(window.found(), window.hand(), first);
        } else {
            one.find(window.hand(), first, last, best.wanted());
        }
        window.narrow();
    }

    private void count(Segment segment, int first, int last) throws IOException {
        long[] found = window.found(segment.live, last - first);
        int size = tally.count(found, first);
        if (size > 0 && best.wanted()) {
            best.narrow(found, first);
            int left = sift(segment.sieve, found, size, first, last);
            score(segment.sought, found, left, first, last);
            best.offer(found, first, window);
            window.close();
        }
    }

    /** Leaves only what may still be among the best; answers how many those are. */
    private int sift(MaxScorePruner sieve, long[] found, int size, int first, int last) throws IOException {
        if (!sieve.narrows(size)) {
            return size;
        }
        long[] hand = window.hand().getBits();
        for (PostingsCursor list : sieve.busy()) {
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
                one.give(window, found, size, first, last);
            }
        }
    }
}
