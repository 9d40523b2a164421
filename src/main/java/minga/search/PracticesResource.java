package minga.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.OptionalLong;
import java.util.function.Supplier;
import minga.account.Action;
import minga.account.Needs;
import minga.document.DocumentJson;
import minga.document.FieldText;
import minga.platform.NotFound;
import minga.practice.Practice;
import minga.practice.Practices;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Language;
import minga.web.Revalidation;

/** REST resource of the JSON API under {@code /api/v1}: search and practices. */
@Path("/api/v1")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PracticesResource {

    private PracticeIndex index;
    private Practices practices;
    private ResponseCache cache;
    private Vocabularies vocabularies;
    private Territory territory;

    protected PracticesResource() {
        // for the container
    }

    @Inject
    public PracticesResource(PracticeIndex index, Practices practices, ResponseCache cache, Vocabularies vocabularies,
            Territory territory) {
        this.index = index;
        this.practices = practices;
        this.cache = cache;
        this.vocabularies = vocabularies;
        this.territory = territory;
    }

    /** A page of results; beyond the last page the last one, which says its own number and a notice. */
    @GET
    @Needs(Action.READ_PUBLIC)
    @Path("/practices")
    public Response search(@Context UriInfo address, @Context Request conditions,
            @QueryParam("lang") @DefaultValue("es") String language) {
        SearchRequest request = SearchRequest.from(address.getQueryParameters());
        return answer(conditions, "json " + language(language) + " " + request.english(), () -> {
            SearchResults results = index.page(request);
            return new ResponseCache.Made(new ResultsJson(language(language)).results(results), results.whole());
        });
    }

    /** What to propose while one types. */
    @GET
    @Needs(Action.READ_PUBLIC)
    @Path("/suggestions")
    public Response suggest(@QueryParam("q") @DefaultValue("") String text, @Context Request conditions,
            @QueryParam("lang") @DefaultValue("es") String language) {
        String bounded = text.length() > SearchLimits.TEXT ? text.substring(0, SearchLimits.TEXT) : text;
        return answer(conditions, "suggest " + language(language) + " " + bounded,
                () -> ResponseCache.Made
                        .whole(new ResultsJson(language(language)).suggestions(index.suggestions(bounded))));
    }

    /** The whole record of a practice as it is public now. */
    @GET
    @Needs(Action.READ_PUBLIC)
    @Path("/practices/{code}")
    public Response practice(@PathParam("code") String code) {
        PracticeRecordBuilder records = new PracticeRecordBuilder(
                FieldText.forReading(Language.ES, vocabularies, territory), "");
        return practices.withCode(code).flatMap(Practice::published).map(records::document)
                .map(document -> ResultsJson.written(json -> DocumentJson.write(json, document)))
                .map(json -> Response.ok(json).header("Cache-Control", "no-cache").build())
                .orElseThrow(() -> new NotFound("practice", code));
    }

    private static String language(String asked) {
        return asked.startsWith("en") ? "en" : "es";
    }

    /** Keeps the answer while the index stays as it is. */
    private Response answer(Request conditions, String question, Supplier<ResponseCache.Made> make) {
        OptionalLong generation = index.settled();
        return Revalidation.answer(conditions, generation, question, () -> cache.get(generation, question, make))
                .build();
    }
}
