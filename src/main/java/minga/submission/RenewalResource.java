package minga.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Refused;
import minga.practice.Practice;
import minga.practice.Practices;
import minga.practice.Renewals;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource by which a municipality confirms that what it published still holds. */
@Path("/postulaciones/{id: \\d{1,18}}/renovacion")
@ApplicationScoped
public class RenewalResource {

    private RequestContext context;
    private Practices practices;
    private Renewals renewals;

    protected RenewalResource() {
        // for the proxies of the container
    }

    @Inject
    RenewalResource(RequestContext context, Practices practices, Renewals renewals) {
        this.context = context;
        this.practices = practices;
        this.renewals = renewals;
    }

    @GET
    @Needs(Action.SEND)
    public RenewalPage read(@PathParam("id") long id, @QueryParam("hecho") @DefaultValue("") String done) {
        return page(id, List.of(), "confirmada".equals(done), 200);
    }

    @POST
    @Needs(Action.SEND)
    public Response confirm(@PathParam("id") long id, Posted posted) {
        try {
            renewals.confirm(own(id), context.caller().accountId());
            return Response.seeOther(URI.create("/postulaciones/" + id + "/renovacion?hecho=confirmada")).build();
        } catch (Refused refused) {
            List<FormError> errors = List.of(new FormError("",
                    Messages.text(context.language(), refused.messageKey(), refused.args().toArray())));
            return Response.status(409).entity(page(id, errors, false, 409)).build();
        }
    }

    private Practice own(long id) {
        return AccessPolicy.findAllowed(context.caller(), Action.SEND, practices.find(id), "practice", id);
    }

    private RenewalPage page(long id, List<FormError> errors, boolean done, int status) {
        Practice practice = own(id);
        String name = practice.published().map(version -> version.identification().name()).orElse(practice.code());
        return new RenewalPage(id, name, practice.slug(), renewals.status(practice).orElse(null),
                practice.published().filter(version -> version.number() == practice.newest().number()).isPresent(),
                errors, done, status);
    }
}
