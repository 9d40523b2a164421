package minga.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Words joined by hyphens, which are also one word: psico-social is psico, social and psicosocial.
 *
 * @param first the number of its first word in the text
 * @param last the number of its last word
 * @param forms the forms of the whole
 */
record HyphenatedCompound(int first, int last, TokenForms forms) {

    /** A sequence of words with each compound as one word. */
    static List<TokenForms> closed(List<TokenForms> words, List<HyphenatedCompound> compounds) {
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

    /** The stems of what ends with this word of a text: the word and a compound. */
    static Set<String> ending(ReadText text, int at) {
        return stems(text, at, compound -> compound.last() == at);
    }

    /** The stems of what begins with this word of a text. */
    static Set<String> beginning(ReadText text, int at) {
        return stems(text, at, compound -> compound.first() == at);
    }

    private static Set<String> stems(ReadText text, int at, Predicate<HyphenatedCompound> those) {
        Set<String> stems = text.forms().get(at).stems();
        for (HyphenatedCompound compound : text.compounds()) {
            if (those.test(compound)) {
                stems = new LinkedHashSet<>(stems);
                stems.addAll(compound.forms().stems());
            }
        }
        return stems;
    }
}
