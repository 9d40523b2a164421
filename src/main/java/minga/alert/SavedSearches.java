package minga.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minga.search.SearchRequest;
import minga.search.SearchResults;

/** Converts a search into the query string that an alert keeps, and back, and names it for people. */
final class SavedSearches {

    private static final int LONGEST_TITLE = 200;

    private SavedSearches() {
    }

    /** The search that an address describes; nothing where it cannot be read. */
    static Optional<SearchRequest> parse(String query) {
        try {
            return SearchRequest.ifReadable(parameters(query));
        } catch (IllegalArgumentException noEscape) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException where a percent sign is followed by no two hexadecimal digits */
    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int is = pair.indexOf('=');
            if (is > 0) {
                parameters.computeIfAbsent(pair.substring(0, is), name -> new ArrayList<>()).add(URLDecoder.decode(pair.substring(is + 1), UTF_8));
            }
        }
        return parameters;
    }

    /** Its words and its filters in one line; the given words for all practices where it has neither. */
    static String title(SearchResults results, String language, String everything) {
        SearchRequest asked = results.request();
        String years = asked.from() == null && asked.to() == null ? ""
                : (asked.from() == null ? "" : asked.from()) + "–" + (asked.to() == null ? "" : asked.to());
        String title = Stream.concat(Stream.of(asked.text()), Stream.concat(
                results.facets().values().stream().flatMap(facet -> facet.selected().stream()).map(value -> value.label().in(language)), Stream.of(years)))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        String said = title.isEmpty() ? everything : title;
        return said.length() <= LONGEST_TITLE ? said : said.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
