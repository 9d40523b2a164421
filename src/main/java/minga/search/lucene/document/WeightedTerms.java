package minga.search.lucene.document;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import minga.search.lucene.schema.IndexFields;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The terms of one document with the sum of their weights over all fields of the practice, indexed as term frequencies:
 * so one postings list a term is read instead of one a field, and frequency saturates over all fields together (BM25F).
 */
final class WeightedTerms {

    private static final FieldType TYPE = type();

    private final Map<String, float[]> weights = new HashMap<>();

    void add(String word, float weight) {
        weights.computeIfAbsent(word, w -> new float[1])[0] += weight;
    }

    /** Adds the terms of another, each with that weight at most. */
    void addAtMost(WeightedTerms others, float most) {
        others.weights.forEach((word, weight) -> add(word, Math.min(weight[0], most)));
    }

    boolean isEmpty() {
        return weights.isEmpty();
    }

    /** The terms, once each. */
    Set<String> words() {
        return weights.keySet();
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
            frequency.setTermFrequency(Math.clamp(Math.round(next.getValue()[0] * IndexFields.FREQUENCY_SCALE), 1,
                    100_000));
            return true;
        }
    }
}
