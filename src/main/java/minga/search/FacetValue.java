package minga.search;

/**
 * One value of a facet.
 *
 * @param value the code that stands in addresses
 * @param label what the page shows
 * @param count how many practices it gives with everything else as it is
 * @param selected whether it is chosen now
 */
public record FacetValue(String value, BilingualLabel label, int count, boolean selected) {
}
