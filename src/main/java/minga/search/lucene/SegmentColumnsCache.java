package minga.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import minga.search.FacetName;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** The {@link SegmentColumns} of every open segment and the ordinals of the facets, shared by all snapshots. Thread-safe. */
final class SegmentColumnsCache {

    private final Map<FacetName, FacetOrdinals> ordinals = new EnumMap<>(FacetName.class);
    private final Map<Object, SegmentColumns> segments = new ConcurrentHashMap<>();

    SegmentColumnsCache() {
        for (FacetName facet : FacetName.values()) {
            ordinals.put(facet, new FacetOrdinals());
        }
    }

    FacetOrdinals ordinals(FacetName facet) {
        return ordinals.get(facet);
    }

    /** The columns of a segment, read when it is seen first and dropped when it is closed. */
    SegmentColumns columns(LeafReaderContext leaf) throws IOException {
        IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
        SegmentColumns known = segments.get(core.getKey());
        if (known == null) {
            known = new SegmentColumns(leaf.reader(), ordinals);
            segments.put(core.getKey(), known);
            core.addClosedListener(segments::remove);
        }
        return known;
    }
}
