package minga.search.lucene.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import minga.search.lucene.analysis.HyphenatedCompound;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.schema.SearchFieldTable;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Token stream of the stems of all texts of a practice, for phrases and searches in one field: each field has its own
 * range of positions ({@link SearchFieldTable#BAND}). Without stop words, which leave their position empty.
 */
final class PositionTokenStream extends TokenStream {

    /** Position increment between two texts of one field, so that no phrase reaches from one into the next. */
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<AnalyzedText> texts;
    private int text;
    private int word;
    private int position;
    private int last = -1;
    /** Further stems at the position of the last word. */
    private final Deque<String> beside = new ArrayDeque<>();

    /** @param texts sorted by their row in the table */
    PositionTokenStream(List<AnalyzedText> texts) {
        this.texts = texts;
    }

    @Override
    public boolean incrementToken() {
        if (!beside.isEmpty()) {
            emit(beside.poll());
            return true;
        }
        while (text < texts.size()) {
            AnalyzedText current = texts.get(text);
            if (word == 0) {
                position = Math.max(position + GAP, current.row().band());
            }
            while (word < current.forms().size() && position < current.row().band() + SearchFieldTable.BAND - GAP) {
                TokenForms forms = current.forms().get(word);
                position++;
                if (current.plain(word) && !forms.stop()) {
                    word++;
                    emit(forms.stem());
                    return true;
                }
                if (!forms.stop()) {
                    beside.addAll(forms.stems());
                }
                addCompound(current, word++);
                if (!beside.isEmpty()) {
                    emit(beside.poll());
                    return true;
                }
            }
            text++;
            word = 0;
        }
        return false;
    }

    /** A compound has the positions of its words, so that it is adjacent to what precedes and what follows it. */
    private void addCompound(AnalyzedText current, int at) {
        for (HyphenatedCompound compound : current.compounds()) {
            if (compound.first() <= at && at <= compound.last() && !compound.forms().stop()) {
                beside.add(compound.forms().stem());
            }
        }
    }

    private void emit(String stem) {
        clearAttributes();
        term.append(stem);
        increment.setPositionIncrement(position - last);
        last = position;
    }
}
