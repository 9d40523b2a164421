package minga.search.lucene.query;

import java.util.List;
import java.util.Set;
import minga.search.lucene.schema.SearchFieldTable;

/**
 * One clause of a planned query, with the terms that match it. The scores of its own terms add up; of its substitutes
 * (related words, other spellings) the best one counts.
 *
 * @param kind how it decides whether a document matches
 * @param word the word or phrase as it was typed
 * @param own the word itself, in its different forms
 * @param substitutes what may stand for it
 * @param importance its part in the coverage of the query; see {@code CoverageThreshold}
 * @param fields the searchable fields that it is restricted to; empty for all
 */
public record QueryClause(Kind kind, String word, List<ScoringClause> own, List<ScoringClause> substitutes,
        float importance,
        Set<SearchFieldTable.Row> fields) {

    public QueryClause(Kind kind, String word, List<ScoringClause> own, List<ScoringClause> substitutes,
            float importance) {
        this(kind, word, own, substitutes, importance, Set.of());
    }

    /** How a clause decides whether a document matches, as in a BooleanQuery, and two that only change the score. */
    public enum Kind {
        /** Optional: it matches together with others, and counts for the coverage. */
        SHOULD,
        /** Required. */
        MUST,
        /** Excluding. */
        MUST_NOT,
        /** Raises the score of what other clauses match. */
        BOOST,
        /** Lowers the score of what other clauses match. */
        DEMOTE
    }

    /** True for a clause that matches documents, and does not only change their scores. */
    public boolean matches() {
        return kind == Kind.SHOULD || kind == Kind.MUST;
    }

    public boolean empty() {
        return own.isEmpty() && substitutes.isEmpty();
    }
}
