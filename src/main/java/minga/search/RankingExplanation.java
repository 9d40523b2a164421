package minga.search;

import java.util.List;

/**
 * Explanation of a hit's score, in words for curators.
 *
 * @param code the practice
 * @param name its name
 * @param score the whole
 * @param reasons the parts, heaviest first
 */
public record RankingExplanation(String code, String name, float score, List<Reason> reasons) {

    /**
     * One part of the score.
     *
     * @param word the word of the query that was found
     * @param found the word as it was found: the same, another form, a synonym, a near spelling
     * @param kind EXACT, FORM, RELATED, SPELLING, or TOPIC for the second ranking stage
     * @param field the ficha's field where it weighs most
     * @param weight its share of the score
     */
    public record Reason(String word, String found, String kind, String field, float weight) {
    }

    public RankingExplanation {
        reasons = List.copyOf(reasons);
    }
}
