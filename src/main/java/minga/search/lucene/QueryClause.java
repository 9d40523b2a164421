package minga.search.lucene;

import java.util.List;

/**
 * One thing the query wants, with every way to tell that a practice has it. What a practice gains by its own words adds
 * up; of the others (related words, other spellings) the best counts.
 *
 * @param kind whether it may, must or must not be there, or only lifts what is found anyhow
 * @param own the word itself, in its treatments
 * @param others what stands for it
 * @param word as it was typed
 * @param importance its part in the coverage of the query
 */
record QueryClause(Kind kind, String word, List<ScoringClause> own, List<ScoringClause> others, float importance) {

    /** What the thing does to a practice. */
    enum Kind {
        /** Finds it, and counts in the coverage. */
        MAY,
        /** Without it there is no finding. */
        MUST,
        /** With it there is no finding. */
        NOT,
        /** Lifts what something else has found. */
        LIFT,
        /** Lowers what something else has found. */
        LOWER
    }

    boolean empty() {
        return own.isEmpty() && others.isEmpty();
    }
}
