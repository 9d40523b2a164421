package minga.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * One list of one segment. It is read window by window, from the first to the last: either only to see which documents
 * it has, or with what it gives to each of them, which it then keeps until the next window.
 */
abstract sealed class PostingsCursor permits WordList, QueryList {

    /** How fast a word's frequency is saturated, in the units of {@link WeightedTerms}. */
    private static final float SATURATION = 1.2f * WeightedTerms.SCALE;

    final float weight;
    final boolean finds;
    private final DocIdSetIterator documents;
    private int[] docs = {};
    private float[] gains = {};
    private int size;
    private int kept = -1;
    private boolean idle;

    /** @param documents those of the list, standing at the first */
    PostingsCursor(ScoringClause clause, DocIdSetIterator documents) {
        this.weight = clause.weight();
        this.finds = clause.finds();
        this.documents = documents;
    }

    /** What a word gives to a document where it weighs so much. */
    static float saturated(float weight, float frequency) {
        return weight * frequency / (frequency + SATURATION);
    }

    /** The list of a clue in a segment; null where it has none there. */
    static PostingsCursor of(ScoringClause clause, LeafReaderContext leaf) throws IOException {
        if (clause.query() != null) {
            Scorer scorer = clause.query().scorer(leaf);
            return scorer == null ? null : QueryList.of(clause, scorer);
        }
        var supplier = clause.states().get(leaf);
        TermState state = supplier == null ? null : supplier.get();
        if (state == null) {
            return null;
        }
        LeafReader reader = leaf.reader();
        TermsEnum terms = reader.terms(clause.term().field()).iterator();
        terms.seekExact(clause.term().bytes(), state);
        return WordList.of(clause, terms);
    }

    /** How many documents it has in the segment, about. */
    final long cost() {
        return documents.cost();
    }

    /** The document at which the list stands. */
    final int at() {
        return documents.docID();
    }

    /** Moves on to this document or the next after it. */
    final void to(int document) throws IOException {
        if (documents.docID() < document) {
            documents.advance(document);
        }
    }

    /** Says which documents it has before {@code end}, the bit of {@code first} being the first one. */
    abstract void mark(FixedBitSet bits, int first, int end) throws IOException;

    /** True where the list has this document of the window that begins at {@code first}; asked in the order of documents. */
    abstract boolean has(int document, int first) throws IOException;

    /** Reads what the list gives to the documents of a window, and keeps it. */
    abstract void keep(int first, int end) throws IOException;

    /** What the list gives to these documents of a window, a bit a document, is written into it. */
    abstract void look(long[] candidates, int first, ScoringBlock window, boolean own) throws IOException;

    /** True where it alone can bring no document among the best any more; see {@link MaxScorePruner}. */
    boolean idle() {
        return idle;
    }

    void idle(boolean now) {
        idle = now;
    }

    /** True while it keeps what it gives to the documents of this window. */
    boolean keeps(int first) {
        return kept == first;
    }

    /** The documents that it keeps. */
    void markKept(long[] bits) {
        for (int i = 0; i < size; i++) {
            int at = docs[i] - kept;
            bits[at >> 6] |= 1L << at;
        }
    }

    /** Writes what it keeps into the window: its own words add up, of the others the most counts. */
    void give(ScoringBlock window, boolean own) {
        if (own) {
            window.add(docs, gains, size);
        } else {
            window.raise(docs, gains, size);
        }
    }

    final void begin(int first) {
        kept = first;
        size = 0;
    }

    final void take(DocAndFloatFeatureBuffer block) {
        docs = ArrayUtil.grow(docs, size + block.size);
        gains = ArrayUtil.grow(gains, size + block.size);
        System.arraycopy(block.docs, 0, docs, size, block.size);
        for (int i = 0; i < block.size; i++) {
            gains[size + i] = saturated(weight, block.features[i]);
        }
        size += block.size;
    }

    final void take(int doc) {
        docs = ArrayUtil.grow(docs, size + 1);
        gains = ArrayUtil.grow(gains, size + 1);
        docs[size] = doc;
        gains[size++] = weight;
    }

    final void write(ScoringBlock window, int doc, float gain, boolean own) {
        if (own) {
            window.add(doc, gain);
        } else {
            window.raise(doc, gain);
        }
    }
}
