package minga.search.lucene;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A word of a text as the card keeps it, for marking it in a passage.
 *
 * @param hash the hash of its root
 * @param start where what is marked begins in the text
 * @param end where it ends
 */
record StoredToken(int hash, int start, int end) {

    /**
     * The telling words of a text in their order. A word that stands for two is there twice; a compound stands before
     * its first word, with the place of the whole.
     */
    static List<StoredToken> of(ReadText text) {
        List<StoredToken> words = new ArrayList<>(text.forms().size());
        Iterator<HyphenatedCompound> compounds = text.compounds().iterator();
        HyphenatedCompound next = compounds.hasNext() ? compounds.next() : null;
        for (int at = 0; at < text.forms().size(); at++) {
            if (next != null && next.first() == at) {
                add(words, next.forms(), text.start(at), text.end(next.last()));
                next = compounds.hasNext() ? compounds.next() : null;
            }
            add(words, text.forms().get(at), text.start(at), text.end(at));
        }
        return words;
    }

    private static void add(List<StoredToken> words, TokenForms word, int start, int end) {
        if (!word.stop() && word.also().isEmpty()) {
            words.add(new StoredToken(word.root().hashCode(), start, end));
        } else if (!word.stop()) {
            word.each(TokenForms::root).forEach(root -> words.add(new StoredToken(root.hashCode(), start, end)));
        }
    }
}
