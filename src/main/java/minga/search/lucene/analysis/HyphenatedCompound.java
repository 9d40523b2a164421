package minga.search.lucene.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Position and forms of a hyphenated word that counts both as its parts and as one word: psico-social is psico, social
 * and psicosocial.
 *
 * @param first index of its first word in the list of words
 * @param last index of its last word
 * @param forms the forms of the whole, written as one word
 */
public record HyphenatedCompound(int first, int last, TokenForms forms) {

    /** The list of words with the words of each compound replaced by the whole. */
    public static List<TokenForms> closed(List<TokenForms> words, List<HyphenatedCompound> compounds) {
        if (compounds.isEmpty()) {
            return words;
        }
        List<TokenForms> closed = new ArrayList<>(words.size());
        int at = 0;
        for (HyphenatedCompound compound : compounds) {
            closed.addAll(words.subList(at, compound.first()));
            closed.add(compound.forms());
            at = compound.last() + 1;
        }
        closed.addAll(words.subList(at, words.size()));
        return closed;
    }
}
