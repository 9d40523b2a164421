package minga.alert;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.web.QueryString;

/** Converts a search into the query string that an alert keeps, and back, and names it for people. */
final class SavedSearches {

    private static final int LONGEST_TITLE = 200;

    private SavedSearches() {
    }

    /** The search that an address describes; nothing where it cannot be read. */
    static Optional<SearchRequest> parse(String query) {
        try {
            return SearchRequest.ifReadable(QueryString.valuesByName(query));
        } catch (IllegalArgumentException noEscape) {
            return Optional.empty();
        }
    }

    /** Its words and its filters in one line; the given words for all practices where it has neither. */
    static String title(SearchResults results, String language, String everything) {
        SearchRequest asked = results.request();
        String years = asked.from() == null && asked.to() == null ? ""
                : (asked.from() == null ? "" : asked.from()) + "–" + (asked.to() == null ? "" : asked.to());
        String title = Stream.concat(Stream.of(asked.text()), Stream.concat(
                results.facets().values().stream().flatMap(facet -> facet.selected().stream())
                        .map(value -> value.label().in(language)),
                Stream.of(years)))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        String said = title.isEmpty() ? everything : title;
        return said.length() <= LONGEST_TITLE ? said : said.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
