package minga.search;

import java.util.List;

/**
 * One facet with its values and their counts. The counts ignore the group's own choice, so that a second value can be
 * added; a chosen value stays even when it gives nothing.
 *
 * @param name which group
 * @param values by count, the regions from north to south, the years in order
 */
public record Facet(FacetName name, List<FacetValue> values) {

    public Facet {
        values = List.copyOf(values);
    }

    /** The chosen values only. */
    public List<FacetValue> selected() {
        return values.stream().filter(FacetValue::selected).toList();
    }
}
