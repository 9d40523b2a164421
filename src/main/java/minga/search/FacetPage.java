package minga.search;

import java.util.List;
import minga.web.FormError;
import minga.web.Page;
import minga.web.QueryString;

/**
 * Page with all values of one facet, A to Z or by count.
 *
 * @param name its Spanish name, the parameter
 * @param key its key of words
 * @param values every value, or those that contain what was typed and the chosen ones
 * @param containing what was typed into the box; empty for every value
 * @param byName true where they stand from A to Z
 * @param whole the whole search, which the box carries along
 * @param carried the rest of the search, which the form carries along
 * @param back the address of the results
 * @param here the address of this page without its order
 * @param problems what could not be read of the address
 * @param status of the answer
 */
public record FacetPage(String name, String key, List<ResultsPage.Value> values, String containing, boolean byName,
        List<QueryString.Parameter> whole,
        List<QueryString.Parameter> carried, String back, String here, List<FormError> problems,
        int status) implements Page {
}
