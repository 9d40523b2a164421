package minga.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import minga.search.FacetName;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** One state of the index that is searched as a whole: its reader and the columns beside it. */
final class Generation {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<SegmentColumns> columns;
    private final Shelf shelf;
    private final long number;
    private final long checkpoint;

    /** What outlives a generation: the numbering of the codes and the columns of segments that are still there. */
    static final class Shelf {
        private final Map<FacetName, Codes> codes = new EnumMap<>(FacetName.class);
        private final Map<Object, SegmentColumns> segments = new ConcurrentHashMap<>();

        Shelf() {
            for (FacetName facet : FacetName.values()) {
                codes.put(facet, new Codes());
            }
        }

        Codes codes(FacetName facet) {
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
    Generation(DirectoryReader reader, Shelf shelf, long number, long checkpoint) throws IOException {
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

    Codes codes(FacetName facet) {
        return shelf.codes(facet);
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
