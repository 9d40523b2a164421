package minga.commitment;

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
import minga.form.FormBinder;
import minga.form.FormExtras;
import minga.form.FormValues;
import minga.form.FormViewBuilder.FormState;
import minga.form.RowAction;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.web.FormError;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** Commitments at the curator's desk: the list, a new one, the form of each, its progress and its reminders. */
@Path("/curaduria/compromisos")
@ApplicationScoped
public class CommitmentDeskResource {

    private static final List<FormError> NO_ERRORS = List.of();
    private static final String ID = "{id: \\d{1,18}}";

    private RequestContext context;
    private CommitmentDesk desk;
    private CommitmentReminders reminders;
    private CommitmentPageBuilder views;
    private CommitmentFormPageBuilder forms;

    protected CommitmentDeskResource() {
        // for the proxies of the container
    }

    @Inject
    CommitmentDeskResource(RequestContext context, CommitmentDesk desk, CommitmentReminders reminders,
            CommitmentPageBuilder views, CommitmentFormPageBuilder forms) {
        this.context = context;
        this.desk = desk;
        this.reminders = reminders;
        this.views = views;
        this.forms = forms;
    }

    /** The form of the commitment with that id. */
    public static String address(long id) {
        return "/curaduria/compromisos/" + id;
    }

    @GET
    @Needs(Action.CURATE)
    public Page list() {
        return new CommitmentDeskPage(views.lines(desk.all(context.caller()), context.language()));
    }

    @GET
    @Path("nuevo")
    @Needs(Action.CURATE)
    public Page beginning() {
        return forms.beginning(RequestContext.random(), FormValues.NONE, NO_ERRORS, context.language());
    }

    @POST
    @Path("nuevo")
    @Needs(Action.CURATE)
    public Response begin(Posted form) {
        FormValues values = FormValues.of(form);
        String key = key(form);
        try {
            return seeOther(address(desk.begin(context.caller(), values, key)));
        } catch (Invalid invalid) {
            return Response.ok(forms.beginning(key, values, FormError.of(invalid.faults(), context.language()),
                    context.language())).build();
        }
    }

    private static String key(Posted form) {
        return form.raw("key").matches("[0-9a-f]{64}") ? form.raw("key") : RequestContext.random();
    }

    @GET
    @Path(ID)
    @Needs(Action.CURATE)
    public Page form(@PathParam("id") long id) {
        return forms.form(desk.read(context.caller(), id), FormValues.NONE, NO_ERRORS, Set.of(), context.language());
    }

    /** Saves, and does what the button says: publishes, takes back, or moves a practice. */
    @POST
    @Path(ID)
    @Needs(Action.CURATE)
    public Response save(@PathParam("id") long id, Posted form) {
        FormValues values = FormValues.of(form);
        try {
            List<Fault> faults = desk.save(context.caller(), id, values.revision(), values);
            return faults.isEmpty()
                    ? seeOther(address(id) + RowAction.of(values.action()).map(row -> "#" + row.anchor()).orElse(""))
                    : again(id, values, faults);
        } catch (Invalid invalid) {
            return again(id, values, invalid.faults());
        }
    }

    /** The form with all that was typed, saved or not. */
    private Response again(long id, FormValues values, List<Fault> faults) {
        FormBinder.Bound typed = desk.compare(context.caller(), id, values);
        return Response.ok(forms.form(desk.read(context.caller(), id), typed.values(),
                FormError.of(faults, context.language()), typed.changed(), context.language())).build();
    }

    @GET
    @Path(ID + "/avance")
    @Needs(Action.CURATE)
    public Page progress(@PathParam("id") long id) {
        return forms.report(desk.read(context.caller(), id), way(id, RequestContext.random()), new ProgressReport(),
                FormState.plain(context.language()));
    }

    /** Notes progress. */
    @POST
    @Path(ID + "/avance")
    @Needs(Action.CURATE)
    public Response report(@PathParam("id") long id, Posted form) {
        FormValues values = FormValues.of(form);
        try {
            desk.report(context.caller(), id, values, key(form));
            return seeOther(address(id) + "#avances");
        } catch (Invalid invalid) {
            return Response.ok(forms.report(desk.read(context.caller(), id), way(id, key(form)), typed(values),
                    new FormState(context.language(), values, FormError.of(invalid.faults(), context.language()),
                            FormExtras.NONE)))
                    .build();
        }
    }

    private static ReportPage.Way way(long id, String key) {
        return new ReportPage.Way(address(id) + "/avance", key, false);
    }

    private ProgressReport typed(FormValues values) {
        ProgressReport shown = new ProgressReport();
        desk.fillShown(shown, values);
        return shown;
    }

    /** Accepts or discards a report that came by mail. */
    @POST
    @Path(ID + "/avances/{report: \\d{1,18}}")
    @Needs(Action.CURATE)
    public Response decide(@PathParam("id") long id, @PathParam("report") long report, Posted form) {
        desk.decide(context.caller(), id, report, form.raw("accion").equals("aceptar"));
        return seeOther(address(id) + "#avances");
    }

    /** Reminds the contact now. */
    @POST
    @Path(ID + "/recordatorio")
    @Needs(Action.CURATE)
    public Response remind(@PathParam("id") long id, Posted form) {
        reminders.remindNow(context.caller(), id);
        return seeOther(address(id) + "#avances");
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
