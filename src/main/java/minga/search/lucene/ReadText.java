package minga.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One text of a practice, cut into words: their forms and their places in the text. */
final class ReadText {

    private final FieldTable.Row row;
    private final String path;
    private final String words;
    private final List<Forms> forms = new ArrayList<>();
    private int[] bounds = new int[32];

    ReadText(FieldTable.Row row, String path, String words, WordBreaker breaker, Spanish spanish) {
        this.row = row;
        this.path = path;
        this.words = words;
        breaker.each(words, (word, start, end) -> add(spanish.forms(word), start, end));
    }

    private void add(Forms word, int start, int end) {
        int at = forms.size() * 2;
        if (at == bounds.length) {
            bounds = java.util.Arrays.copyOf(bounds, at * 2);
        }
        bounds[at] = start;
        bounds[at + 1] = end;
        forms.add(word);
    }

    FieldTable.Row row() {
        return row;
    }

    String path() {
        return path;
    }

    String words() {
        return words;
    }

    List<Forms> forms() {
        return forms;
    }

    /** The word as it was written, in small letters. */
    String written(int word) {
        return words.substring(start(word), end(word)).toLowerCase(Locale.ROOT);
    }

    int start(int word) {
        return bounds[word * 2];
    }

    int end(int word) {
        return bounds[word * 2 + 1];
    }
}
