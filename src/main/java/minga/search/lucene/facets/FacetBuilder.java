package minga.search.lucene.facets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import minga.platform.SpanishSort;
import minga.search.Facet;
import minga.search.FacetLabels;
import minga.search.FacetName;
import minga.search.FacetValue;
import minga.search.SearchRequest;

/**
 * Builds the facets of a result page from the counts: every value with its label, in the order in which people read it.
 * Regions stand from north to south, years by number, the rest by count and then alphabetically. Thread-safe.
 */
public final class FacetBuilder {

    /** More than there are labels of communes, themes and all other facets. */
    private static final int MOST_SORT_KEYS = 5_000;

    private final FacetLabels labels;
    /**
     * Sort sortKeys by label, of values that practices have: making one costs more than comparing, and every page
     * sorts.
     */
    private final Map<String, String> sortKeys = new ConcurrentHashMap<>();

    public FacetBuilder(FacetLabels labels) {
        this.labels = labels;
    }

    /** The facets that were counted; a chosen value is listed even where no practice has it. */
    public Map<FacetName, Facet> build(SearchRequest request, SegmentColumnsCache columns, FacetCounter counter) {
        Map<FacetName, Facet> facets = new EnumMap<>(FacetName.class);
        for (FacetName name : counter.counted()) {
            facets.put(name, new Facet(name, values(name, request, columns.ordinals(name), counter.counts(name))));
        }
        return facets;
    }

    private List<FacetValue> values(FacetName name, SearchRequest request, FacetOrdinals codes, int[] counts) {
        Set<String> chosen = new HashSet<>(request.filter(name));
        List<FacetValue> values = new ArrayList<>();
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            String code = codes.code(ordinal);
            boolean selected = chosen.remove(code) || name == FacetName.YEAR && inRange(request, code);
            if (counts[ordinal] > 0 || selected) {
                values.add(new FacetValue(code, labels.label(name, code), counts[ordinal], selected));
            }
        }
        chosen.forEach(code -> values.add(new FacetValue(code, labels.label(name, code), 0, true)));
        values.sort(order(name));
        return values;
    }

    private static boolean inRange(SearchRequest request, String code) {
        if (request.from() == null && request.to() == null) {
            return false;
        }
        int year = Integer.parseInt(code);
        return (request.from() == null || year >= request.from()) && (request.to() == null || year <= request.to());
    }

    private Comparator<FacetValue> order(FacetName name) {
        Comparator<FacetValue> byLabel = Comparator.comparing(this::sortKey);
        return switch (name) {
            case YEAR -> Comparator.comparing(FacetValue::value);
            case REGION, EVIDENCE -> Comparator.comparingInt((FacetValue value) -> labels.position(name, value.value()))
                    .thenComparing(byLabel);
            default -> Comparator.comparingInt((FacetValue value) -> -value.count()).thenComparing(byLabel);
        };
    }

    private String sortKey(FacetValue value) {
        String label = value.label().es();
        String known = sortKeys.get(label);
        if (known != null) {
            return known;
        }
        String key = SpanishSort.key(label);
        // Values that exist only in a request address must not fill the memory
        if (value.count() > 0 && sortKeys.size() < MOST_SORT_KEYS) {
            sortKeys.put(label, key);
        }
        return key;
    }
}
