package minga.search.lucene.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import minga.search.FacetName;
import minga.search.lucene.document.StoredPractice;
import minga.search.lucene.facets.FacetOrdinals;
import minga.search.lucene.facets.SegmentColumns;
import minga.search.lucene.facets.SegmentColumnsCache;
import minga.search.lucene.schema.IndexFields;
import minga.search.lucene.schema.RootHash;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * One point-in-time state of the index, searched as a whole: its Lucene reader and the doc values held on the heap
 * beside it. Whoever uses it holds it by the reference count of the reader (see {@code SnapshotHolder}). Thread-safe.
 */
public final class IndexSnapshot {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<SegmentColumns> columns;
    private final SegmentColumnsCache cache;
    private final long number;
    private final long checkpoint;
    private volatile Map<Long, Float> topicWeights;

    /**
     * @param number of the snapshot, growing with each one that differs
     * @param checkpoint number of the last change log entry that is in it
     */
    public IndexSnapshot(DirectoryReader reader, SegmentColumnsCache cache, long number, long checkpoint)
            throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.cache = cache;
        this.number = number;
        this.checkpoint = checkpoint;
        this.columns = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            columns.add(cache.columns(leaf));
        }
    }

    public DirectoryReader reader() {
        return reader;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    public List<LeafReaderContext> leaves() {
        return reader.leaves();
    }

    public SegmentColumns columns(LeafReaderContext leaf) {
        return columns.get(leaf.ord);
    }

    public FacetOrdinals ordinals(FacetName facet) {
        return cache.ordinals(facet);
    }

    /** The columns of all open segments, of this snapshot and others. */
    public SegmentColumnsCache columns() {
        return cache;
    }

    /** The facet values of a document, as ordinals, by its number in the whole index. */
    public int[] ordinals(FacetName facet, int document) {
        LeafReaderContext leaf = leaves().get(ReaderUtil.subIndex(document, leaves()));
        return columns(leaf).facet(facet).ordinals(document - leaf.docBase);
    }

    /** The stored practice of a document, by its number in the whole index. */
    public StoredPractice storedPractice(int document) throws IOException {
        LeafReaderContext leaf = leaves().get(ReaderUtil.subIndex(document, leaves()));
        return storedPractice(leaf, document - leaf.docBase);
    }

    /**
     * The stored practice of a document of a segment. It is a binary doc value, because Lucene's stored fields would
     * have to be decompressed.
     *
     * @throws CorruptIndexException where the document has none
     */
    public StoredPractice storedPractice(LeafReaderContext leaf, int document) throws IOException {
        BinaryDocValues values = leaf.reader().getBinaryDocValues(IndexFields.CARD);
        if (!values.advanceExact(document)) {
            throw new CorruptIndexException("A document without its stored practice: " + document, leaf.toString());
        }
        return new StoredPractice(values.binaryValue());
    }

    /**
     * The topics of all practices, by the hash of their mark ({@link IndexFields#TOPICS}), each with its inverse
     * document frequency: the natural logarithm of 1 + documents / documents with it. Computed once for each snapshot.
     */
    public Map<Long, Float> topicWeights() throws IOException {
        Map<Long, Float> weights = topicWeights;
        if (weights == null) {
            weights = new HashMap<>();
            Terms topics = MultiTerms.getTerms(reader, IndexFields.TOPIC_MARK);
            TermsEnum each = topics == null ? TermsEnum.EMPTY : topics.iterator();
            for (BytesRef topic = each.next(); topic != null; topic = each.next()) {
                weights.put(RootHash.of(topic.utf8ToString()),
                        (float) Math.log1p(reader.maxDoc() / (double) each.docFreq()));
            }
            topicWeights = weights;
        }
        return weights;
    }

    /** The first live document that has this term, by its number in the whole index, or -1. */
    public int findDocument(String field, String word) throws IOException {
        for (LeafReaderContext leaf : leaves()) {
            PostingsEnum postings = leaf.reader().postings(new Term(field, word), PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS
                    : postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    return leaf.docBase + doc;
                }
            }
        }
        return -1;
    }

    public long number() {
        return number;
    }

    public long checkpoint() {
        return checkpoint;
    }

    /** How many practices it has. */
    public int documents() {
        return reader.numDocs();
    }
}
