package minga.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import minga.account.Action;
import minga.account.Needs;
import minga.document.ExportFormats;
import minga.platform.NotFound;
import minga.platform.SpanishSort;
import minga.platform.Text;
import minga.practice.PracticeTemplate;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
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
public class SearchResource {

    static final String VIEW = "vista";
    static final String TABLE = "tabla";
    static final String LIST = "lista";
    private static final int OK = Response.Status.OK.getStatusCode();
    private static final String ORDER = "valores";
    private static final String BY_NAME = "nombre";
    private static final String CONTAINING = "contiene";

    private PracticeIndex index;
    private ResponseCache cache;
    private SearchTermCounter log;
    private RequestContext context;
    private FacetLabels labels;
    private ExportFormats formats;

    protected SearchResource() {
        // for the container
    }

    @Inject
    public SearchResource(PracticeIndex index, ResponseCache cache, SearchTermCounter log, RequestContext context,
            Vocabularies vocabularies, Territory territory, ExportFormats formats) {
        this.index = index;
        this.cache = cache;
        this.log = log;
        this.context = context;
        this.labels = new VocabularyFacetLabels(vocabularies, territory);
        this.formats = formats;
    }

    /** A page of results; what cannot be read of the address is said beside its field, and the rest is searched. */
    @GET
    @Path("practicas")
    @Needs(Action.READ_PUBLIC)
    public Response results(@Context UriInfo address, @Context Request conditions) {
        SearchAddress asked = SearchAddress.read(address.getQueryParameters(), labels);
        SearchRequest request = asked.request();
        if (request.page() == 1) {
            log.asked(request.text(), context.agent());
        }
        if (!context.likeAnybody() || asked.status() != OK) {
            return Response.ok(page(asked, found(asked))).build();
        }
        String question = "html " + context.language() + " " + context.preferences() + " " + context.query();
        OptionalLong generation = index.settled();
        return Revalidation
                .answer(conditions, generation, question, () -> cache.get(generation, question, () -> kept(asked)))
                .type("text/html;charset=UTF-8")
                .header("Content-Language", context.language().code()).header("Vary", "Cookie, Accept-Language")
                .build();
    }

    private ResponseCache.Made kept(SearchAddress asked) {
        SearchResults results = found(asked);
        byte[] html = PageRenderer.html(page(asked, results), new Frame(context));
        if (!context.likeAnybody()) {
            throw new IllegalStateException("a page that is kept for everybody gave out somebody's token");
        }
        return new ResponseCache.Made(html, results.whole());
    }

    /** Only what the words as typed found counts: another spelling is a help for what was not found. */
    private SearchResults found(SearchAddress asked) {
        SearchRequest request = asked.request();
        SearchResults results = index.page(request);
        if (!request.filtered() && asked.faults().isEmpty()) {
            log.found(request.text(),
                    results.spelling().filter(SpellingSuggestion::applied).isPresent() ? 0 : results.total());
        }
        return results;
    }

    private Page page(SearchAddress asked, SearchResults results) {
        ResultsPageBuilder builder = new ResultsPageBuilder(asked, results, context.language());
        return (results.total() > 0 ? builder : builder.near(new NearbyThemes(index).of(asked.request())))
                .page(formats.ofList(PracticeTemplate.PRACTICE, context.language()));
    }

    /** All values of one group of filters. */
    @GET
    @Path("practicas/filtro/{name}")
    @Needs(Action.READ_PUBLIC)
    public Page facet(@PathParam("name") String name, @Context UriInfo address) {
        FacetName facet = FacetName.named(name).filter(known -> known != FacetName.YEAR)
                .orElseThrow(() -> new NotFound("facet", name));
        SearchAddress asked = SearchAddress.read(address.getQueryParameters(), labels);
        SearchRequest request = asked.request().page(1);
        boolean byName = BY_NAME.equals(address.getQueryParameters().getFirst(ORDER));
        SearchResults results = index.counts(request);
        ResultsPageBuilder view = new ResultsPageBuilder(asked, results, context.language());
        String containing = Optional.ofNullable(address.getQueryParameters().getFirst(CONTAINING)).map(Text::orNull)
                .orElse("");
        String folded = Text.folded(containing);
        Stream<ResultsPage.Value> values = results.facets().get(facet).values().stream().map(view::value)
                .filter(value -> value.chosen() || Text.folded(value.label()).contains(folded));
        if (byName) {
            values = values.sorted(SpanishSort.by(ResultsPage.Value::label));
        }
        String words = asked.context().of(request).query();
        String rest = asked.context().of(request.filtering(facet, List.of())).query();
        String here = "/practicas/filtro/" + facet.spanish() + "?" + (words.isEmpty() ? "" : words + "&")
                + (containing.isEmpty() ? "" : CONTAINING + "=" + URLEncoder.encode(containing, UTF_8) + "&");
        return new FacetPage(facet.spanish(), facet.key(), values.toList(), containing, byName,
                QueryString.parse(words), QueryString.parse(rest),
                "/practicas" + (words.isEmpty() ? "" : "?" + words), here + ORDER + "=",
                new SearchProblems(context.language(), Set.of()).of(asked.faults()).summary(), asked.status());
    }
}
