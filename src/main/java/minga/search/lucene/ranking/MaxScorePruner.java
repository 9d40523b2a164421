package minga.search.lucene.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;

/**
 * Dynamic pruning of one segment by the MaxScore algorithm: finds the postings that need not be read for scoring,
 * because a document that has only these scores less than the last of the top hits. They are still read for matching
 * and counting. The longest postings are dropped first.
 */
final class MaxScorePruner {

    /** Tolerance for sums of the same floats in another order. */
    private static final float MARGIN = 1.0001f;

    private final List<SegmentClause> clauses = new ArrayList<>();
    private final List<PostingsCursor> competitive = new ArrayList<>();
    private final float totalImportance;
    private final RankingWeights weights;
    private final int documents;
    private final int cursors;
    private float minScore = Float.NEGATIVE_INFINITY;

    /**
     * @param totalImportance of all clauses of the query together
     * @param documents how many documents the segment has
     */
    MaxScorePruner(List<SegmentClause> all, float totalImportance, RankingWeights weights, int documents) {
        this.totalImportance = totalImportance;
        this.weights = weights;
        this.documents = documents;
        for (SegmentClause clause : all) {
            if (clause.clause().matches() || clause.is(QueryClause.Kind.BOOST)) {
                clauses.add(clause);
                clause.forEachCursor(competitive::add);
            }
        }
        competitive.sort(Comparator.comparingLong(PostingsCursor::cost).reversed());
        cursors = competitive.size();
    }

    /** Documents that score less than this are not wanted any more. */
    void raiseMinScore(float score) {
        if (score <= minScore) {
            return;
        }
        minScore = score;
        competitive.removeIf(cursor -> {
            cursor.setNonCompetitive(true);
            boolean drop = maxScoreOfNonCompetitive() * MARGIN < minScore;
            cursor.setNonCompetitive(drop);
            return drop;
        });
    }

    /** True where leaving postings out saves more than looking up so many candidates of a block. */
    boolean isWorthwhile(int candidates) {
        if (competitive.size() == cursors) {
            return false;
        }
        long cost = 0;
        for (PostingsCursor cursor : competitive) {
            cost += cursor.cost();
        }
        return !SegmentClause.isCheaperByLookup(candidates, cost, documents);
    }

    /** The postings of which a document must be in at least one to be among the top hits. */
    List<PostingsCursor> competitive() {
        return competitive;
    }

    /** Upper bound of the score of a document that is in non-competitive postings only. */
    private float maxScoreOfNonCompetitive() {
        float total = 0;
        float covered = 0;
        for (SegmentClause clause : clauses) {
            float own = 0;
            float substitute = 0;
            for (PostingsCursor cursor : clause.own()) {
                own += cursor.isNonCompetitive() ? cursor.weight : 0;
            }
            for (PostingsCursor cursor : clause.substitutes()) {
                substitute = Math.max(substitute, cursor.isNonCompetitive() ? cursor.weight : 0);
            }
            total += weights.combine(own, substitute);
            if (clause.clause().matches()) {
                float importance = clause.clause().importance();
                covered += own > 0 ? importance : substitute > 0 ? importance * weights.substituteCoverage() : 0;
            }
        }
        return weights.score(total, covered, totalImportance);
    }
}
