package minga.search.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.Weight;

/**
 * One list of documents that tells for something wanted: a word in one of its treatments, or whatever else the library
 * can look for.
 *
 * @param term the word, or null
 * @param states where the word stands in the segments; null without a word
 * @param query the search that gives the list; null with a word
 * @param weight how much a document of the list gains at most
 * @param finds false where another list of the same wanted thing has all of these documents: it ranks them, and finds none
 */
record ScoringClause(Term term, TermStates states, Weight query, float weight, boolean finds) {

    ScoringClause(Term term, TermStates states, float weight) {
        this(term, states, null, weight, true);
    }

    ScoringClause(Weight query, float weight) {
        this(null, null, query, weight, true);
    }

    ScoringClause times(float factor) {
        return new ScoringClause(term, states, query, weight * factor, finds);
    }

    ScoringClause weighing(float other) {
        return new ScoringClause(term, states, query, other, finds);
    }

    /** The same list beside one that has all of its documents. */
    ScoringClause inner() {
        return new ScoringClause(term, states, query, weight, false);
    }
}
