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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.platform.Stale;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of a reviewer's verdict by the rubric, and of the talk of those whose verdicts differ. */
@Path("/evaluaciones/{id: \\d{1,18}}/dictamen")
@ApplicationScoped
public class AssessmentResource {

    private static final Set<String> DONE = Set.of("guardado", "entregado", "abierto", "dicho", "conflicto");

    private RequestContext context;
    private Assessments assessments;
    private Assignments assignments;
    private Territory territory;

    protected AssessmentResource() {
        // for the proxies of the container
    }

    @Inject
    AssessmentResource(RequestContext context, Assessments assessments, Assignments assignments, Territory territory) {
        this.context = context;
        this.assessments = assessments;
        this.assignments = assignments;
        this.territory = territory;
    }

    @GET
    @Needs(Action.DECIDE)
    public AssessmentPage read(@PathParam("id") long id, @QueryParam("hecho") @DefaultValue("") String done) {
        AssessmentSheet sheet = assessments.read(context.caller(), id);
        return page(sheet, sheet.typed(), List.of(), DONE.contains(done) ? done : "", 200);
    }

    /** Whatever button is pressed, what was typed is kept or stands again. */
    @POST
    @Needs(Action.DECIDE)
    public Response act(@PathParam("id") long id, Posted posted) {
        Map<String, String> typed = new LinkedHashMap<>();
        posted.values().keySet().stream().filter(name -> !name.startsWith("_"))
                .forEach(name -> typed.put(name, posted.raw(name)));
        try {
            return act(id, posted.word("accion").orElse("guardar"), typed);
        } catch (Invalid invalid) {
            return redisplay(id, typed, FormError.of(invalid.faults(), context.language()), 422);
        } catch (Stale stale) {
            return redisplay(id, typed, formErrors("assessment.stale"), 409);
        } catch (Refused refused) {
            return redisplay(id, typed, formErrors(refused.messageKey(), refused.args().toArray()), 409);
        }
    }

    private Response act(long id, String action, Map<String, String> typed) {
        switch (action) {
            case "entregar" -> {
                assessments.give(context.caller(), id, new ScoreForm(typed));
                return redirect(id, "?hecho=entregado");
            }
            case "cambiar" -> {
                assessments.revise(context.caller(), id);
                return redirect(id, "?hecho=abierto");
            }
            case "decir" -> {
                assessments.say(context.caller(), id, typed.get("message"));
                return redirect(id, "?hecho=dicho#conversacion");
            }
            case "conflicto" -> {
                assignments.declareConflict(context.caller(), id, typed.get("conflict"));
                return redirect(id, "?hecho=conflicto");
            }
            default -> {
                assessments.save(context.caller(), id, new ScoreForm(typed));
                return redirect(id, "?hecho=guardado");
            }
        }
    }

    private static Response redirect(long id, String rest) {
        return Response.seeOther(URI.create("/evaluaciones/" + id + "/dictamen" + rest)).build();
    }

    private Response redisplay(long id, Map<String, String> typed, List<FormError> errors, int status) {
        AssessmentSheet sheet = assessments.read(context.caller(), id);
        return Response.status(status).entity(page(sheet, typed, errors, "", status)).build();
    }

    private AssessmentPage page(AssessmentSheet sheet, Map<String, String> typed, List<FormError> errors, String done,
            int status) {
        String place = territory.municipality(sheet.municipality()).map(Municipality::name)
                .orElse(sheet.municipality());
        return new AssessmentPage(sheet, place, context.language(), typed, errors, done, status);
    }

    private List<FormError> formErrors(String key, Object... args) {
        return List.of(new FormError("", Messages.text(context.language(), key, args)));
    }
}
