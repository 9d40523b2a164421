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
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.platform.Stale;
import minga.territory.Territory;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource by which a reviewer declines a ficha, with a reason. */
@Path("/evaluaciones/{id: \\d{1,18}}/rechazar")
@ApplicationScoped
public class DeclineResource {

    private RequestContext context;
    private Reviews reviews;
    private Territory territory;

    protected DeclineResource() {
        // for the proxies of the container
    }

    @Inject
    DeclineResource(RequestContext context, Reviews reviews, Territory territory) {
        this.context = context;
        this.reviews = reviews;
        this.territory = territory;
    }

    @GET
    @Needs(Action.DECIDE)
    public DecisionPage ask(@PathParam("id") long id) {
        return page(id, "", List.of(), 200);
    }

    @POST
    @Needs(Action.DECIDE)
    public Response decline(@PathParam("id") long id, Posted posted) {
        String reason = posted.raw("reason");
        try {
            reviews.decline(context.caller(), id, ReviewResource.revisionSeen(posted), reason);
            return ReviewResource.redirectTo("/evaluaciones?hecho=rechazada");
        } catch (Invalid invalid) {
            return redisplay(id, reason, FormError.of(invalid.faults(), context.language()), 422);
        } catch (Stale stale) {
            return redisplay(id, reason, formErrors("review.stale"), 409);
        } catch (Refused refused) {
            return redisplay(id, reason, formErrors(refused.messageKey()), 409);
        }
    }

    private List<FormError> formErrors(String key) {
        return List.of(new FormError("", Messages.text(context.language(), key)));
    }

    private Response redisplay(long id, String reason, List<FormError> errors, int status) {
        return Response.status(status).entity(page(id, reason, errors, status)).build();
    }

    private DecisionPage page(long id, String reason, List<FormError> errors, int status) {
        return DecisionPage.of("decline", "/rechazar", reviews.read(context.caller(), id).version(), territory, reason,
                errors, status);
    }
}
