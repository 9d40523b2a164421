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

    private final Generation generation;
    private final Plan plan;
    private final Tally tally;
    private final Best best;
    private final Deadline deadline;
    private final Weights weights;
    private final Window window;
    private final float importance;
    private final boolean musts;
    private final boolean picky;

    /** A segment while it is read. */
    private record Segment(List<Sought> sought, Sieve sieve, boolean all, Bits live, int end) {
    }

    Ranker(Generation generation, Plan plan, Weights weights, Tally tally, Best best, Deadline deadline) {
        this.generation = generation;
        this.plan = plan;
        this.tally = tally;
        this.best = best;
        this.deadline = deadline;
        this.weights = weights;
        float sum = 0;
        float must = 0;
        float least = Float.MAX_VALUE;
        for (Wanted wanted : plan.wanted()) {
            if (finds(wanted)) {
                sum += wanted.importance();
                least = Math.min(least, wanted.importance());
                must += wanted.kind() == Wanted.Kind.MUST ? wanted.importance() : 0;
            }
        }
        musts = plan.wanted().stream().anyMatch(wanted -> wanted.kind() == Wanted.Kind.MUST);
        importance = sum;
        // what every document covers that has anything at all may be too little to be found
        picky = (musts ? must : least) * weights.standIn() < weights.least() * sum;
        window = new Window(sum, weights);
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

    private static boolean finds(Wanted wanted) {
        return wanted.kind() == Wanted.Kind.MAY || wanted.kind() == Wanted.Kind.MUST;
    }

    private void segment(LeafReaderContext leaf) throws IOException {
        List<Sought> sought = sought(leaf);
        boolean all = plan.wanted().stream().noneMatch(Ranker::finds);
        Segment segment = new Segment(sought, new Sieve(sought, importance, weights, leaf.reader().maxDoc()), all, leaf.reader().getLiveDocs(), leaf.reader().maxDoc());
        tally.segment(generation.columns(leaf));
        best.segment(leaf, generation.columns(leaf));
        int at = all ? 0 : next(sought);
        // The first window of a segment is always read: a machine that was busy elsewhere must not make a small index answer nothing.
        for (boolean first = true; at < segment.end && (first || !deadline.passed()); first = false) {
            at = window(segment, at);
        }
    }

    /** What must be there comes first, the rarest before all, so that windows without it are left early. */
    private List<Sought> sought(LeafReaderContext leaf) throws IOException {
        List<Sought> sought = new ArrayList<>();
        for (Wanted wanted : plan.wanted()) {
            sought.add(Sought.of(wanted, leaf));
        }
        sought.sort(Comparator.comparing((Sought one) -> !one.is(Wanted.Kind.MUST)).thenComparingLong(one -> one.is(Wanted.Kind.MUST) ? one.cost() : 0));
        return sought;
    }

    /** The next document that anything can find; with things that must be there, the furthest of those. */
    private int next(List<Sought> sought) {
        int next = musts ? 0 : Integer.MAX_VALUE;
        for (Sought one : sought) {
            if (musts && one.is(Wanted.Kind.MUST)) {
                next = Math.max(next, one.at());
            } else if (!musts && one.is(Wanted.Kind.MAY)) {
                next = Math.min(next, one.at());
            }
        }
        return next;
    }

    /** Reads the window that holds that document; answers where to go on. */
    private int window(Segment segment, int at) throws IOException {
        int first = at / Window.SIZE * Window.SIZE;
        int last = Math.min(segment.end, first + Window.SIZE);
        segment.sieve.raise(best.floor());
        window.open(first);
        if (segment.all) {
            window.all(last - first);
        }
        find(segment.sought, first, last);
        int size = window.size();
        if (size > 0) {
            count(segment, size, first, last);
        }
        return Math.max(last, segment.all ? last : next(segment.sought));
    }

    private void find(List<Sought> sought, int first, int last) throws IOException {
        boolean ranked = best.wanted() || picky;
        boolean narrowed = false;
        for (Sought one : sought) {
            if (one.is(Wanted.Kind.MUST)) {
                must(one, narrowed, first, last, ranked);
                narrowed = true;
                if (window.size() == 0) {
                    return;
                }
            } else if (one.is(Wanted.Kind.MAY) && !musts) {
                one.find(window.hand(), first, last, ranked);
                window.find();
            } else if (one.is(Wanted.Kind.NOT)) {
                one.find(window.hand(), first, last, false);
                window.exclude();
            }
        }
    }

    private void must(Sought one, boolean narrowed, int first, int last, boolean ranked) throws IOException {
        if (!narrowed) {
            one.find(window.hand(), first, last, ranked);
            window.find();
            return;
        }
        if (one.askedOneByOne(window.size())) {
            one.findAmong(window.found(), window.hand(), first);
        } else {
            one.find(window.hand(), first, last, ranked);
        }
        window.narrow();
    }

    private void count(Segment segment, int matched, int first, int last) throws IOException {
        long[] found = window.found(segment.live, last - first);
        if (picky) {
            score(segment.sought, found, matched, first, last);
            window.leaveLeast();
        }
        int size = tally.count(found, first);
        if (size > 0 && best.wanted()) {
            best.narrow(found, first);
            if (!picky) {
                int left = sift(segment.sieve, found, size, first, last);
                score(segment.sought, found, left, first, last);
            }
            best.offer(found, first, window);
        }
        window.close();
    }

    /** Leaves only what may still be among the best; answers how many those are. */
    private int sift(Sieve sieve, long[] found, int size, int first, int last) throws IOException {
        if (!sieve.narrows(size)) {
            return size;
        }
        long[] hand = window.hand().getBits();
        for (Lists list : sieve.busy()) {
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

    private void score(List<Sought> sought, long[] found, int size, int first, int last) throws IOException {
        if (size == 0) {
            return;
        }
        for (Sought one : sought) {
            if (!one.is(Wanted.Kind.NOT)) {
                one.give(window, found, size, first, last);
            }
        }
    }
}
