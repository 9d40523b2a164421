package minga.search.lucene.query;

/**
 * The ranking parameters: how much each way of matching counts, and the score formula. Tuned on the judged queries of
 * {@code src/test/resources/relevance}, with round figures preferred: what only one query would gain from was left out.
 *
 * @param exact boost of the word as typed
 * @param plural boost of the word in singular or plural
 * @param stem boost of the word in any gender and number
 * @param root boost of a word derived from the same one
 * @param name additional boost of a word of the practice's name
 * @param place additional boost of a word of its place
 * @param body additional boost of a word of the responsible bodies
 * @param year boost of the first year, where a year was typed
 * @param meaning boost of a related word of the thesaurus
 * @param near boost of a word of similar spelling
 * @param within boost of a word that is part of a known expression, by itself
 * @param pair boost of two words side by side as typed
 * @param weak factor for a word that occurs in nearly every practice
 * @param tie what the lesser of own score and substitute adds to the greater; the tie breaker of a disjunction maximum
 * @param substituteCoverage the part of its importance that a clause covers where only a substitute matches
 * @param floor the part of its score that is left to a practice that covers next to nothing of the query
 * @param minimumCoverage the part of the query that a practice must cover to match
 */
public record RankingWeights(float exact, float plural, float stem, float root, float name, float place, float body,
        float year,
        float meaning, float near, float within, float pair, float weak, float tie, float substituteCoverage,
        float floor,
        float minimumCoverage) {

    /** The weights in use. */
    public static final RankingWeights DEFAULT = new RankingWeights(0.2f, 0.2f, 0.5f, 0.5f, 0.6f, 1f, 0.6f, 3f,
            1.3f, 1f, 0.4f, 1f, 0.12f, 0.3f, 0.95f, 0.15f, 0.2f);

    /** How much of its score a document loses at most by a demoting clause. */
    private static final float MOST_DEMOTION = 0.7f;

    /** The same, but one clause in common is enough to match. */
    public RankingWeights lenient() {
        return new RankingWeights(exact, plural, stem, root, name, place, body, year, meaning, near, within, pair, weak,
                tie,
                substituteCoverage, 0.5f, 0);
    }

    /**
     * The score of one clause by its own terms and by its substitutes: the greater in full, the lesser by {@link #tie}.
     */
    public float combine(float own, float substitute) {
        return Math.max(own, substitute) + tie * Math.min(own, substitute);
    }

    /** The score of a document by the sum of its clauses' scores and by how much of the query it covers. */
    public float score(float total, float covered, float totalImportance) {
        return total * coverageFactor(covered, totalImportance);
    }

    /** From {@link #floor} for a document that covers nothing to 1 for all; 1 where no clause has importance. */
    public float coverageFactor(float covered, float totalImportance) {
        float part = totalImportance == 0 ? 1 : Math.min(1, covered / totalImportance);
        return floor + (1 - floor) * part;
    }

    /** The factor by which a demoting clause lowers the score of a document, by what the clause scores there. */
    public static float demotion(float own, float substitute, float importance) {
        return 1 - MOST_DEMOTION * Math.min(1, Math.max(own, substitute) / Math.max(importance, 0.01f));
    }
}
