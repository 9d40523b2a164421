package minga.search;

import java.util.List;

/**
 * Entry of the thesaurus: words that find each other.
 *
 * @param words in their order
 * @param closeness 1 for words that mean the same, less for looser ones
 * @param place whether they name places
 */
public record ThesaurusEntry(List<String> words, float closeness, boolean place) {

    public ThesaurusEntry {
        words = List.copyOf(words);
    }

    /** True for words that are only loosely related. */
    public boolean loose() {
        return closeness < 0.8f;
    }
}
