package minga.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import minga.search.FacetName;
import minga.search.Sort;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** One state of the index that is searched as a whole: its reader and the columns beside it. */
final class IndexSnapshot {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<SegmentColumns> columns;
    private final Shelf shelf;
    private final long number;
    private final long checkpoint;
    private final Map<Sort, Everything> everything = new ConcurrentHashMap<>();

    /**
     * What is found when nothing is asked: counted once for a generation, since most visits begin so.
     *
     * @param best the first {@link #SHOWN} in the order, more are searched for
     */
    record Everything(FacetCounter counter, List<TopHits.Found> best) {

        static final int SHOWN = 200;
    }

    /** What outlives a generation: the numbering of the codes and the columns of segments that are still there. */
    static final class Shelf {
        private final Map<FacetName, FacetOrdinals> codes = new EnumMap<>(FacetName.class);
        private final Map<Object, SegmentColumns> segments = new ConcurrentHashMap<>();

        Shelf() {
            for (FacetName facet : FacetName.values()) {
                codes.put(facet, new FacetOrdinals());
            }
        }

        FacetOrdinals codes(FacetName facet) {
            return codes.get(facet);
        }

        private SegmentColumns columns(LeafReaderContext leaf) throws IOException {
            IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
            SegmentColumns known = segments.get(core.getKey());
            if (known == null) {
                known = new SegmentColumns(leaf.reader(), codes);
                segments.put(core.getKey(), known);
                core.addClosedListener(segments::remove);
            }
            return known;
        }
    }

    /**
     * @param number which generation, counted up
     * @param checkpoint the last change that stands in it
     */
    IndexSnapshot(DirectoryReader reader, Shelf shelf, long number, long checkpoint) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.shelf = shelf;
        this.number = number;
        this.checkpoint = checkpoint;
        this.columns = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            columns.add(shelf.columns(leaf));
        }
    }

    DirectoryReader reader() {
        return reader;
    }

    IndexSearcher searcher() {
        return searcher;
    }

    List<LeafReaderContext> leaves() {
        return reader.leaves();
    }

    SegmentColumns columns(LeafReaderContext leaf) {
        return columns.get(leaf.ord);
    }

    FacetOrdinals codes(FacetName facet) {
        return shelf.codes(facet);
    }

    /** The codes of a document, by its number in the whole index. */
    int[] codes(FacetName facet, int document) {
        LeafReaderContext leaf = leaves().get(ReaderUtil.subIndex(document, leaves()));
        return columns(leaf).facet(facet).of(document - leaf.docBase);
    }

    /** The card of a document, by its number in the whole index. */
    StoredPractice card(int document) throws IOException {
        LeafReaderContext leaf = leaves().get(ReaderUtil.subIndex(document, leaves()));
        return card(leaf, document - leaf.docBase);
    }

    /** The card of a document of a segment. A column holds it, as it is: the library's stored fields cost an unpacking. */
    StoredPractice card(LeafReaderContext leaf, int document) throws IOException {
        BinaryDocValues cards = leaf.reader().getBinaryDocValues(Names.CARD);
        if (!cards.advanceExact(document)) {
            throw new CorruptIndexException("A practice without its card: " + document, leaf.toString());
        }
        return new StoredPractice(cards.binaryValue());
    }

    /** The document with this word in a field that has one word a document, or -1. */
    int document(String field, String word) throws IOException {
        for (LeafReaderContext leaf : leaves()) {
            PostingsEnum postings = leaf.reader().postings(new Term(field, word), PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    return leaf.docBase + doc;
                }
            }
        }
        return -1;
    }

    /** What is found when nothing is asked, in this order; made when it is asked first. */
    Everything everything(Sort sort, Supplier<Everything> make) {
        Everything known = everything.get(sort);
        if (known == null) {
            known = make.get();
            everything.put(sort, known);
        }
        return known;
    }

    long number() {
        return number;
    }

    long checkpoint() {
        return checkpoint;
    }

    int documents() {
        return reader.numDocs();
    }
}
