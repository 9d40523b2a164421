package minga.search.lucene.query;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.Weight;

/**
 * One term or Lucene query that matches a {@link QueryClause}, with its weight.
 *
 * @param term the term, or null for a query
 * @param states the term's dictionary entries in the segments; null for a query
 * @param query the query; null for a term
 * @param weight the greatest score that a document can get from it: inverse document frequency times boosts
 * @param matching false where another term of the same clause has all of these documents: it is read for scoring only
 */
public record ScoringClause(Term term, TermStates states, Weight query, float weight, boolean matching) {

    public ScoringClause(Term term, TermStates states, float weight) {
        this(term, states, null, weight, true);
    }

    public ScoringClause(Weight query, float weight) {
        this(null, null, query, weight, true);
    }

    public ScoringClause times(float factor) {
        return new ScoringClause(term, states, query, weight * factor, matching);
    }

    public ScoringClause withWeight(float other) {
        return new ScoringClause(term, states, query, other, matching);
    }

    /** The same beside a term of the same clause that has all of its documents. */
    public ScoringClause scoringOnly() {
        return new ScoringClause(term, states, query, weight, false);
    }
}
