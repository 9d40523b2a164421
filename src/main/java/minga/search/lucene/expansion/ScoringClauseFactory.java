package minga.search.lucene.expansion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.query.RankingWeights;
import minga.search.lucene.query.ScoringClause;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.snapshot.IndexSnapshot;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/** Looks terms up in one index snapshot and weighs them by their inverse document frequency. */
public final class ScoringClauseFactory {

    private final IndexSearcher searcher;
    private final int documents;

    public ScoringClauseFactory(IndexSnapshot snapshot) {
        this.searcher = snapshot.searcher();
        this.documents = Math.max(1, snapshot.documents());
    }

    /** The inverse document frequency of a term that so many documents have, as in BM25. */
    float inverseDocumentFrequency(int frequency) {
        return (float) Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }

    /** How many documents have the term of a clause; 0 for null and for a query. */
    public int documentFrequency(ScoringClause clause) {
        return clause == null || clause.states() == null ? 0 : clause.states().docFreq();
    }

    /** True where a practice that was not taken away since has the term. */
    boolean isPublished(String field, String word) {
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                PostingsEnum postings = leaf.reader().postings(new Term(field, word), PostingsEnum.NONE);
                Bits live = leaf.reader().getLiveDocs();
                while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(postings.docID())) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The clause of a term, or null where no document has it. */
    public ScoringClause term(String field, String word, float boost) {
        try {
            Term term = new Term(field, word);
            TermStates states = TermStates.build(searcher, term, true);
            int frequency = states.docFreq();
            return frequency == 0 ? null
                    : new ScoringClause(term, states, boost * inverseDocumentFrequency(Math.min(frequency, documents)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The clauses of a word in its forms, from the exact spelling to the stem; empty where no document has its stem. A
     * wider form with no more documents than the narrower one has the same postings, which are then read once for both.
     * A special spelling that stands for two words has the clauses of both.
     */
    List<ScoringClause> forms(TokenForms word, RankingWeights weights) {
        if (word.also().size() < 2) {
            return single(word, weights, true);
        }
        List<ScoringClause> clauses = new ArrayList<>(single(word, weights, true));
        Set<String> stems = new HashSet<>(Set.of(word.stem()));
        for (TokenForms usual : word.also()) {
            if (stems.add(usual.stem())) {
                clauses.addAll(single(usual, weights, false));
            }
        }
        return clauses;
    }

    /** @param spelled whether the exact spelling counts */
    private List<ScoringClause> single(TokenForms word, RankingWeights weights, boolean spelled) {
        ScoringClause stem = term(IndexFields.STEM, word.stem(), 1);
        if (stem == null) {
            return List.of();
        }
        List<ScoringClause> clauses = new ArrayList<>(6);
        ScoringClause plural = term(IndexFields.PLURAL, word.plural(), 1);
        ScoringClause exact = spelled ? term(IndexFields.EXACT, word.exact(), 1) : null;
        float forStem = weights.stem();
        float forPlural = weights.plural();
        if (spelled && documentFrequency(exact) == documentFrequency(plural)) {
            forPlural += weights.exact();
        } else {
            addScoringOnly(clauses, exact, weights.exact());
        }
        if (documentFrequency(plural) == documentFrequency(stem)) {
            forStem += forPlural;
        } else {
            addScoringOnly(clauses, plural, forPlural);
        }
        add(clauses, stem, forStem);
        addScoringOnly(clauses, term(IndexFields.NAME, word.stem(), 1), weights.name());
        addScoringOnly(clauses, term(IndexFields.PLACE, word.stem(), 1), weights.place());
        addScoringOnly(clauses, term(IndexFields.BODY, word.stem(), 1), weights.body());
        return clauses;
    }

    private static void addScoringOnly(List<ScoringClause> clauses, ScoringClause clause, float factor) {
        if (clause != null) {
            add(clauses, clause.scoringOnly(), factor);
        }
    }

    /** Adds a clause with its weight multiplied; nothing for null or a factor of 0. */
    public static void add(List<ScoringClause> clauses, ScoringClause clause, float factor) {
        if (clause != null && factor != 0) {
            clauses.add(clause.times(factor));
        }
    }
}
