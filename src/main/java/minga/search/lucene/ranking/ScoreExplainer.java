package minga.search.lucene.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.query.ScoringClause;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/**
 * Scores one document and tells the part of each clause, so that the parts add up to the score that {@link Ranker}
 * gives it: its coverage of the query is contained in every part, and a demoting clause has a negative part.
 */
public final class ScoreExplainer {

    private final List<QueryClause> clauses;
    private final RankingWeights weights;

    /**
     * What one clause contributes.
     *
     * @param best the term or query that counts most
     * @param own true where that is one of the clause's own, false for a substitute
     * @param score the part of the score; negative for a demoting clause
     */
    public record Part(QueryClause clause, ScoringClause best, boolean own, float score) {
    }

    /** The scores of a clause before coverage and demotion. */
    private record ClauseScore(QueryClause clause, ScoringClause best, float own, float substitute) {
    }

    public ScoreExplainer(List<QueryClause> clauses, RankingWeights weights) {
        this.clauses = clauses;
        this.weights = weights;
    }

    /** The parts of the clauses that the document has, in the order of the query. */
    public List<Part> explain(LeafReaderContext leaf, int doc) throws IOException {
        List<ClauseScore> scores = new ArrayList<>();
        float total = 0;
        float covered = 0;
        for (QueryClause clause : clauses) {
            ClauseScore score = score(clause, leaf, doc);
            if (score.best() != null && clause.kind() != QueryClause.Kind.MUST_NOT) {
                scores.add(score);
                total += clause.kind() == QueryClause.Kind.DEMOTE ? 0
                        : weights.combine(score.own(), score.substitute());
                covered += clause.matches() ? clause.importance() * (score.own() > 0 ? 1 : weights.substituteCoverage())
                        : 0;
            }
        }
        return parts(scores, total, weights.coverageFactor(covered, new CoverageThreshold(clauses, weights)
                .totalImportance()));
    }

    private List<Part> parts(List<ClauseScore> scores, float total, float coverage) {
        List<Part> parts = new ArrayList<>();
        float left = total * coverage;
        for (ClauseScore score : scores) {
            float part = weights.combine(score.own(), score.substitute()) * coverage;
            if (score.clause().kind() == QueryClause.Kind.DEMOTE) {
                part = left * (RankingWeights.demotion(score.own(), score.substitute(), score.clause()
                        .importance()) - 1);
                left += part;
            }
            parts.add(new Part(score.clause(), score.best(), score.own() >= score.substitute(), part));
        }
        return parts;
    }

    private static ClauseScore score(QueryClause clause, LeafReaderContext leaf, int doc) throws IOException {
        float own = 0;
        ScoringClause narrowest = null;
        for (ScoringClause one : clause.own()) {
            float score = score(one, leaf, doc);
            own += score;
            narrowest = score > 0 && narrowest == null ? one : narrowest;
        }
        float substitute = 0;
        ScoringClause best = null;
        for (ScoringClause one : clause.substitutes()) {
            float score = score(one, leaf, doc);
            if (score > substitute) {
                substitute = score;
                best = one;
            }
        }
        return new ClauseScore(clause, own >= substitute ? narrowest : best, own, substitute);
    }

    private static float score(ScoringClause clause, LeafReaderContext leaf, int doc) throws IOException {
        if (clause.query() != null) {
            Scorer scorer = clause.query().scorer(leaf);
            DocIdSetIterator matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            return matches.advance(doc) == doc ? clause.weight() : 0;
        }
        PostingsEnum postings = leaf.reader().postings(clause.term(), PostingsEnum.FREQS);
        return postings == null || postings.advance(doc) != doc ? 0
                : PostingsCursor.saturate(clause.weight(), postings.freq());
    }
}
