package minga.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/**
 * A wanted thing with its lists in one segment.
 *
 * @param own the lists of the word itself
 * @param others the lists of what stands for it
 * @param finders those of both which together have every document of the thing
 * @param documents of the segment
 */
record SegmentClause(QueryClause wanted, List<PostingsCursor> own, List<PostingsCursor> others, List<PostingsCursor> finders, int documents) {

    /** To look for a document in a list costs so many times what it costs to read on to the next one. */
    private static final int DEAR = 8;

    static SegmentClause of(QueryClause wanted, LeafReaderContext leaf) throws IOException {
        List<PostingsCursor> own = lists(wanted.own(), leaf);
        List<PostingsCursor> others = lists(wanted.others(), leaf);
        List<PostingsCursor> finders = new ArrayList<>();
        own.stream().filter(list -> list.finds).forEach(finders::add);
        others.stream().filter(list -> list.finds).forEach(finders::add);
        return new SegmentClause(wanted, own, others, finders, leaf.reader().maxDoc());
    }

    private static List<PostingsCursor> lists(List<ScoringClause> clues, LeafReaderContext leaf) throws IOException {
        List<PostingsCursor> lists = new ArrayList<>(clues.size());
        for (ScoringClause clause : clues) {
            PostingsCursor list = PostingsCursor.of(clause, leaf);
            if (list != null) {
                lists.add(list);
            }
        }
        return lists;
    }

    boolean is(QueryClause.Kind kind) {
        return wanted.kind() == kind;
    }

    /** True where it finds, by itself or together with others. */
    boolean finds() {
        return is(QueryClause.Kind.MAY) || is(QueryClause.Kind.MUST);
    }

    /** Takes every list. */
    void each(Consumer<PostingsCursor> taker) {
        own.forEach(taker);
        others.forEach(taker);
    }

    /** The first document that it finds from where its lists stand. */
    int at() {
        int at = Integer.MAX_VALUE;
        for (PostingsCursor list : finders) {
            at = Math.min(at, list.at());
        }
        return at;
    }

    /** How many documents it finds in the segment, at most and about. */
    long cost() {
        long cost = 0;
        for (PostingsCursor list : finders) {
            cost += list.cost();
        }
        return cost;
    }

    /** Says which documents of a window have it; what is read in any case for the ranking is kept at once. */
    void find(FixedBitSet hand, int first, int last, boolean ranked) throws IOException {
        for (PostingsCursor list : finders) {
            if (ranked && !list.idle()) {
                list.keep(first, last);
                list.markKept(hand.getBits());
            } else {
                list.mark(hand, first, last);
            }
        }
    }

    /** True where it costs less to ask for so many documents one by one. */
    boolean askedOneByOne(int candidates) {
        return few(candidates, cost(), documents);
    }

    /** True where looking for so many documents of a window costs less than reading what stands of a list in it. */
    static boolean few(int candidates, long cost, int documents) {
        return (long) candidates * DEAR * documents < cost * ScoringBlock.SIZE;
    }

    /** Says which of these documents of a window have it. */
    void findAmong(long[] candidates, FixedBitSet hand, int first) throws IOException {
        for (int word = 0; word < candidates.length; word++) {
            for (long bits = candidates[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                for (PostingsCursor list : finders) {
                    if (list.has(first + at, first)) {
                        hand.set(at);
                    }
                }
            }
        }
    }

    /** Writes what it gives to so many candidates of a window, and maybe to others beside them. */
    void give(ScoringBlock block, long[] candidates, int size, int first, int last) throws IOException {
        for (PostingsCursor list : own) {
            give(list, true, block, candidates, size, first, last);
        }
        for (PostingsCursor list : others) {
            give(list, false, block, candidates, size, first, last);
        }
        switch (wanted.kind()) {
            case MUST, MAY -> block.end(wanted.importance());
            case LIFT -> block.end(0);
            case LOWER -> block.endUnwanted(wanted.importance());
            case NOT -> throw new IllegalStateException("what is not found gives nothing");
        }
    }

    private void give(PostingsCursor list, boolean adds, ScoringBlock block, long[] candidates, int size, int first, int last) throws IOException {
        if (!list.keeps(first) && few(size, list.cost(), documents)) {
            list.look(candidates, first, block, adds);
            return;
        }
        if (!list.keeps(first)) {
            list.keep(first, last);
        }
        list.give(block, adds);
    }
}
