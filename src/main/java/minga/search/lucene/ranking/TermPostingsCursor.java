package minga.search.lucene.ranking;

import java.io.IOException;
import minga.search.lucene.query.ScoringClause;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.FixedBitSet;

/** Cursor over the postings of one term. The term frequency is the weight of the term in the document. */
final class TermPostingsCursor extends PostingsCursor {
    private final TermsEnum terms;
    private final PostingsEnum documents;
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();
    /** Second enumeration of the postings, to read the scores of a block that {@link #documents} has passed already. */
    private PostingsEnum again;
    /**
     * The first document of the block in which {@link #documents} were last read for matching: they stand behind it.
     */
    private int matchedBlock = -1;

    private TermPostingsCursor(ScoringClause clause, TermsEnum terms, PostingsEnum documents) {
        super(clause, documents);
        this.terms = terms;
        this.documents = documents;
    }

    /** @param terms positioned at the term */
    static TermPostingsCursor of(ScoringClause clause, TermsEnum terms) throws IOException {
        PostingsEnum documents = terms.postings(null, PostingsEnum.FREQS);
        documents.nextDoc();
        return new TermPostingsCursor(clause, terms, documents);
    }

    @Override
    void collect(FixedBitSet bits, int first, int end) throws IOException {
        advanceTo(first);
        matchedBlock = first;
        documents.intoBitSet(end, bits, first);
    }

    @Override
    boolean contains(int document, int first) throws IOException {
        advanceTo(document);
        matchedBlock = first;
        return documents.docID() == document;
    }

    @Override
    void buffer(int first, int end) throws IOException {
        PostingsEnum from = postingsFrom(first);
        startBuffer(first);
        while (from.docID() < end) {
            from.nextPostings(end, block);
            append(block);
        }
    }

    @Override
    void scoreCandidates(long[] candidates, int first, ScoringBlock scores, boolean own) throws IOException {
        PostingsEnum from = postingsFrom(first);
        for (int word = 0; word < candidates.length; word++) {
            for (long bits = candidates[word]; bits != 0; bits &= bits - 1) {
                int doc = first + (word << 6 | Long.numberOfTrailingZeros(bits));
                if (from.docID() < doc) {
                    from.advance(doc);
                }
                if (from.docID() == doc) {
                    write(scores, doc, saturate(weight, from.freq()), own);
                }
            }
        }
    }

    /** The postings positioned at the beginning of a block. */
    private PostingsEnum postingsFrom(int first) throws IOException {
        if (matchedBlock != first) {
            advanceTo(first);
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
