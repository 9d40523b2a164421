package minga.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.FixedBitSet;

/** The list of a word, whose frequency says how much it weighs in the document. */
final class WordList extends PostingsCursor {
    private final TermsEnum terms;
    private final PostingsEnum documents;
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    /** Read besides {@link #documents} in windows where those have gone on already. */
    private PostingsEnum again;
    /** The window in which {@link #documents} were read to find something: they stand behind it. */
    private int found = -1;

    private WordList(ScoringClause clause, TermsEnum terms, PostingsEnum documents) {
        super(clause, documents);
        this.terms = terms;
        this.documents = documents;
    }

    /** @param terms standing at the word */
    static WordList of(ScoringClause clause, TermsEnum terms) throws IOException {
        PostingsEnum documents = terms.postings(null, PostingsEnum.FREQS);
        documents.nextDoc();
        return new WordList(clause, terms, documents);
    }

    @Override
    void mark(FixedBitSet bits, int first, int end) throws IOException {
        to(first);
        found = first;
        documents.intoBitSet(end, bits, first);
    }

    @Override
    boolean has(int document, int first) throws IOException {
        to(document);
        found = first;
        return documents.docID() == document;
    }

    @Override
    void keep(int first, int end) throws IOException {
        PostingsEnum from = from(first);
        begin(first);
        while (from.docID() < end) {
            from.nextPostings(end, block);
            take(block);
        }
    }

    @Override
    void look(long[] candidates, int first, ScoringBlock window, boolean own) throws IOException {
        PostingsEnum from = from(first);
        for (int word = 0; word < candidates.length; word++) {
            for (long bits = candidates[word]; bits != 0; bits &= bits - 1) {
                int doc = first + (word << 6 | Long.numberOfTrailingZeros(bits));
                if (from.docID() < doc) {
                    from.advance(doc);
                }
                if (from.docID() == doc) {
                    write(window, doc, saturated(weight, from.freq()), own);
                }
            }
        }
    }

    /** The documents from the first of a window on. */
    private PostingsEnum from(int first) throws IOException {
        if (found != first) {
            to(first);
            return documents;
        }
        if (again == null) {
            again = terms.postings(null, PostingsEnum.FREQS);
        }
        if (again.docID() < first) {
            again.advance(first);
        }
        return again;
    }
}
