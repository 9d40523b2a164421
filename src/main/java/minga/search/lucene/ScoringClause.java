package minga.search.lucene;

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
record ScoringClause(Term term, TermStates states, Weight query, float weight, boolean matching) {

    ScoringClause(Term term, TermStates states, float weight) {
        this(term, states, null, weight, true);
    }

    ScoringClause(Weight query, float weight) {
        this(null, null, query, weight, true);
    }

    ScoringClause times(float factor) {
        return new ScoringClause(term, states, query, weight * factor, matching);
    }

    ScoringClause withWeight(float other) {
        return new ScoringClause(term, states, query, other, matching);
    }

    /** The same beside a term of the same clause that has all of its documents. */
    ScoringClause scoringOnly() {
        return new ScoringClause(term, states, query, weight, false);
    }
}
