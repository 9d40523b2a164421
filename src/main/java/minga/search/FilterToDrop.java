package minga.search;

/**
 * For a search without results: the filter whose removal finds most.
 *
 * @param facet the group
 * @param value the chosen value; for the years, {@code from-to} as it was asked
 * @param label what the page shows
 * @param count how many practices remain without it
 * @param request the same search without it
 */
public record FilterToDrop(FacetName facet, String value, BilingualLabel label, int count, SearchRequest request) {
}
