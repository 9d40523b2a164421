package minga.search.lucene.document;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import minga.search.PracticeDocument;
import minga.search.lucene.analysis.HyphenatedCompound;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.TokenCollector;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.schema.SearchFieldTable;

/**
 * One text of a practice with its tokens: their forms, their character offsets and the hyphenated compounds among them.
 */
public final class AnalyzedText {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final SearchFieldTable.Row row;
    private final String path;
    private final String words;
    private final PracticeDocument.SourceFile file;
    private final TokenCollector sequence;
    private int[] offsets = new int[32];

    public AnalyzedText(SearchFieldTable.Row row, String path, String words, WordTokenizer breaker,
            SpanishMorphology spanish) {
        this(row, new PracticeDocument.Text(path, words), breaker, spanish);
    }

    AnalyzedText(SearchFieldTable.Row row, PracticeDocument.Text text, WordTokenizer breaker,
            SpanishMorphology spanish) {
        this.row = row;
        this.path = text.path();
        this.words = text.words();
        this.file = text.file();
        this.sequence = new TokenCollector(spanish) {
            @Override
            public void word(String folded, int start, int end) {
                addOffsets(start, end);
                super.word(folded, start, end);
            }
        };
        breaker.each(words, sequence);
    }

    private void addOffsets(int start, int end) {
        int at = forms().size() * 2;
        if (at == offsets.length) {
            offsets = Arrays.copyOf(offsets, at * 2);
        }
        offsets[at] = start;
        offsets[at + 1] = end;
    }

    SearchFieldTable.Row row() {
        return row;
    }

    String path() {
        return path;
    }

    String words() {
        return words;
    }

    /** The file of which it is a page; null for what stands in the ficha itself. */
    PracticeDocument.SourceFile file() {
        return file;
    }

    public List<TokenForms> forms() {
        return sequence.forms();
    }

    /** Words joined by hyphens, in their order. */
    List<HyphenatedCompound> compounds() {
        return sequence.compounds();
    }

    /** True for a word without special spelling in a text without compounds, as nearly all are. */
    boolean plain(int word) {
        return compounds().isEmpty() && forms().get(word).also().isEmpty();
    }

    /** The stems of a word and of the compound that ends with it. */
    Set<String> stemsEndingAt(int word) {
        return stems(word, compound -> compound.last() == word);
    }

    /** The stems of a word and of the compound that begins with it. */
    Set<String> stemsStartingAt(int word) {
        return stems(word, compound -> compound.first() == word);
    }

    private Set<String> stems(int word, Predicate<HyphenatedCompound> those) {
        Set<String> stems = forms().get(word).stems();
        for (HyphenatedCompound compound : compounds()) {
            if (those.test(compound)) {
                stems = new LinkedHashSet<>(stems);
                stems.addAll(compound.forms().stems());
            }
        }
        return stems;
    }

    /** The word as it was written, in lower case and without invisible format characters. */
    public String written(int word) {
        return INVISIBLE.matcher(words.substring(start(word), end(word)).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    int start(int word) {
        return offsets[word * 2];
    }

    int end(int word) {
        return offsets[word * 2 + 1];
    }
}
