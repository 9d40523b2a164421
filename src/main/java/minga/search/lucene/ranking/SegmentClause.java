package minga.search.lucene.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import minga.search.lucene.facets.DocumentBlock;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.ScoringClause;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/**
 * A {@link QueryClause} with its postings in one segment.
 *
 * @param own the postings of the clause's own terms
 * @param substitutes the postings of what stands for them
 * @param matching those of both that together have every document of the clause
 * @param documents how many documents the segment has
 */
record SegmentClause(QueryClause clause, List<PostingsCursor> own, List<PostingsCursor> substitutes,
        List<PostingsCursor> matching,
        int documents) {

    /** Advancing to one document costs so many times what reading the next one of the postings costs. */
    private static final int ADVANCE_COST = 8;

    static SegmentClause of(QueryClause clause, LeafReaderContext leaf) throws IOException {
        List<PostingsCursor> own = cursors(clause.own(), leaf);
        List<PostingsCursor> substitutes = cursors(clause.substitutes(), leaf);
        List<PostingsCursor> matching = new ArrayList<>();
        own.stream().filter(cursor -> cursor.matching).forEach(matching::add);
        substitutes.stream().filter(cursor -> cursor.matching).forEach(matching::add);
        return new SegmentClause(clause, own, substitutes, matching, leaf.reader().maxDoc());
    }

    private static List<PostingsCursor> cursors(List<ScoringClause> clauses, LeafReaderContext leaf)
            throws IOException {
        List<PostingsCursor> cursors = new ArrayList<>(clauses.size());
        for (ScoringClause clause : clauses) {
            PostingsCursor cursor = PostingsCursor.of(clause, leaf);
            if (cursor != null) {
                cursors.add(cursor);
            }
        }
        return cursors;
    }

    boolean is(QueryClause.Kind kind) {
        return clause.kind() == kind;
    }

    void forEachCursor(Consumer<PostingsCursor> action) {
        own.forEach(action);
        substitutes.forEach(action);
    }

    /** The first document of the clause from where its cursors are. */
    int docID() {
        int first = Integer.MAX_VALUE;
        for (PostingsCursor cursor : matching) {
            first = Math.min(first, cursor.docID());
        }
        return first;
    }

    /** Estimate, and upper bound, of how many documents of the segment match the clause. */
    long cost() {
        long cost = 0;
        for (PostingsCursor cursor : matching) {
            cost += cursor.cost();
        }
        return cost;
    }

    /**
     * Sets the bits of the documents of a block that match the clause.
     *
     * @param scored true where the documents will be scored: what is read for that in any case is buffered at once
     */
    void collect(FixedBitSet bits, int first, int last, boolean scored) throws IOException {
        for (PostingsCursor cursor : matching) {
            if (scored && !cursor.isNonCompetitive()) {
                cursor.buffer(first, last);
                cursor.collectBuffered(bits.getBits());
            } else {
                cursor.collect(bits, first, last);
            }
        }
    }

    /** True where it costs less to look so many candidates of a block up than to read the postings of the block. */
    boolean isCheaperByLookup(int candidates) {
        return isCheaperByLookup(candidates, cost(), documents);
    }

    /** The same for postings of this cost in a segment of so many documents. */
    static boolean isCheaperByLookup(int candidates, long cost, int documents) {
        return (long) candidates * ADVANCE_COST * documents < cost * DocumentBlock.SIZE;
    }

    /** Sets the bits of those candidates of a block that match the clause. */
    void collectAmong(long[] candidates, FixedBitSet clauseBits, int first) throws IOException {
        for (int word = 0; word < candidates.length; word++) {
            for (long bits = candidates[word]; bits != 0; bits &= bits - 1) {
                int at = word << 6 | Long.numberOfTrailingZeros(bits);
                for (PostingsCursor cursor : matching) {
                    if (cursor.contains(first + at, first)) {
                        clauseBits.set(at);
                    }
                }
            }
        }
    }

    /** Writes the scores of the candidates of a block, and maybe of others beside them. */
    void score(ScoringBlock block, long[] candidates, int size, int first, int last) throws IOException {
        for (PostingsCursor cursor : own) {
            score(cursor, true, block, candidates, size, first, last);
        }
        for (PostingsCursor cursor : substitutes) {
            score(cursor, false, block, candidates, size, first, last);
        }
        switch (clause.kind()) {
            case MUST, SHOULD -> block.finishClause(clause.importance());
            case BOOST -> block.finishClause(0);
            case DEMOTE -> block.finishDemotion(clause.importance());
            case MUST_NOT -> throw new IllegalStateException("An excluding clause has no score");
        }
    }

    private void score(PostingsCursor cursor, boolean isOwn, ScoringBlock block, long[] candidates, int size, int first,
            int last)
            throws IOException {
        if (!cursor.isBuffered(first) && isCheaperByLookup(size, cursor.cost(), documents)) {
            cursor.scoreCandidates(candidates, first, block, isOwn);
            return;
        }
        if (!cursor.isBuffered(first)) {
            cursor.buffer(first, last);
        }
        cursor.writeBuffered(block, isOwn);
    }
}
