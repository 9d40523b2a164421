package minga.search.lucene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The stems of all texts in the order of the table of fields, each field in its band of positions. */
final class PositionStream extends TokenStream {

    /** So far apart stand two texts of one field: no phrase reaches from one into the next. */
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<ReadText> texts;
    private int text;
    private int word;
    private int position;
    private int last = -1;
    /** More stems at the place of the last word. */
    private final Deque<String> beside = new ArrayDeque<>();

    /** @param texts sorted by their row in the table */
    PositionStream(List<ReadText> texts) {
        this.texts = texts;
    }

    @Override
    public boolean incrementToken() {
        if (!beside.isEmpty()) {
            emit(beside.poll());
            return true;
        }
        while (text < texts.size()) {
            ReadText current = texts.get(text);
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

    /** A compound stands at the places of its words, so that what precedes and what follows it are its neighbours. */
    private void addCompound(ReadText current, int at) {
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
