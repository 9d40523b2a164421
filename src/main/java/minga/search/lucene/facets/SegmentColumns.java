package minga.search.lucene.facets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import minga.search.FacetName;
import minga.search.lucene.schema.IndexFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/**
 * The doc values of one segment on the heap: facets, number, date of publication, share of evidence and sort key of the
 * name. Read once a segment, since segments never change. Thread-safe.
 */
public final class SegmentColumns {

    private final Map<FacetName, FacetColumn> facets = new EnumMap<>(FacetName.class);
    private final long[] ids;
    private final long[] published;
    private final byte[] evidence;
    private String[] names;

    SegmentColumns(LeafReader reader, Map<FacetName, FacetOrdinals> ordinals) throws IOException {
        for (FacetName facet : FacetName.values()) {
            facets.put(facet, FacetColumn.read(reader, IndexFields.facet(facet), ordinals.get(facet)));
        }
        ids = numbers(reader, IndexFields.ID);
        published = numbers(reader, IndexFields.PUBLISHED);
        long[] shares = numbers(reader, IndexFields.EVIDENCE);
        evidence = new byte[shares.length];
        for (int i = 0; i < shares.length; i++) {
            evidence[i] = (byte) shares[i];
        }
    }

    private static long[] numbers(LeafReader reader, String field) throws IOException {
        long[] numbers = new long[reader.maxDoc()];
        NumericDocValues values = DocValues.getNumeric(reader, field);
        for (int doc = values.nextDoc(); doc < numbers.length; doc = values.nextDoc()) {
            numbers[doc] = values.longValue();
        }
        return numbers;
    }

    /** The sort keys of the names by document; read at the first search that sorts by name. */
    public synchronized String[] names(LeafReader reader) {
        if (names == null) {
            try {
                String[] read = new String[reader.maxDoc()];
                SortedDocValues values = DocValues.getSorted(reader, IndexFields.SORT_NAME);
                for (int doc = values.nextDoc(); doc < read.length; doc = values.nextDoc()) {
                    read[doc] = values.lookupOrd(values.ordValue()).utf8ToString();
                }
                names = read;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return names;
    }

    public FacetColumn facet(FacetName facet) {
        return facets.get(facet);
    }

    public long id(int doc) {
        return ids[doc];
    }

    public long published(int doc) {
        return published[doc];
    }

    public int evidence(int doc) {
        return evidence[doc];
    }
}
