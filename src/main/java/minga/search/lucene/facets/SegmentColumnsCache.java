package minga.search.lucene.facets;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import minga.search.FacetName;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The {@link SegmentColumns} of every open segment and the ordinals of the facets, shared by all snapshots.
 * Thread-safe.
 */
public final class SegmentColumnsCache {

    private final Map<FacetName, FacetOrdinals> ordinals = new EnumMap<>(FacetName.class);
    private final Map<Object, SegmentColumns> segments = new ConcurrentHashMap<>();

    public SegmentColumnsCache() {
        for (FacetName facet : FacetName.values()) {
            ordinals.put(facet, new FacetOrdinals());
        }
    }

    public FacetOrdinals ordinals(FacetName facet) {
        return ordinals.get(facet);
    }

    /** The columns of a segment, read when it is seen first and dropped when it is closed. */
    public SegmentColumns columns(LeafReaderContext leaf) throws IOException {
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
