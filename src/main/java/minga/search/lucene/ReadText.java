package minga.search.lucene;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One text of a practice, cut into words: their forms and their places in the text. */
final class ReadText {

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private final SearchFieldTable.Row row;
    private final String path;
    private final String words;
    private final WordSequence sequence;
    private int[] bounds = new int[32];

    ReadText(SearchFieldTable.Row row, String path, String words, WordBreaker breaker, Spanish spanish) {
        this.row = row;
        this.path = path;
        this.words = words;
        this.sequence = new WordSequence(spanish) {
            @Override
            public void word(String folded, int start, int end) {
                bound(start, end);
                super.word(folded, start, end);
            }
        };
        breaker.each(words, sequence);
    }

    private void bound(int start, int end) {
        int at = forms().size() * 2;
        if (at == bounds.length) {
            bounds = java.util.Arrays.copyOf(bounds, at * 2);
        }
        bounds[at] = start;
        bounds[at + 1] = end;
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

    List<TokenForms> forms() {
        return sequence.forms();
    }

    /** Words joined by hyphens, in their order. */
    List<HyphenatedCompound> compounds() {
        return sequence.compounds();
    }

    /** True for a usual word in a text without compounds, as nearly all are. */
    boolean plain(int word) {
        return compounds().isEmpty() && forms().get(word).also().isEmpty();
    }

    /** The words with each compound as one word. */
    List<TokenForms> closed() {
        return sequence.closed();
    }

    /** The word as it was written, in small letters and without signs that nobody sees. */
    String written(int word) {
        return UNSEEN.matcher(words.substring(start(word), end(word)).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    int start(int word) {
        return bounds[word * 2];
    }

    int end(int word) {
        return bounds[word * 2 + 1];
    }
}
