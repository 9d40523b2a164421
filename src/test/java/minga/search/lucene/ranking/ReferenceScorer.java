package minga.search.lucene.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import minga.search.lucene.query.QueryClause;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.query.ScoringClause;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/**
 * The formula of the ranking, written down plainly: each document by itself, each clause by itself, nothing left out.
 */
final class ReferenceScorer {

    record Scored(long id, double score) {
    }

    private final IndexSnapshot snapshot;
    private final RankingWeights weights;

    ReferenceScorer(IndexSnapshot snapshot, RankingWeights weights) {
        this.snapshot = snapshot;
        this.weights = weights;
    }

    /** Every document that matches, the best first. */
    List<Scored> rank(List<QueryClause> clauses) throws IOException {
        List<Scored> ranked = new ArrayList<>();
        for (LeafReaderContext leaf : snapshot.leaves()) {
            Map<ScoringClause, double[]> scores = new IdentityHashMap<>();
            for (QueryClause clause : clauses) {
                for (ScoringClause one : Stream.concat(clause.own().stream(), clause.substitutes().stream()).toList()) {
                    scores.put(one, scores(one, leaf));
                }
            }
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if (leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc)) {
                    add(clauses, scores, snapshot.columns(leaf).id(doc), doc, ranked);
                }
            }
        }
        ranked.sort(Comparator.comparingDouble((Scored one) -> -one.score()).thenComparingLong(Scored::id));
        return ranked;
    }

    private void add(List<QueryClause> clauses, Map<ScoringClause, double[]> scores, long id, int doc,
            List<Scored> ranked) {
        double total = 0;
        double factor = 1;
        double important = 0;
        double required = 0;
        double optional = 0;
        double covered = 0;
        boolean some = clauses.stream().noneMatch(QueryClause::matches);
        for (QueryClause clause : clauses) {
            double own = 0;
            double substitute = 0;
            for (ScoringClause one : clause.own()) {
                own += scores.get(one)[doc];
            }
            for (ScoringClause one : clause.substitutes()) {
                substitute = Math.max(substitute, scores.get(one)[doc]);
            }
            boolean has = own > 0 || substitute > 0;
            double importance = clause.matches() ? clause.importance() : 0;
            important += importance;
            required += clause.kind() == QueryClause.Kind.MUST ? importance : 0;
            optional += clause.kind() == QueryClause.Kind.SHOULD && has ? importance : 0;
            some |= clause.matches() && has;
            if (clause.kind() == QueryClause.Kind.MUST && !has || clause.kind() == QueryClause.Kind.MUST_NOT && has) {
                return;
            } else if (clause.kind() == QueryClause.Kind.DEMOTE) {
                factor *= 1 - 0.7 * Math.min(1, Math.max(own, substitute) / Math.max(clause.importance(), 0.01));
            } else if (has) {
                total += Math.max(own, substitute) + weights.tie() * Math.min(own, substitute);
                covered += importance * (own > 0 ? 1 : weights.substituteCoverage());
            }
        }
        double part = important == 0 ? 1 : Math.min(1, covered / important);
        if (some && optional + required >= weights.minimumCoverage() * important - 1e-6) {
            ranked.add(new Scored(id, total * factor * (weights.floor() + (1 - weights.floor()) * part)));
        }
    }

    /** What a term or query scores in each document of a segment; 0 where it is not. */
    private static double[] scores(ScoringClause clause, LeafReaderContext leaf) throws IOException {
        double[] scores = new double[leaf.reader().maxDoc()];
        if (clause.query() != null) {
            Scorer scorer = clause.query().scorer(leaf);
            DocIdSetIterator matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int doc = matches.nextDoc(); doc < scores.length; doc = matches.nextDoc()) {
                scores[doc] = clause.weight();
            }
            return scores;
        }
        PostingsEnum postings = leaf.reader().postings(clause.term(), PostingsEnum.FREQS);
        for (int doc = postings == null ? scores.length : postings.nextDoc(); doc < scores.length; doc = postings
                .nextDoc()) {
            scores[doc] = clause.weight() * postings.freq() / (postings.freq() + 1.2 * 16);
        }
        return scores;
    }
}
