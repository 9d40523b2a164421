package minga.search;

import java.util.List;

/**
 * A word of the query and the related words that were searched as well, at lower weight.
 *
 * @param word as it was typed
 * @param related up to a handful of the words also searched
 */
public record RelatedWords(String word, List<String> related) {

    public RelatedWords {
        related = List.copyOf(related);
    }
}
