package minga.search.lucene.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import minga.search.lucene.analysis.HyphenatedCompound;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.schema.RootHash;

/**
 * One word of a stored text, as the hash of its root and its offsets, for highlighting it in a passage.
 *
 * @param hash {@link RootHash} of the root of the word
 * @param start offset of the first character to highlight
 * @param end offset behind the last one
 */
record StoredToken(long hash, int start, int end) {

    /**
     * The words of a text in their order, without stop words. A word that stands for two, such as niñ@s for niños and
     * niñas, is there twice where their roots differ; a hyphenated compound stands before its first word, with the
     * offsets of the whole.
     */
    static List<StoredToken> of(AnalyzedText text) {
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
            words.add(new StoredToken(RootHash.of(word.root()), start, end));
        } else if (!word.stop()) {
            word.each(TokenForms::root).forEach(root -> words.add(new StoredToken(RootHash.of(root), start, end)));
        }
    }
}
