package minga.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;

/** Finds the lists of one generation that tell for a word, and what each is worth. */
final class ScoringClauseFactory {

    private final IndexSnapshot snapshot;
    private final int documents;

    ScoringClauseFactory(IndexSnapshot snapshot) {
        this.snapshot = snapshot;
        this.documents = Math.max(1, snapshot.documents());
    }

    /** What a list of so many documents is worth: the rarer, the more. */
    float rarity(int frequency) {
        return (float) Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }

    /** How many documents have the word in this treatment. */
    int frequency(ScoringClause clause) {
        return clause == null || clause.states() == null ? 0 : clause.states().docFreq();
    }

    /** The list of a word, or null where there is none. */
    ScoringClause clue(String field, String word, float boost) {
        try {
            Term term = new Term(field, word);
            TermStates states = TermStates.build(snapshot.searcher(), term, true);
            int frequency = states.docFreq();
            return frequency == 0 ? null : new ScoringClause(term, states, boost * rarity(Math.min(frequency, documents)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The lists for a word in its treatments. A wider treatment with no more documents than the narrower one is the
     * same list, which is then read once for both. A word that stands for two has the lists of both.
     */
    List<ScoringClause> treatments(TokenForms word, Weights weights) {
        if (word.also().size() < 2) {
            return single(word, weights, true);
        }
        List<ScoringClause> clues = new ArrayList<>(single(word, weights, true));
        Set<String> stems = new HashSet<>(Set.of(word.stem()));
        for (TokenForms usual : word.also()) {
            if (stems.add(usual.stem())) {
                clues.addAll(single(usual, weights, false));
            }
        }
        return clues;
    }

    /** @param spelled whether the exact spelling counts */
    private List<ScoringClause> single(TokenForms word, Weights weights, boolean spelled) {
        ScoringClause stem = clue(Names.STEM, word.stem(), 1);
        if (stem == null) {
            return List.of();
        }
        List<ScoringClause> clues = new ArrayList<>(6);
        ScoringClause plural = clue(Names.PLURAL, word.plural(), 1);
        ScoringClause exact = spelled ? clue(Names.EXACT, word.exact(), 1) : null;
        float forStem = weights.stem();
        float forPlural = weights.plural();
        if (spelled && frequency(exact) == frequency(plural)) {
            forPlural += weights.exact();
        } else {
            addInner(clues, exact, weights.exact());
        }
        if (frequency(plural) == frequency(stem)) {
            forStem += forPlural;
        } else {
            addInner(clues, plural, forPlural);
        }
        add(clues, stem, forStem);
        addInner(clues, clue(Names.NAME, word.stem(), 1), weights.name());
        addInner(clues, clue(Names.PLACE, word.stem(), 1), weights.place());
        addInner(clues, clue(Names.BODY, word.stem(), 1), weights.body());
        return clues;
    }

    private static void addInner(List<ScoringClause> clues, ScoringClause clause, float factor) {
        if (clause != null) {
            add(clues, clause.inner(), factor);
        }
    }

    static void add(List<ScoringClause> clues, ScoringClause clause, float factor) {
        if (clause != null && factor != 0) {
            clues.add(clause.times(factor));
        }
    }
}
