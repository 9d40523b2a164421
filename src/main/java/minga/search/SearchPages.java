package minga.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import minga.account.Action;
import minga.account.Needs;
import minga.document.ExportFormats;
import minga.platform.NotFound;
import minga.platform.SpanishSort;
import minga.platform.Text;
import minga.practice.PracticeTemplate;
import minga.web.Frame;
import minga.web.Page;
import minga.web.PageRenderer;
import minga.web.QueryString;
import minga.web.RequestContext;
import minga.web.Revalidation;

/**
 * REST resource of the result list and of all values of a facet. It begins at the root as the pages of a practice do:
 * Jakarta REST looks no further than the first class whose path fits.
 */
@Path("/")
@ApplicationScoped
public class SearchPages {

    static final String VIEW = "vista";
    static final String TABLE = "tabla";
    private static final String ORDER = "valores";
    private static final String BY_NAME = "nombre";
    private static final String CONTAINING = "contiene";

    private PracticeIndex index;
    private ResponseCache cache;
    private SearchTermCounter log;
    private RequestContext context;
    private ExportFormats formats;

    protected SearchPages() {
        // for the container
    }

    @Inject
    public SearchPages(PracticeIndex index, ResponseCache cache, SearchTermCounter log, RequestContext context,
            ExportFormats formats) {
        this.index = index;
        this.cache = cache;
        this.log = log;
        this.context = context;
        this.formats = formats;
    }

    /** A page of results. */
    @GET
    @Path("practicas")
    @Needs(Action.READ_PUBLIC)
    public Response results(@Context UriInfo address, @Context Request conditions) {
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        SearchRequest request = SearchRequest.from(asked);
        boolean table = TABLE.equals(asked.getFirst(VIEW));
        if (request.page() == 1) {
            log.asked(request.text(), context.agent());
        }
        if (!context.likeAnybody()) {
            return Response.ok(page(request, found(request), table)).build();
        }
        String question = "html " + context.language() + " " + context.preferences() + " " + context.query();
        OptionalLong generation = index.settled();
        return Revalidation
                .answer(conditions, generation, question,
                        () -> cache.get(generation, question, () -> kept(request, table)))
                .type("text/html;charset=UTF-8")
                .header("Content-Language", context.language().code()).header("Vary", "Cookie, Accept-Language")
                .build();
    }

    private ResponseCache.Made kept(SearchRequest request, boolean table) {
        SearchResults results = found(request);
        byte[] html = PageRenderer.html(page(request, results, table), new Frame(context));
        if (!context.likeAnybody()) {
            throw new IllegalStateException("a page that is kept for everybody gave out somebody's token");
        }
        return new ResponseCache.Made(html, results.whole());
    }

    /** Only what the words as typed found counts: another spelling is a help for what was not found. */
    private SearchResults found(SearchRequest request) {
        SearchResults results = index.page(request);
        if (!request.filtered()) {
            log.found(request.text(),
                    results.spelling().filter(SpellingSuggestion::applied).isPresent() ? 0 : results.total());
        }
        return results;
    }

    private Page page(SearchRequest request, SearchResults results, boolean table) {
        return new ResultsPageBuilder(request, results, table, context.language())
                .page(formats.ofList(PracticeTemplate.PRACTICE, context.language()));
    }

    /** All values of one group of filters. */
    @GET
    @Path("practicas/filtro/{name}")
    @Needs(Action.READ_PUBLIC)
    public Page facet(@PathParam("name") String name, @Context UriInfo address) {
        FacetName facet = FacetName.named(name).filter(known -> known != FacetName.YEAR)
                .orElseThrow(() -> new NotFound("facet", name));
        SearchRequest request = SearchRequest.from(address.getQueryParameters()).page(1);
        boolean byName = BY_NAME.equals(address.getQueryParameters().getFirst(ORDER));
        SearchResults results = index.search(request);
        ResultsPageBuilder view = new ResultsPageBuilder(request, results, false, context.language());
        String containing = Optional.ofNullable(address.getQueryParameters().getFirst(CONTAINING)).map(Text::orNull)
                .orElse("");
        String folded = Text.folded(containing);
        Stream<ResultsPage.Value> values = results.facets().get(facet).values().stream().map(view::value)
                .filter(value -> value.chosen() || Text.folded(value.label()).contains(folded));
        if (byName) {
            values = values.sorted(SpanishSort.by(ResultsPage.Value::label));
        }
        String rest = request.filtering(facet, List.of()).spanish();
        String here = "/practicas/filtro/" + facet.spanish() + "?"
                + (request.spanish().isEmpty() ? "" : request.spanish() + "&")
                + (containing.isEmpty() ? "" : CONTAINING + "=" + URLEncoder.encode(containing, UTF_8) + "&");
        return new FacetPage(facet.spanish(), facet.key(), values.toList(), containing, byName,
                QueryString.parse(request.spanish()), QueryString.parse(rest),
                "/practicas" + (request.spanish().isEmpty() ? "" : "?" + request.spanish()), here + ORDER + "=");
    }
}
