package minga.search;

import java.util.List;

/**
 * A practice similar to another one, with the reason.
 *
 * @param hit the practice
 * @param themes the themes both have
 * @param populations the populations both have
 * @param sameRegion whether they are of one region
 * @param words the words that tie them, as the practices write them
 */
public record SimilarPractice(Hit hit, List<BilingualLabel> themes, List<BilingualLabel> populations,
        boolean sameRegion, List<String> words) {

    public SimilarPractice {
        themes = List.copyOf(themes);
        populations = List.copyOf(populations);
        words = List.copyOf(words);
    }
}
