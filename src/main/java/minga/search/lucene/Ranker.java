package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * Carries out a plan: goes once through the lists of the wanted words, window by window, and while it does so counts
 * the facets and keeps the best. So the total and every count are exact, and cost no second pass.
 */
final class Ranker {

    private final Generation generation;
    private final Plan plan;
    private final Tally tally;
    private final Best best;
    private final Deadline deadline;
    private final Window window;
    private final boolean musts;

    /** A wanted thing with its lists in the present segment. */
    private record Here(Wanted wanted, List<Lists> own, List<Lists> others) {

        int at() {
            int at = Integer.MAX_VALUE;
            for (Lists list : own) {
                at = Math.min(at, list.at());
            }
            for (Lists list : others) {
                at = Math.min(at, list.at());
            }
            return at;
        }
    }

    Ranker(Generation generation, Plan plan, Weights weights, Tally tally, Best best, Deadline deadline) {
        this.generation = generation;
        this.plan = plan;
        this.tally = tally;
        this.best = best;
        this.deadline = deadline;
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
        window = new Window(sum, musts ? must : least, weights);
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

    private void segment(LeafReaderContext leaf) throws IOException {
        List<Here> here = here(leaf);
        boolean all = plan.wanted().stream().noneMatch(Ranker::finds);
        Bits live = leaf.reader().getLiveDocs();
        int end = leaf.reader().maxDoc();
        tally.segment(generation.columns(leaf));
        best.segment(leaf, generation.columns(leaf));
        int at = all ? 0 : next(here);
        // The first window of a segment is always read: a machine that was busy elsewhere must not make a small index answer nothing.
        for (boolean first = true; at < end && (first || !deadline.passed()); first = false) {
            at = window(here, at, end, all, live);
        }
    }

    /** Reads the window that holds that document; answers where to go on. */
    private int window(List<Here> here, int at, int end, boolean all, Bits live) throws IOException {
        int first = at / Window.SIZE * Window.SIZE;
        int last = Math.min(end, first + Window.SIZE);
        score(here, first, last, all);
        long[] found = window.found(live, last - first);
        int size = tally.count(found, first);
        if (size > 0) {
            best.offer(found, first, window.scores());
        }
        window.close();
        return Math.max(last, all ? last : next(here));
    }

    private static boolean finds(Wanted wanted) {
        return wanted.kind() == Wanted.Kind.MAY || wanted.kind() == Wanted.Kind.MUST;
    }

    /** What must be there comes first, so that windows without it are left early. */
    private List<Here> here(LeafReaderContext leaf) throws IOException {
        List<Here> here = new ArrayList<>();
        for (Wanted wanted : plan.wanted()) {
            here.add(new Here(wanted, lists(wanted.own(), leaf), lists(wanted.others(), leaf)));
        }
        here.sort(Comparator.comparing(h -> h.wanted().kind() != Wanted.Kind.MUST));
        return here;
    }

    private static List<Lists> lists(List<Clue> clues, LeafReaderContext leaf) throws IOException {
        List<Lists> lists = new ArrayList<>(clues.size());
        for (Clue clue : clues) {
            Lists list = Lists.of(clue, leaf);
            if (list != null) {
                lists.add(list);
            }
        }
        return lists;
    }

    /** The next document that anything can find; with things that must be there, the furthest of those. */
    private int next(List<Here> here) {
        int next = musts ? 0 : Integer.MAX_VALUE;
        for (Here one : here) {
            if (musts && one.wanted().kind() == Wanted.Kind.MUST) {
                next = Math.max(next, one.at());
            } else if (!musts && one.wanted().kind() == Wanted.Kind.MAY) {
                next = Math.min(next, one.at());
            }
        }
        return next;
    }

    private void score(List<Here> here, int first, int last, boolean all) throws IOException {
        window.open(first);
        if (all) {
            window.all(last - first);
        }
        boolean firstMust = true;
        boolean dead = false;
        for (Here one : here) {
            if (!dead) {
                read(one, first, last);
                end(one.wanted(), firstMust);
            }
            if (one.wanted().kind() == Wanted.Kind.MUST) {
                firstMust = false;
                dead = dead || !window.alive();
            }
            if (dead) {
                skip(one, last);
            }
        }
    }

    private void read(Here one, int first, int last) throws IOException {
        for (Lists list : one.own()) {
            list.to(first);
            list.addTo(window, last);
        }
        for (Lists list : one.others()) {
            list.to(first);
            list.raise(window, last);
        }
    }

    private static void skip(Here one, int last) throws IOException {
        if (one.wanted().kind() == Wanted.Kind.MUST) {
            for (Lists list : one.own()) {
                list.to(last);
            }
            for (Lists list : one.others()) {
                list.to(last);
            }
        }
    }

    private void end(Wanted wanted, boolean firstMust) {
        switch (wanted.kind()) {
            case MUST -> window.endFinding(wanted.importance(), true, firstMust);
            case MAY -> {
                if (musts) {
                    window.endMore(wanted.importance());
                } else {
                    window.endFinding(wanted.importance(), false, false);
                }
            }
            case LIFT -> window.endMore(0);
            case NOT -> window.endUnwanted(true, 1);
            case LOWER -> window.endUnwanted(false, wanted.importance());
        }
    }
}
