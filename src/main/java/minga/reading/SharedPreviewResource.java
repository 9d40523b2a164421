package minga.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import minga.account.Action;
import minga.account.Needs;
import minga.practice.Practice;
import minga.practice.PracticeVersion;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.RequestContext;

/**
 * REST resource of the secret address of a version that is not public: it reads as the public would read it, without
 * what is kept for members. Search engines are told to leave it alone, and nobody keeps it.
 */
@Path("/vista-previa/{token: [0-9a-f]{64}}")
@ApplicationScoped
public class SharedPreviewResource {

    private PreviewLinks links;
    private Vocabularies vocabularies;
    private Territory territory;
    private RequestContext context;

    protected SharedPreviewResource() {
        // for the proxies of the container
    }

    @Inject
    SharedPreviewResource(PreviewLinks links, Vocabularies vocabularies, Territory territory, RequestContext context) {
        this.links = links;
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.context = context;
    }

    /** What was published meanwhile is read at its own address. */
    @GET
    @Needs(Action.READ_PUBLIC)
    public Response read(@PathParam("token") String token) {
        PracticeVersion version = links.follow(token);
        Practice practice = version.practice();
        Response.ResponseBuilder answer = version.publishedAt() != null
                ? Response.seeOther(URI.create("/p/" + practice.code() + "/v" + version.number()))
                : Response.ok(new FichaPageBuilder(context.language(), vocabularies, territory).page(practice, version,
                        false, List.of()));
        return answer.header("X-Robots-Tag", "noindex").header("Cache-Control", "no-store").build();
    }
}
