package minga.search.lucene.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the words that a {@link WordTokenizer} reports in their forms, and the hyphenated compounds. For one text.
 */
public class TokenCollector implements WordTokenizer.Sink {

    private final SpanishMorphology spanish;
    private final List<TokenForms> forms = new ArrayList<>();
    private final List<HyphenatedCompound> compounds = new ArrayList<>(0);

    public TokenCollector(SpanishMorphology spanish) {
        this.spanish = spanish;
    }

    @Override
    public void word(String folded, int start, int end) {
        forms.add(spanish.forms(folded));
    }

    @Override
    public void compound(String folded, int words, int start, int end) {
        compounds.add(new HyphenatedCompound(forms.size() - words, forms.size() - 1, spanish.forms(folded)));
    }

    public List<TokenForms> forms() {
        return forms;
    }

    /** Words joined by hyphens, in their order; they do not overlap. */
    public List<HyphenatedCompound> compounds() {
        return compounds;
    }

    /** The words with each compound as one word. */
    public List<TokenForms> closed() {
        return HyphenatedCompound.closed(forms, compounds);
    }
}
