package minga.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of the review queue: what waits, for how long, and for whom; bulk assignment, saved filters. */
@Path("/evaluaciones")
@ApplicationScoped
public class QueueResource {

    static final Set<String> DONE = Set.of("tomada", "guardada", "devuelta", "aceptada", "rechazada", "publicada",
            "marcada", "asignadas", "filtro", "sinfiltro");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern FORGET = Pattern.compile("olvidar-\\d{1,18}");

    private RequestContext context;
    private ReviewQueue queue;
    private Reviews reviews;
    private SavedFilters saved;
    private QueuePageBuilder pages;

    protected QueueResource() {
        // for the proxies of the container
    }

    @Inject
    QueueResource(RequestContext context, ReviewQueue queue, Reviews reviews, SavedFilters saved,
            QueuePageBuilder pages) {
        this.context = context;
        this.queue = queue;
        this.reviews = reviews;
        this.saved = saved;
        this.pages = pages;
    }

    /** Words that name no part of the queue show all of it; a page beyond the end shows the last. */
    @GET
    @Needs(Action.REVIEW)
    public QueuePage queue(@Context UriInfo address) {
        UnaryOperator<String> parameter = name -> Objects.requireNonNullElse(
                address.getQueryParameters().getFirst(name), "");
        String done = parameter.apply("hecho");
        return pages.page(QueueCriteria.read(parameter), parameter.apply("pagina"), BulkAssignment.NONE, "",
                DONE.contains(done) ? done : "", 200);
    }

    /**
     * Gives all fichas that were ticked to one person: those that cannot be given are named, the others are given. Or
     * keeps the view that is shown under a name, or forgets one.
     */
    @POST
    @Needs(Action.DECIDE)
    public Response act(Posted posted) {
        QueueCriteria criteria = QueueCriteria.read(name -> posted.word(name).orElse(""));
        String action = posted.word("accion").orElse("asignar");
        if (action.equals("guardar-filtro")) {
            return save(criteria, posted.raw("nombre"));
        }
        if (FORGET.matcher(action).matches()) {
            saved.remove(context.caller(), Long.parseLong(action.substring("olvidar-".length())));
            return done(criteria, "sinfiltro");
        }
        long person = posted.word("evaluador").filter(word -> NUMBER.matcher(word).matches()).map(Long::parseLong)
                .orElse(0L);
        List<Long> versions = posted.all("ficha").stream().filter(word -> NUMBER.matcher(word).matches())
                .map(Long::parseLong).distinct().toList();
        BulkAssignment bulk = new BulkAssigner(context, reviews, queue).assign(versions, person);
        return bulk.errors().isEmpty() ? done(criteria, "asignadas") : Response.status(422)
                .entity(pages.page(criteria, posted.word("pagina").orElse("1"), bulk, "", "", 422)).build();
    }

    private Response save(QueueCriteria criteria, String name) {
        try {
            saved.save(context.caller(), name, criteria);
            return done(criteria, "filtro");
        } catch (Invalid invalid) {
            return refused(criteria, name, FormError.of(invalid.faults(), context.language()), 422);
        } catch (Refused refused) {
            return refused(criteria, name, List.of(new FormError("",
                    Messages.text(context.language(), refused.messageKey(), refused.args().toArray()))), 409);
        }
    }

    private Response refused(QueueCriteria criteria, String name, List<FormError> errors, int status) {
        BulkAssignment nothing = new BulkAssignment(0, 0, List.of(), errors);
        return Response.status(status).entity(pages.page(criteria, "1", nothing, name, "", status)).build();
    }

    private static Response done(QueueCriteria criteria, String what) {
        return ReviewResource.redirectTo("/evaluaciones?hecho=" + what
                + (criteria.query().isEmpty() ? "" : "&" + criteria.query()));
    }
}
