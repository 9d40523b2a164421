package minga.search;

import java.util.List;
import minga.web.Page;

/**
 * All values of one group of filters, A to Z or by count.
 *
 * @param name its Spanish name, the parameter
 * @param key its key of words
 * @param values every value
 * @param byName true where they stand from A to Z
 * @param carried the rest of the search, which the form carries along
 * @param back the address of the results
 * @param here the address of this page without its order
 */
public record FacetPage(String name, String key, List<ResultsPage.Value> values, boolean byName, List<Trail.Carried> carried, String back, String here) implements Page {
}
