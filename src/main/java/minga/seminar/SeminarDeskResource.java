package minga.seminar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import minga.account.Action;
import minga.account.Needs;
import minga.commitment.CommitmentDesk;
import minga.commitment.CommitmentDeskResource;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.RowAction;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.web.FormError;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** The curator's desk: what is near, all seminars, a new one, and the form of each. */
@Path("/curaduria")
@ApplicationScoped
public class SeminarDeskResource {

    private static final List<FormError> NO_ERRORS = List.of();

    private RequestContext context;
    private SeminarDesk desk;
    private CommitmentDesk promises;
    private SeminarDeskPageBuilder views;
    private SeminarFormPageBuilder forms;

    protected SeminarDeskResource() {
        // for the stand-in of the scope
    }

    @Inject
    public SeminarDeskResource(RequestContext context, SeminarDesk desk, CommitmentDesk promises,
            SeminarDeskPageBuilder views,
            SeminarFormPageBuilder forms) {
        this.context = context;
        this.desk = desk;
        this.promises = promises;
        this.views = views;
        this.forms = forms;
    }

    /** The form of the seminar with that id. */
    static String address(long id) {
        return "/curaduria/seminarios/" + id;
    }

    @GET
    @Needs(Action.CURATE)
    public Page list() {
        return views.desk(desk.all(context.caller()), context.language());
    }

    @GET
    @Path("seminarios/nuevo")
    @Needs(Action.CURATE)
    public Page beginning() {
        return forms.beginning(new Seminar(), RequestContext.random(), FormValues.NONE, NO_ERRORS, context.language());
    }

    @POST
    @Path("seminarios/nuevo")
    @Needs(Action.CURATE)
    public Response begin(Posted form) {
        FormValues values = FormValues.of(form);
        String key = form.raw("key").matches("[0-9a-f]{64}") ? form.raw("key") : RequestContext.random();
        try {
            return seeOther(address(desk.begin(context.caller(), values, key)));
        } catch (Invalid invalid) {
            return Response.ok(forms.beginning(new Seminar(), key, values,
                    FormError.of(invalid.faults(), context.language()), context.language())).build();
        }
    }

    @GET
    @Path("seminarios/{id: \\d{1,18}}")
    @Needs(Action.CURATE)
    public Page form(@PathParam("id") long id) {
        return forms.form(desk.read(context.caller(), id), FormValues.NONE, NO_ERRORS, Set.of(), context.language());
    }

    /** Saves, and does what the button says: publishes, takes back, or adds, removes or moves a row. */
    @POST
    @Path("seminarios/{id: \\d{1,18}}")
    @Needs(Action.CURATE)
    public Response save(@PathParam("id") long id, Posted form) {
        FormValues values = FormValues.of(form);
        try {
            List<Fault> faults = desk.save(context.caller(), id, values.revision(), values);
            return faults.isEmpty() ? seeOther(next(id, values.action())) : again(id, values, faults);
        } catch (Invalid invalid) {
            return again(id, values, invalid.faults());
        }
    }

    /** Where it goes on: at the row that was touched, or at the commitment that a conclusion became. */
    private String next(long id, String button) {
        Seminar seminar = desk.read(context.caller(), id);
        return ConclusionExtras.pressed(seminar, button)
                .map(conclusion -> CommitmentDeskResource.address(promises.beginOf(context.caller(), seminar.slug(),
                        conclusion.id(), conclusion.text())))
                .orElseGet(() -> address(id) + RowAction.of(button).map(row -> "#" + row.anchor()).orElse(""));
    }

    /** The form with all that was typed, saved or not. */
    private Response again(long id, FormValues values, List<Fault> faults) {
        FormBinder.Bound typed = desk.compare(context.caller(), id, values);
        return Response.ok(forms.form(desk.read(context.caller(), id), typed.values(),
                FormError.of(faults, context.language()), typed.changed(), context.language())).build();
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
