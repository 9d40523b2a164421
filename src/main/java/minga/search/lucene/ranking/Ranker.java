package minga.search.lucene.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import minga.search.lucene.facets.DocumentBlock;
import minga.search.lucene.facets.FacetCounter;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * Executes the clauses of a query over an index snapshot: matches, counts facets and collects the top hits in one pass,
 * block by block. Every match is found and counted, so that the total and the facets are exact; only documents that may
 * be among the top hits are scored. For one search, by one thread.
 */
public final class Ranker {

    private final IndexSnapshot snapshot;
    private final List<QueryClause> clauses;
    private final FacetCounter counter;
    private final TopHits hits;
    private final SearchDeadline deadline;
    private final RankingWeights weights;
    private final ScoringBlock block;
    private final CoverageThreshold coverage;
    private final boolean required;

    /** One segment while it is read. */
    private record Segment(List<SegmentClause> clauses, MaxScorePruner pruner, boolean matchAll, Bits live, int end) {
    }

    /** @param clauses those of the query; without a clause that matches every document does */
    public Ranker(IndexSnapshot snapshot, List<QueryClause> clauses, RankingWeights weights, FacetCounter counter,
            TopHits hits,
            SearchDeadline deadline) {
        this.snapshot = snapshot;
        this.clauses = clauses;
        this.counter = counter;
        this.hits = hits;
        this.deadline = deadline;
        this.weights = weights;
        this.coverage = new CoverageThreshold(clauses, weights);
        this.required = clauses.stream().anyMatch(clause -> clause.kind() == QueryClause.Kind.MUST);
        this.block = new ScoringBlock(coverage.totalImportance(), weights);
    }

