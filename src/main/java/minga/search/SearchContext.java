package minga.search;

import java.util.List;
import java.util.Map;
import minga.web.QueryString;

/**
 * The search from which a page was reached, carried along in its address, so that no state is kept on the server.
 *
 * @param request the search, with its page
 * @param table true where the list stood as a table
 * @param place the place in the list from one; 0 where the page has none
 */
public record SearchContext(SearchRequest request, boolean table, int place) {

    /** The parameter that says the place in the list. */
    public static final String PLACE = "lugar";

    /** Reads what an address carries; everything without a place where it carries nothing that can be read. */
    public static SearchContext of(Map<String, List<String>> parameters) {
        boolean table = parameters.getOrDefault(SearchPages.VIEW, List.of()).contains(SearchPages.TABLE);
        String place = parameters.getOrDefault(PLACE, List.of("")).get(0);
        return SearchRequest.ifReadable(parameters).map(request -> new SearchContext(request, table, place(place)))
                .orElseGet(() -> new SearchContext(SearchRequest.everything(), false, 0));
    }

    private static int place(String written) {
        int place = written.matches("[1-9]\\d{0,4}") ? Integer.parseInt(written) : 0;
        return place > SearchLimits.DEPTH ? 0 : place;
    }

    /** The search as part of an address, without a question mark; empty for everything. */
    public String query() {
        String words = request.spanish();
        return table ? words + (words.isEmpty() ? "" : "&") + SearchPages.VIEW + "=" + SearchPages.TABLE : words;
    }

    /** The address of the list; from a place in it, of the page that has the place. */
    public String results() {
        return address("/practicas", (place == 0 ? this : at((place - 1) / request.size() + 1)).query());
    }

    /** Leads from the list to its practices; it knows the way back by heart, since a page has a hundred of them. */
    public Way way() {
        String words = at(1).query();
        return new Way("?" + words + (words.isEmpty() ? "" : "&") + PLACE + "=");
    }

    /** Leads from a list to its practices. */
    public record Way(String back) {

        /** The address of the practice at a place of the list, with the way back. */
        public String to(String slug, int place) {
            return "/practicas/" + slug + back + place;
        }
    }

    private SearchContext at(int page) {
        return new SearchContext(request.page(page), table, 0);
    }

    private static String address(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The same as fields of a form. */
    public List<QueryString.Parameter> carried() {
        return QueryString.parse(query());
    }
}
