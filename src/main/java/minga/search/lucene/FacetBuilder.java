package minga.search.lucene;

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

/** The tally in words: each group with its values, labels and counts in the order in which people read them. */
final class FacetBuilder {

    /** More labels than there are communes, themes and the rest. */
    private static final int MOST_KEYS = 5_000;

    private final FacetLabels labels;
    /** The sort keys of labels that practices have: they are compared on every page and cost more than the comparison. */
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    FacetBuilder(FacetLabels labels) {
        this.labels = labels;
    }

    Map<FacetName, Facet> facets(SearchRequest request, IndexSnapshot snapshot, FacetCounter counter) {
        Map<FacetName, Facet> facets = new EnumMap<>(FacetName.class);
        for (FacetName name : FacetName.values()) {
            facets.put(name, new Facet(name, values(name, request, snapshot.codes(name), counter.counts(name))));
        }
        return facets;
    }

    private List<FacetValue> values(FacetName name, SearchRequest request, FacetOrdinals codes, int[] counts) {
        Set<String> chosen = new HashSet<>(request.filter(name));
        List<FacetValue> values = new ArrayList<>();
        for (int number = 0; number < counts.length; number++) {
            String code = codes.code(number);
            boolean selected = chosen.remove(code) || name == FacetName.YEAR && inRange(request, code);
            if (counts[number] > 0 || selected) {
                values.add(new FacetValue(code, labels.label(name, code), counts[number], selected));
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
        Comparator<FacetValue> byLabel = Comparator.comparing(this::key);
        return switch (name) {
            case YEAR -> Comparator.comparing(FacetValue::value);
            case REGION -> Comparator.comparingInt((FacetValue value) -> labels.position(name, value.value()))
                    .thenComparing(byLabel);
            default -> Comparator.comparingInt((FacetValue value) -> -value.count()).thenComparing(byLabel);
        };
    }

    private String key(FacetValue value) {
        String label = value.label().es();
        String known = keys.get(label);
        if (known != null) {
            return known;
        }
        String key = SpanishSort.key(label);
        // What only somebody typed into an address must not fill the memory
        if (value.count() > 0 && keys.size() < MOST_KEYS) {
            keys.put(label, key);
        }
        return key;
    }
}