    /** Fills the facet counter and the top hits, until the deadline has passed. */
    public void rank() {
        try {
            for (LeafReaderContext leaf : snapshot.leaves()) {
                rankSegment(leaf);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void rankSegment(LeafReaderContext leaf) throws IOException {
        List<SegmentClause> ordered = segmentClauses(leaf);
        boolean matchAll = clauses.stream().noneMatch(QueryClause::matches);
        int end = leaf.reader().maxDoc();
        MaxScorePruner pruner = new MaxScorePruner(ordered, coverage.totalImportance(), weights, end);
        Segment segment = new Segment(ordered, pruner, matchAll, leaf.reader().getLiveDocs(), end);
        counter.startSegment(snapshot.columns(leaf));
        hits.startSegment(leaf, snapshot.columns(leaf));
        int at = matchAll ? 0 : nextMatch(ordered);
        // The first block of a segment is always read: on a machine that is busy elsewhere a small
        // index must not answer nothing.
        for (boolean first = true; at < end && (first || !deadline.passed()); first = false) {
            at = rankBlock(segment, at);
        }
    }

    /** Required clauses come first, the rarest before all, so that blocks without a match are left early. */
    private List<SegmentClause> segmentClauses(LeafReaderContext leaf) throws IOException {
        List<SegmentClause> ordered = new ArrayList<>();
        for (QueryClause clause : clauses) {
            ordered.add(SegmentClause.of(clause, leaf));
        }
        ordered.sort(Comparator.comparing((SegmentClause clause) -> !clause.is(QueryClause.Kind.MUST))
                .thenComparingLong(clause -> clause.is(QueryClause.Kind.MUST) ? clause.cost() : 0));
        return ordered;
    }

    /**
     * Lower bound of the next match: with required clauses the furthest of theirs, else the nearest of the optional
     * ones.
     */
    private int nextMatch(List<SegmentClause> ordered) {
        int next = required ? 0 : Integer.MAX_VALUE;
        for (SegmentClause clause : ordered) {
            if (required && clause.is(QueryClause.Kind.MUST)) {
                next = Math.max(next, clause.docID());
            } else if (!required && coverage.finds(clause.clause())) {
                next = Math.min(next, clause.docID());
            }
        }
        return next;
    }

    /** Reads the block that contains this document and answers with which document to go on. */
    private int rankBlock(Segment segment, int at) throws IOException {
        int first = at / DocumentBlock.SIZE * DocumentBlock.SIZE;
        int last = Math.min(segment.end, first + DocumentBlock.SIZE);
        segment.pruner.raiseMinScore(hits.minCompetitiveScore());
        block.start(first);
        if (segment.matchAll) {
            block.matchAll(last - first);
        }
        match(segment.clauses, first, last);
        if (block.matchCount() > 0) {
            countAndCollect(segment, first, last);
        }
        return Math.max(last, segment.matchAll ? last : nextMatch(segment.clauses));
    }

    /** First the required clauses, then the optional ones as far as they decide, then the excluding ones. */
    private void match(List<SegmentClause> ordered, int first, int last) throws IOException {
        boolean restricted = false;
        for (SegmentClause clause : ordered) {
            if (clause.is(QueryClause.Kind.MUST)) {
                matchRequired(clause, restricted, first, last);
                restricted = true;
                if (block.matchCount() == 0) {
                    return;
                }
            }
        }
        if (!required || !coverage.metByRequired()) {
            for (SegmentClause clause : ordered) {
                matchOptional(clause, first, last);
            }
            block.applyCoverage(coverage.needed(), required);
        }
        for (SegmentClause clause : ordered) {
            if (clause.is(QueryClause.Kind.MUST_NOT)) {
                clause.collect(block.clearClauseBits(), first, last, false);
                block.removeMatches();
            }
        }
    }

    private void matchOptional(SegmentClause clause, int first, int last) throws IOException {
        if (coverage.finds(clause.clause())) {
            clause.collect(block.clearClauseBits(), first, last, hits.collects());
            if (coverage.sufficesAlone(clause.clause())) {
                block.addSufficient();
            } else {
                block.addPartial(clause.clause().importance());
            }
        }
    }

    /** @param restricted true where another required clause came before */
    private void matchRequired(SegmentClause clause, boolean restricted, int first, int last) throws IOException {
        if (!restricted) {
            clause.collect(block.clearClauseBits(), first, last, hits.collects());
            block.addMatches();
            return;
        }
        if (clause.isCheaperByLookup(block.matchCount())) {
            clause.collectAmong(block.matches(), block.clearClauseBits(), first);
        } else {
            clause.collect(block.clearClauseBits(), first, last, hits.collects());
        }
        block.retainMatches();
    }

    private void countAndCollect(Segment segment, int first, int last) throws IOException {
        long[] matches = block.liveMatches(segment.live, last - first);
        int size = counter.count(matches, first);
        if (size > 0 && hits.collects()) {
            hits.removeOutranked(matches, first);
            int left = prune(segment.pruner, matches, size, first, last);
            score(segment.clauses, matches, left, first, last);
            hits.collect(matches, first, block);
            block.reset();
        }
    }

    /** Removes documents that cannot be among the top hits; answers how many are left. */
    private int prune(MaxScorePruner pruner, long[] matches, int size, int first, int last) throws IOException {
        if (!pruner.isWorthwhile(size)) {
            return size;
        }
        long[] competitive = block.clearClauseBits().getBits();
        for (PostingsCursor cursor : pruner.competitive()) {
            if (!cursor.isBuffered(first)) {
                cursor.buffer(first, last);
            }
            cursor.collectBuffered(competitive);
        }
        int left = 0;
        for (int word = 0; word < matches.length; word++) {
            matches[word] &= competitive[word];
            left += Long.bitCount(matches[word]);
        }
        return left;
    }

    private void score(List<SegmentClause> ordered, long[] matches, int size, int first, int last) throws IOException {
        if (size == 0) {
            return;
        }
        for (SegmentClause clause : ordered) {
            if (!clause.is(QueryClause.Kind.MUST_NOT)) {
                clause.score(block, matches, size, first, last);
            }
        }
    }
}
