package minga.search.lucene.facets;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The numbering of the values of one facet over the whole index: value code to ordinal and back, from 0 in the order in
 * which the codes were met. An ordinal is never reassigned, so the columns of a segment stay valid whatever segments
 * come later. Thread-safe.
 */
public final class FacetOrdinals {

    private final Map<String, Integer> ordinals = new ConcurrentHashMap<>();
    private volatile String[] codes = new String[0];

    /** The ordinal of a code, assigned where the code is new. */
    int ordinal(String code) {
        Integer ordinal = ordinals.get(code);
        return ordinal != null ? ordinal : assign(code);
    }

    private synchronized int assign(String code) {
        Integer ordinal = ordinals.get(code);
        if (ordinal != null) {
            return ordinal;
        }
        String[] more = java.util.Arrays.copyOf(codes, codes.length + 1);
        more[codes.length] = code;
        codes = more;
        ordinals.put(code, more.length - 1);
        return more.length - 1;
    }

    /** The ordinal of a code that has one already, or -1. */
    public int existingOrdinal(String code) {
        return ordinals.getOrDefault(code, -1);
    }

    public String code(int ordinal) {
        return codes[ordinal];
    }

    public int size() {
        return codes.length;
    }
}
