package minga.review;

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
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.platform.Stale;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;

/**
 * REST resource of the review sheet of one ficha. The whole page is one form: whatever button is pressed, what was
 * typed in any box is kept.
 */
@Path("/evaluaciones/{id: \\d{1,18}}")
@ApplicationScoped
public class ReviewResource {

    private RequestContext context;
    private Reviews reviews;
    private Vocabularies vocabularies;
    private Territory territory;

    protected ReviewResource() {
        // for the proxies of the container
    }

    @Inject
    ReviewResource(RequestContext context, Reviews reviews, Vocabularies vocabularies, Territory territory) {
        this.context = context;
        this.reviews = reviews;
        this.vocabularies = vocabularies;
        this.territory = territory;
    }

    @GET
    @Needs(Action.REVIEW)
    public ReviewSheetPage read(@PathParam("id") long id, @QueryParam("hecho") @DefaultValue("") String done,
            @QueryParam("cambios") @DefaultValue("") String base) {
        return page(id, Map.of(), List.of(), QueueResource.DONE.contains(done) ? done : "", 200, base);
    }

    /** Keeps the remarks, then does what the button says. */
    @POST
    @Needs(Action.DECIDE)
    public Response act(@PathParam("id") long id, Posted posted) {
        RemarkForm form = RemarkForm.of(posted);
        try {
            return act(id, posted.word("accion").orElse("guardar"), revisionSeen(posted), form);
        } catch (Invalid invalid) {
            return redisplay(id, form, FormError.of(invalid.faults(), context.language()), 422);
        } catch (Stale stale) {
            return redisplay(id, form, formErrors("review.stale"), 409);
        } catch (Refused refused) {
            return redisplay(id, form, formErrors(refused.messageKey(), refused.args().toArray()), 409);
        }
    }

    private Response act(long id, String action, long seen, RemarkForm form) {
        if (action.equals("tomar")) {
            reviews.startReview(context.caller(), id, seen);
            return redirectTo("/evaluaciones/" + id + "?hecho=tomada");
        }
        if (!form.isEmpty()) {
            reviews.saveRemarks(context.caller(), id, form);
        }
        switch (action) {
            case "devolver" -> {
                reviews.returnToMunicipality(context.caller(), id, seen);
                return redirectTo("/evaluaciones?hecho=devuelta");
            }
            case "aceptar" -> {
                reviews.accept(context.caller(), id, seen);
                return redirectTo("/evaluaciones/" + id + "?hecho=aceptada");
            }
            default -> {
                return mark(id, action);
            }
        }
    }

    /**
     * {@code resuelta-17}, {@code abierta-17}, {@code vista-17}, {@code novista-17}, {@code guardar} or
     * {@code guardar-<section>}.
     */
    private Response mark(long id, String action) {
        if (action.matches("(resuelta|abierta)-\\d{1,18}")) {
            long remark = Long.parseLong(action.substring(action.indexOf('-') + 1));
            reviews.resolve(context.caller(), id, remark, action.startsWith("resuelta"));
            return redirectTo("/evaluaciones/" + id + "?hecho=marcada#obs-" + remark);
        }
        if (action.matches("(vista|novista)-\\d{1,18}")) {
            long means = Long.parseLong(action.substring(action.indexOf('-') + 1));
            new EvidenceVerification(reviews).verify(context.caller(), id, means, action.startsWith("vista"));
            return redirectTo("/evaluaciones/" + id + "?hecho=marcada#prueba-" + means);
        }
        String section = action.matches("guardar-[a-z]{1,20}") ? "#" + action.substring("guardar-".length()) : "";
        return redirectTo("/evaluaciones/" + id + "?hecho=guardada" + section);
    }

    private Response redisplay(long id, RemarkForm form, List<FormError> errors, int status) {
        return Response.status(status).entity(page(id, form.typed(), errors, "", status, "")).build();
    }

    private ReviewSheetPage page(long id, Map<String, String> typed, List<FormError> errors, String done, int status,
            String base) {
        ReviewSheet sheet = reviews.read(context.caller(), id);
        return new ReviewSheetPageBuilder(sheet, context.caller(),
                new AnswerFormatter(vocabularies, territory, context.language()), base)
                .page(new LinkedHashMap<>(typed), errors, done, status);
    }

    private List<FormError> formErrors(String key, Object... args) {
        return List.of(new FormError("", Messages.text(context.language(), key, args)));
    }

    static long revisionSeen(Posted posted) {
        return posted.word("visto").filter(word -> word.matches("\\d{1,18}")).map(Long::parseLong).orElse(-1L);
    }

    static Response redirectTo(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
