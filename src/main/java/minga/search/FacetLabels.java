package minga.search;

import java.util.Optional;
import java.util.Set;

/** Labels of the codes of facet values. */
public interface FacetLabels {

    /** What the page shows for this code; the code itself where nothing is known of it. */
    BilingualLabel label(FacetName facet, String code);

    /** The code of which a person wrote the label, or the code itself, with or without accents. */
    Optional<String> code(FacetName facet, String words);

    /** The codes of the communes of a kind; empty where nothing is known of it. */
    default Set<String> communes(CommuneKind kind) {
        return Set.of();
    }

    /**
     * The place of the code in its group where the group has an order of its own (regions from north to south), else 0.
     */
    int position(FacetName facet, String code);
}
