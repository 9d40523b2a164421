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
import minga.platform.NotFound;
import minga.practice.Practice;
import minga.practice.Practices;
import minga.territory.Territory;
import minga.web.FormError;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource for withdrawing a published practice, with the reason that its tombstone shows. */
@Path("/practicas/{slug}/retirar")
@ApplicationScoped
public class WithdrawResource {

    private RequestContext context;
    private Reviews reviews;
    private Practices practices;
    private Territory territory;

    protected WithdrawResource() {
        // for the proxies of the container
    }

    @Inject
    WithdrawResource(RequestContext context, Reviews reviews, Practices practices, Territory territory) {
        this.context = context;
        this.reviews = reviews;
        this.practices = practices;
        this.territory = territory;
    }

    @GET
    @Needs(Action.WITHDRAW)
    public DecisionPage ask(@PathParam("slug") String slug) {
        return DecisionPage.ofPublic(published(slug), territory, "", List.of(), 200);
    }

    /** Afterwards the address shows what stays: the notice with the reason. */
    @POST
    @Needs(Action.WITHDRAW)
    public Response withdraw(@PathParam("slug") String slug, Posted posted) {
        Practice practice = published(slug);
        String reason = posted.raw("reason");
        try {
            reviews.withdraw(context.caller(), practice.id(), reason);
            return ReviewResource.redirectTo("/practicas/" + practice.slug());
        } catch (Invalid invalid) {
            List<FormError> errors = FormError.of(invalid.faults(), context.language());
            return Response.status(422).entity(DecisionPage.ofPublic(practice, territory, reason, errors, 422)).build();
        }
    }

    private Practice published(String slug) {
        return practices.withSlug(slug).filter(practice -> practice.published().isPresent())
                .orElseThrow(() -> new NotFound("practice", slug));
    }
}
