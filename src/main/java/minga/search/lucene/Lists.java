package minga.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;

/** One list of one segment, read window by window into the scores. */
abstract sealed class Lists permits Lists.OfWord, Lists.OfQuery {

    /** How fast a word's frequency is saturated, in the units of {@link Bag}. */
    private static final float SATURATION = 1.2f * Bag.SCALE;

    final float weight;

    Lists(float weight) {
        this.weight = weight;
    }

    /** The document at which the list stands. */
    abstract int at();

    /** Moves on to this document or the next after it. */
    abstract void to(int document) throws IOException;

    /** Adds what the list gives to the documents before {@code end}. */
    abstract void addTo(Window window, int end) throws IOException;

    /** As {@link #addTo}, but of several lists the most counts. */
    abstract void raise(Window window, int end) throws IOException;

    /** What a word gives to a document where it weighs so much. */
    static float saturated(float weight, float frequency) {
        return weight * frequency / (frequency + SATURATION);
    }

    /** The list of a clue in a segment; null where it has none there. */
    static Lists of(Clue clue, LeafReaderContext leaf) throws IOException {
        if (clue.query() != null) {
            Scorer scorer = clue.query().scorer(leaf);
            return scorer == null ? null : new OfQuery(scorer, clue.weight());
        }
        var supplier = clue.states().get(leaf);
        TermState state = supplier == null ? null : supplier.get();
        if (state == null) {
            return null;
        }
        LeafReader reader = leaf.reader();
        TermsEnum terms = reader.terms(clue.term().field()).iterator();
        terms.seekExact(clue.term().bytes(), state);
        return new OfWord(terms.postings(null, PostingsEnum.FREQS), clue.weight());
    }

    /** The list of a word, whose frequency says how much it weighs in the document. */
    static final class OfWord extends Lists {
        private final PostingsEnum postings;
        private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();

        private OfWord(PostingsEnum postings, float weight) throws IOException {
            super(weight);
            this.postings = postings;
            postings.nextDoc();
        }

        @Override
        int at() {
            return postings.docID();
        }

        @Override
        void to(int document) throws IOException {
            if (postings.docID() < document) {
                postings.advance(document);
            }
        }

        @Override
        void addTo(Window window, int end) throws IOException {
            while (postings.docID() < end) {
                postings.nextPostings(end, block);
                saturate();
                window.add(block.docs, block.features, block.size);
            }
        }

        @Override
        void raise(Window window, int end) throws IOException {
            while (postings.docID() < end) {
                postings.nextPostings(end, block);
                saturate();
                window.raise(block.docs, block.features, block.size);
            }
        }

        private void saturate() {
            float[] values = block.features;
            for (int i = 0; i < block.size; i++) {
                values[i] = saturated(weight, values[i]);
            }
        }
    }

    /**
     * The list of anything else: each of its documents gains the same. Only candidates of the window at hand are looked
     * at closely, so that a phrase that stands nowhere stops as soon as the time is over.
     */
    static final class OfQuery extends Lists {
        private final DocIdSetIterator candidates;
        private final TwoPhaseIterator closer;

        private OfQuery(Scorer scorer, float weight) throws IOException {
            super(weight);
            closer = scorer.twoPhaseIterator();
            candidates = closer == null ? scorer.iterator() : closer.approximation();
            candidates.nextDoc();
        }

        @Override
        int at() {
            return candidates.docID();
        }

        @Override
        void to(int document) throws IOException {
            if (candidates.docID() < document) {
                candidates.advance(document);
            }
        }

        @Override
        void addTo(Window window, int end) throws IOException {
            for (int doc = candidates.docID(); doc < end; doc = candidates.nextDoc()) {
                if (closer == null || closer.matches()) {
                    window.add(doc, weight);
                }
            }
        }

        @Override
        void raise(Window window, int end) throws IOException {
            for (int doc = candidates.docID(); doc < end; doc = candidates.nextDoc()) {
                if (closer == null || closer.matches()) {
                    window.raise(doc, weight);
                }
            }
        }
    }
}
