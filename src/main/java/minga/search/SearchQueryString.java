package minga.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.web.Paging;

/** Parses and writes search requests as query strings, in both languages. */
final class SearchQueryString {

    private final Map<String, List<String>> given;
    private final boolean inSpanish;
    private final List<Fault> faults = new ArrayList<>();

    SearchQueryString(Map<String, List<String>> given) {
        this(given, false);
    }

    /**
     * @param inSpanish true where faults name the Spanish parameter, which is the control's on a page, whatever was
     * written
     */
    SearchQueryString(Map<String, List<String>> given, boolean inSpanish) {
        this.given = given;
        this.inSpanish = inSpanish;
    }

    /** The request, or every fault at once; a page number is never one ({@link Paging#number}). */
    SearchRequest request() {
        SearchRequest request = readable();
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return request;
    }

    /** What could not be read so far. */
    List<Fault> faults() {
        return faults;
    }

    /** The request without the parameters that cannot be read; {@link #faults()} then names those. */
    SearchRequest readable() {
        String text = first("q", "q");
        Map<FacetName, List<String>> filters = filters();
        Integer from = number("from", "desde", "search.fault.year", SearchLimits.FIRST_YEAR, SearchLimits.LAST_YEAR);
        Integer to = number("to", "hasta", "search.fault.year", SearchLimits.FIRST_YEAR, SearchLimits.LAST_YEAR);
        if (from != null && to != null && from > to) {
            faults.add(
                    Fault.at(name("to", "hasta"), "search.fault.range", Integer.toString(to), Integer.toString(from)));
            from = null;
            to = null;
        }
        SortOrder sort = sort();
        Integer size = number("size", "por", "search.fault.number", 1, SearchLimits.PAGE_SIZE);
        int perPage = size == null ? SearchLimits.DEFAULT_PAGE_SIZE : size;
        int page = Paging.number(first("page", "pagina"), (SearchLimits.DEPTH + perPage - 1) / perPage);
        String literal = first("exact", "exacto");
        return new SearchRequest(text, filters, from, to, sort, page, perPage,
                literal.equals("si") || literal.equals("yes"));
    }

    private Map<FacetName, List<String>> filters() {
        Map<FacetName, List<String>> filters = new EnumMap<>(FacetName.class);
        for (FacetName facet : FacetName.values()) {
            List<String> values = values(facet);
            if (values.size() > SearchLimits.VALUES) {
                faults.add(Fault.at(name(facet.key(), facet.spanish()), "search.fault.too-many", SearchLimits.VALUES));
            } else {
                filters.put(facet, values);
            }
        }
        return filters;
    }

    /** Values may be repeated or separated by commas; empty ones are a form's way of saying "any". */
    private List<String> values(FacetName facet) {
        List<String> values = new ArrayList<>();
        for (String one : all(facet.key(), facet.spanish())) {
            for (String value : one.split(",", SearchLimits.VALUES + 2)) {
                String bare = value.strip();
                if (!bare.isEmpty()) {
                    values.add(bare.length() > SearchLimits.VALUE_LENGTH
                            ? bare.substring(0, SearchLimits.VALUE_LENGTH) : bare);
                }
                if (values.size() > SearchLimits.VALUES) {
                    return values;
                }
            }
        }
        return values;
    }

    private SortOrder sort() {
        String asked = first("sort", "orden");
        if (asked.isEmpty()) {
            return SortOrder.RELEVANCE;
        }
        return SortOrder.named(asked).orElseGet(() -> {
            faults.add(Fault.at(name("sort", "orden"), "search.fault.sort"));
            return SortOrder.RELEVANCE;
        });
    }

    private Integer number(String english, String spanish, String fault, int least, int most) {
        String asked = first(english, spanish);
        if (asked.isEmpty()) {
            return null;
        }
        int number = parsed(asked);
        if (number < least || number > most) {
            faults.add(Fault.at(name(english, spanish), fault, least, most));
            return null;
        }
        return number;
    }

    private static int parsed(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return Integer.MIN_VALUE;
        }
    }

    /** What was written for it, without blanks around; empty where nothing was. */
    String first(String english, String spanish) {
        List<String> all = all(english, spanish);
        return all.isEmpty() || all.get(0) == null ? "" : all.get(0).strip();
    }

    private List<String> all(String english, String spanish) {
        List<String> values = given.get(english);
        if (values == null || values.isEmpty()) {
            values = given.get(spanish);
        }
        return values == null ? List.of() : values;
    }

    /** The name by which the person wrote it. */
    private String name(String english, String spanish) {
        return given.containsKey(english) && !inSpanish ? english : spanish;
    }

    static String spanish(SearchRequest request) {
        return written(request, true);
    }

    static String english(SearchRequest request) {
        return written(request, false);
    }

    private static String written(SearchRequest request, boolean es) {
        StringBuilder out = new StringBuilder();
        add(out, "q", request.text());
        request.filters().forEach((facet, values) -> values.stream().sorted()
                .forEach(value -> add(out, es ? facet.spanish() : facet.key(), value)));
        add(out, es ? "desde" : "from", request.from());
        add(out, es ? "hasta" : "to", request.to());
        add(out, es ? "orden" : "sort", request.sort() == SortOrder.RELEVANCE ? null
                : es ? request.sort().spanish() : request.sort().key());
        add(out, es ? "exacto" : "exact", !request.literal() ? null : es ? "si" : "yes");
        add(out, es ? "por" : "size", request.size() == SearchLimits.DEFAULT_PAGE_SIZE ? null : request.size());
        add(out, es ? "pagina" : "page", request.page() == 1 ? null : request.page());
        return out.toString();
    }

    private static void add(StringBuilder out, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            out.append(out.isEmpty() ? "" : "&").append(name).append('=')
                    .append(URLEncoder.encode(value.toString(), UTF_8));
        }
    }
}
