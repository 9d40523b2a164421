package minga.search.lucene.facets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import minga.search.BilingualLabel;
import minga.search.FacetLabels;
import minga.search.FacetName;
import minga.search.FilterToDrop;
import minga.search.SearchRequest;

/**
 * Finds, for a search without results, the facet filter that alone excludes most practices, so that the page can offer
 * to drop it.
 */
public record FilterAdvice(FacetLabels labels) {

    /** Empty where there are results, no filters, or no filter that excludes practices alone. */
    public Optional<FilterToDrop> filterToDrop(SearchRequest request, Set<FacetName> filtered, FacetCounter counter) {
        if (counter.total() > 0 || !request.filtered()) {
            return Optional.empty();
        }
        FacetName best = null;
        for (FacetName facet : filtered) {
            int excluded = counter.excludedOnlyBy(facet);
            if (excluded > 0 && (best == null || excluded > counter.excludedOnlyBy(best))) {
                best = facet;
            }
        }
        return Optional.ofNullable(best).map(facet -> drop(facet, request, counter.excludedOnlyBy(facet)));
    }

    private FilterToDrop drop(FacetName facet, SearchRequest request, int count) {
        SearchRequest without = request.filtering(facet, List.of());
        if (facet == FacetName.YEAR) {
            without = without.years(null, null);
        }
        List<String> values = request.filter(facet);
        String value = values.isEmpty() ? years(request) : String.join(",", values);
        BilingualLabel label = values.isEmpty() ? BilingualLabel.of(value) : joined(facet, values);
        return new FilterToDrop(facet, value, label, count, without);
    }

    private static String years(SearchRequest request) {
        return (request.from() == null ? "" : request.from()) + "–" + (request.to() == null ? "" : request.to());
    }

    private BilingualLabel joined(FacetName facet, List<String> values) {
        List<BilingualLabel> each = values.stream().map(value -> labels.label(facet, value)).toList();
        return new BilingualLabel(String.join(", ", each.stream().map(BilingualLabel::es).toList()),
                String.join(", ", each.stream().map(BilingualLabel::en).toList()));
    }
}
