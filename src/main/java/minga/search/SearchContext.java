package minga.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import minga.web.QueryString;

/**
 * The search from which a page was reached, carried along in its address, so that no state is kept on the server.
 *
 * @param request the search, with its page
 * @param table true where the list stood as a table
 * @param place the place in the list from one; 0 where the page has none
 * @param marks the addresses of the practices marked, to be compared or taken along, in the order of marking
 */
public record SearchContext(SearchRequest request, boolean table, int place, List<String> marks) {

    /** The parameter that says the place in the list. */
    public static final String PLACE = "lugar";

    /** The parameter of a marked practice, by its address. */
    public static final String MARK = "p";

    /** The page of the practices that are marked, in the order of marking. */
    public static final String SELECTION = "/seleccion";

    /** So many marks are carried along; the comparison takes fewer and says which it left out. */
    public static final int MARKS = 30;
    private static final int LONGEST_MARK = 200;

    public SearchContext {
        marks = List.copyOf(marks);
    }

    /** Reads what an address carries, without the parameters that cannot be read. */
    public static SearchContext of(Map<String, List<String>> parameters) {
        boolean table = parameters.getOrDefault(SearchResource.VIEW, List.of()).contains(SearchResource.TABLE);
        String place = parameters.getOrDefault(PLACE, List.of("")).get(0);
        return new SearchContext(new SearchQueryString(parameters).readable(), table, place(place), marks(parameters));
    }

    private static List<String> marks(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(MARK, List.of()).stream().map(String::strip)
                .filter(slug -> !slug.isEmpty() && slug.length() <= LONGEST_MARK).distinct().limit(MARKS).toList();
    }

    private static int place(String written) {
        int place = written.matches("[1-9]\\d{0,4}") ? Integer.parseInt(written) : 0;
        return place > SearchLimits.DEPTH ? 0 : place;
    }

    /** The search as part of an address, without a question mark; empty for everything. */
    public String query() {
        StringBuilder words = new StringBuilder(request.spanish());
        if (table) {
            add(words, SearchResource.VIEW, SearchResource.TABLE);
        }
        marks.forEach(slug -> add(words, MARK, slug));
        return words.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(URLEncoder.encode(value, UTF_8));
    }

    /** The address of the list; from a place in it, of the page that has the place. */
    public String results() {
        return address("/practicas", (place == 0 ? this : at((place - 1) / request.size() + 1)).query());
    }

    /** The address of the page of what is marked, with the way back to the list. */
    public String selection() {
        return address(SELECTION, query());
    }

    /** The marks alone as a query, {@code ?p=…}; empty where nothing is marked. */
    public String carriedMarks() {
        StringBuilder words = new StringBuilder();
        marks.forEach(slug -> add(words, MARK, slug));
        return words.isEmpty() ? "" : "?" + words;
    }

    /** The address of a practice that keeps its place in the list, where it has one, and the marks. */
    public String practice(String slug) {
        return place == 0 ? address("/practicas/" + slug, query()) : way().to(slug, place);
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

    /** Another search with the same view and marks, from no place. */
    SearchContext of(SearchRequest other) {
        return new SearchContext(other, table, 0, marks);
    }

    /** The same without marks. */
    public SearchContext unmarked() {
        return marking(List.of());
    }

    /** The same with exactly these marks. */
    public SearchContext marking(List<String> slugs) {
        return new SearchContext(request, table, place, slugs);
    }

    private SearchContext at(int page) {
        return of(request.page(page));
    }

    private static String address(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The same as fields of a form. */
    public List<QueryString.Parameter> carried() {
        return QueryString.parse(query());
    }
}
