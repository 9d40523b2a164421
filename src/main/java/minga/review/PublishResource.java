package minga.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Refused;
import minga.platform.Stale;
import minga.territory.Territory;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource for publishing an accepted version, with confirmation. */
@Path("/evaluaciones/{id: \\d{1,18}}/publicar")
@ApplicationScoped
public class PublishResource {

    private RequestContext context;
    private Reviews reviews;
    private Territory territory;

    protected PublishResource() {
        // for the proxies of the container
    }

    @Inject
    PublishResource(RequestContext context, Reviews reviews, Territory territory) {
        this.context = context;
        this.reviews = reviews;
        this.territory = territory;
    }

    @GET
    @Needs(Action.PUBLISH)
    public DecisionPage ask(@PathParam("id") long id) {
        return page(id, List.of(), 200);
    }

    @POST
    @Needs(Action.PUBLISH)
    public Response publish(@PathParam("id") long id, Posted posted) {
        try {
            reviews.publish(context.caller(), id, ReviewResource.revisionSeen(posted));
            return ReviewResource.redirectTo("/evaluaciones/" + id + "?hecho=publicada");
        } catch (Stale stale) {
            return redisplay(id, "review.stale");
        } catch (Refused refused) {
            return redisplay(id, refused.messageKey());
        }
    }

    private Response redisplay(long id, String key) {
        return Response.status(409)
                .entity(page(id, List.of(new FormError("", Messages.text(context.language(), key))), 409)).build();
    }

    private DecisionPage page(long id, List<FormError> errors, int status) {
        return DecisionPage.of("publish", "/publicar", reviews.read(context.caller(), id).version(), territory, null,
                errors, status);
    }
}
