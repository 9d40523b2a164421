package minga.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.platform.Fault;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Paging;

/**
 * The parsed query string of a search page: the search that can be read of it, and a fault for every parameter that
 * cannot, so that the page shows the fault beside its field and keeps everything else.
 *
 * @param context the search, its view and its marks, without what cannot be read
 * @param faults what cannot be read, each at the Spanish name of its parameter
 * @param from the first year as it was typed
 * @param to the last year as it was typed
 * @param status of the answer: 400 where a parameter is malformed; 200 where only a code or a page is unknown, since an
 * old link may name what is no longer there
 */
public record SearchAddress(SearchContext context, List<Fault> faults, String from, String to, int status) {

    private static final int BAD_REQUEST = 400;

    public SearchAddress {
        faults = List.copyOf(faults);
    }

    /** An address without faults. */
    static SearchAddress of(SearchRequest request, boolean table) {
        return new SearchAddress(new SearchContext(request, table, 0, List.of()), List.of(), typed(request.from()),
                typed(request.to()), 200);
    }

    /** Reads the parameters of an address; facet values that no label knows are left out of the search. */
    public static SearchAddress read(Map<String, List<String>> parameters, FacetLabels labels) {
        SearchQueryString query = new SearchQueryString(parameters, true);
        SearchRequest request = query.readable();
        List<Fault> faults = new ArrayList<>(query.faults());
        int status = faults.isEmpty() ? 200 : BAD_REQUEST;
        for (FacetName facet : FacetName.values()) {
            for (String value : request.filter(facet)) {
                if (labels.code(facet, value).isEmpty()) {
                    faults.add(Fault.at(facet.spanish(), "search.fault.unknown", value));
                    request = request.without(facet, value).page(request.page());
                }
            }
        }
        String page = query.first("page", "pagina");
        if (!page.isEmpty() && !Paging.isNumber(page)) {
            faults.add(Fault.at("pagina", "search.fault.page", shortened(page)));
        }
        String view = query.first(SearchResource.VIEW, SearchResource.VIEW);
        if (!List.of("", SearchResource.LIST, SearchResource.TABLE).contains(view)) {
            faults.add(Fault.at(SearchResource.VIEW, "search.fault.view", shortened(view)));
        }
        SearchContext context = SearchContext.of(parameters);
        return new SearchAddress(new SearchContext(request, context.table(), 0, context.marks()), faults,
                shortened(query.first("from", "desde")), shortened(query.first("to", "hasta")), status);
    }

    /** The search that can be read of the address. */
    public SearchRequest request() {
        return context.request();
    }

    /**
     * What cannot be read, in words.
     *
     * @param controls the ids of the controls on the page, each named as its parameter
     */
    public List<FormError> errors(Language language, Set<String> controls) {
        return new SearchProblems(language, controls).of(faults).summary();
    }

    private static String typed(Integer year) {
        return year == null ? "" : Integer.toString(year);
    }

    private static String shortened(String typed) {
        return typed.length() <= SearchLimits.VALUE_LENGTH ? typed
                : typed.substring(0, SearchLimits.VALUE_LENGTH) + "…";
    }
}
