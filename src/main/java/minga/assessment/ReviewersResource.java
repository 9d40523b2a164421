package minga.assessment;

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
import java.util.Set;
import java.util.regex.Pattern;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Refused;
import minga.platform.Stale;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource by which reviewers are assigned to a ficha: who has a seat, who is proposed for the next. */
@Path("/evaluaciones/{id: \\d{1,18}}/evaluadores")
@ApplicationScoped
public class ReviewersResource {

    private static final Set<String> DONE = Set.of("asignado", "quitado");
    private static final Pattern ACTION = Pattern.compile("(asignar|quitar)-(\\d{1,18})");

    private RequestContext context;
    private Assessments assessments;
    private Assignments assignments;
    private Territory territory;

    protected ReviewersResource() {
        // for the proxies of the container
    }

    @Inject
    ReviewersResource(RequestContext context, Assessments assessments, Assignments assignments, Territory territory) {
        this.context = context;
        this.assessments = assessments;
        this.assignments = assignments;
        this.territory = territory;
    }

    @GET
    @Needs(Action.DECIDE)
    public ReviewersPage read(@PathParam("id") long id, @QueryParam("hecho") @DefaultValue("") String done) {
        return page(id, List.of(), DONE.contains(done) ? done : "", 200);
    }

    /** {@code asignar-<account>} or {@code quitar-<account>}. */
    @POST
    @Needs(Action.DECIDE)
    public Response act(@PathParam("id") long id, Posted posted) {
        var action = ACTION.matcher(posted.word("accion").orElse(""));
        if (!action.matches()) {
            return redirect(id, "");
        }
        try {
            long account = Long.parseLong(action.group(2));
            if (action.group(1).equals("asignar")) {
                assignments.assign(context.caller(), id, account);
                return redirect(id, "?hecho=asignado");
            }
            assignments.release(context.caller(), id, account);
            return redirect(id, "?hecho=quitado");
        } catch (Stale stale) {
            return redisplay(id, "assessment.stale");
        } catch (Refused refused) {
            return redisplay(id, refused.messageKey(), refused.args().toArray());
        }
    }

    private static Response redirect(long id, String rest) {
        return Response.seeOther(URI.create("/evaluaciones/" + id + "/evaluadores" + rest)).build();
    }

    private Response redisplay(long id, String key, Object... args) {
        List<FormError> errors = List.of(new FormError("", Messages.text(context.language(), key, args)));
        return Response.status(409).entity(page(id, errors, "", 409)).build();
    }

    private ReviewersPage page(long id, List<FormError> errors, String done, int status) {
        AssessmentSheet sheet = assessments.read(context.caller(), id);
        List<ReviewersPage.Proposal> proposals = !sheet.needsReviewer() ? List.of()
                : assignments.candidates(context.caller(), id).stream()
                        .map(one -> new ReviewersPage.Proposal(one.account(), one.name(), place(one.municipality()),
                                one.load(), one.experience()))
                        .toList();
        return new ReviewersPage(sheet, place(sheet.municipality()), proposals, errors, done, status);
    }

    private String place(String municipality) {
        return municipality == null ? Messages.text(context.language(), "assessment.reviewers.ministry")
                : territory.municipality(municipality).map(Municipality::name).orElse(municipality);
    }
}
