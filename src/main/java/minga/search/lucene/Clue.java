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
 */
record Clue(Term term, TermStates states, Weight query, float weight) {

    Clue(Term term, TermStates states, float weight) {
        this(term, states, null, weight);
    }

    Clue(Weight query, float weight) {
        this(null, null, query, weight);
    }

    Clue times(float factor) {
        return new Clue(term, states, query, weight * factor);
    }
}
