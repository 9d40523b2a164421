package minga.search.lucene;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The words of one practice with what each weighs over all the fields where it stands. The weight becomes the word's
 * frequency in the index, so one list a word is read instead of one for each field, and the usual saturation by
 * frequency works on the whole (what the literature calls BM25F).
 */
final class WeightedTerms {

    /** One unit of weight is so many occurrences. */
    static final int SCALE = 16;
    private static final FieldType TYPE = type();

    private final Map<String, float[]> weights = new HashMap<>();

    void add(String word, float weight) {
        weights.computeIfAbsent(word, w -> new float[1])[0] += weight;
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    Field field(String name) {
        return new Field(name, new Stream(weights.entrySet().iterator()), TYPE);
    }

    private static FieldType type() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /** Each word once, with its weight as frequency. */
    private static final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final Iterator<Map.Entry<String, float[]>> words;

        private Stream(Iterator<Map.Entry<String, float[]>> words) {
            this.words = words;
        }

        @Override
        public boolean incrementToken() {
            if (!words.hasNext()) {
                return false;
            }
            clearAttributes();
            Map.Entry<String, float[]> next = words.next();
            term.append(next.getKey());
            frequency.setTermFrequency(Math.clamp(Math.round(next.getValue()[0] * SCALE), 1, 100_000));
            return true;
        }
    }
}
