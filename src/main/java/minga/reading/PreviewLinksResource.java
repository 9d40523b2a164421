package minga.reading;

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
import java.util.regex.Pattern;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.practice.Practice;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource by which a municipality hands out secret addresses of a ficha that is not public, and revokes them. */
@Path("/postulaciones/{id: \\d{1,18}}/enlaces")
@ApplicationScoped
public class PreviewLinksResource {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern REVOKE = Pattern.compile("quitar-\\d{1,18}");
    private static final String WEEK = "7";

    private RequestContext context;
    private PreviewLinks links;

    protected PreviewLinksResource() {
        // for the proxies of the container
    }

    @Inject
    PreviewLinksResource(RequestContext context, PreviewLinks links) {
        this.context = context;
        this.links = links;
    }

    @GET
    @Needs(Action.EDIT_DRAFT)
    public PreviewLinksPage read(@PathParam("id") long id, @QueryParam("hecho") @DefaultValue("") String done) {
        return page(id, "", WEEK, List.of(), "quitado".equals(done), 200);
    }

    /** The answer to a new link is no redirect: its token is shown this once. */
    @POST
    @Needs(Action.EDIT_DRAFT)
    public Response act(@PathParam("id") long id, Posted posted) {
        String action = posted.word("accion").orElse("crear");
        if (REVOKE.matcher(action).matches()) {
            links.revoke(context.caller(), id, Long.parseLong(action.substring("quitar-".length())));
            return Response.seeOther(URI.create("/postulaciones/" + id + "/enlaces?hecho=quitado")).build();
        }
        String days = posted.word("dias").orElse("");
        try {
            String token = links.create(context.caller(), id,
                    NUMBER.matcher(days).matches() ? Integer.parseInt(days) : 0);
            return Response.ok(page(id, "/vista-previa/" + token, WEEK, List.of(), false, 200))
                    .header("Cache-Control", "no-store").build();
        } catch (Invalid invalid) {
            return Response.status(422)
                    .entity(page(id, "", days, FormError.of(invalid.faults(), context.language()), false, 422)).build();
        } catch (Refused refused) {
            List<FormError> errors = List.of(new FormError("",
                    Messages.text(context.language(), refused.messageKey(), refused.args().toArray())));
            return Response.status(409).entity(page(id, "", days, errors, false, 409)).build();
        }
    }

    private PreviewLinksPage page(long id, String fresh, String days, List<FormError> errors, boolean done,
            int status) {
        PreviewLinks.Open open = links.read(context.caller(), id);
        Practice practice = open.practice();
        String name = practice.newest().identification().name();
        return new PreviewLinksPage(id, name == null ? practice.code() : name, open.links(), fresh, days,
                !practice.withdrawn() && practice.newest().publishedAt() == null, errors, done, status);
    }
}
