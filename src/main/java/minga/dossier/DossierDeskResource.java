package minga.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import minga.account.Action;
import minga.account.Needs;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.web.FormError;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of the desk of dossiers: the list, a new one, the form of each, its preview, who may read it. */
@Path("/curaduria/carpetas")
@ApplicationScoped
public class DossierDeskResource {

    private static final List<FormError> NO_ERRORS = List.of();

    private RequestContext context;
    private DossierDesk desk;
    private DossierPageBuilder views;
    private DossierStart start;

    protected DossierDeskResource() {
        // for the stand-in of the scope
    }

    @Inject
    DossierDeskResource(RequestContext context, DossierDesk desk, DossierPageBuilder views, DossierStart start) {
        this.context = context;
        this.desk = desk;
        this.views = views;
        this.start = start;
    }

    /** The form of the dossier with that id. */
    static String address(long id) {
        return "/curaduria/carpetas/" + id;
    }

    @GET
    @Needs(Action.CURATE)
    public Page list() {
        return views.desk(desk.all(context.caller()));
    }

    /** With the practices of a selection, of a list of results, or of a seminar, as the address says. */
    @GET
    @Path("nueva")
    @Needs(Action.CURATE)
    public Page beginning(@Context UriInfo address) {
        DossierStart.Given given = start.from(address.getQueryParameters());
        return views.beginning(given, RequestContext.random(), FormValues.NONE, NO_ERRORS, context.language());
    }

    @POST
    @Path("nueva")
    @Needs(Action.CURATE)
    public Response begin(Posted form) {
        FormValues values = FormValues.of(form);
        String key = key(form);
        try {
            return seeOther(address(desk.begin(context.caller(), values, form.all("p"), key)));
        } catch (Invalid invalid) {
            return Response.ok(views.beginning(new DossierStart.Given("", form.all("p")), key, values,
                    FormError.of(invalid.faults(), context.language()), context.language())).build();
        }
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Needs(Action.CURATE)
    public Page form(@PathParam("id") long id) {
        return views.form(desk.read(context.caller(), id).newest(), FormValues.NONE, NO_ERRORS, Set.of(),
                context.language());
    }

    /** Saves, and does what the button says: publishes, or adds, removes or moves a practice. */
    @POST
    @Path("{id: \\d{1,18}}")
    @Needs(Action.CURATE)
    public Response save(@PathParam("id") long id, Posted form) {
        FormValues values = FormValues.of(form);
        List<Fault> faults = desk.save(context.caller(), id, values.revision(), values);
        return faults.isEmpty() ? seeOther(address(id) + DossierDesk.anchor(values,
                desk.read(context.caller(), id).newest().entries().size())) : again(id, values, faults);
    }

    /** As a page of the dossier will be read; the first is the cover. */
    @GET
    @Path("{id: \\d{1,18}}/vista-previa")
    @Needs(Action.CURATE)
    public Page preview(@PathParam("id") long id, @Context UriInfo address) {
        return views.preview(desk.read(context.caller(), id).newest(),
                address.getQueryParameters().getFirst("pagina"));
    }

    /** Another dossier that begins as this one stands. */
    @POST
    @Path("{id: \\d{1,18}}/copia")
    @Needs(Action.CURATE)
    public Response copy(@PathParam("id") long id, Posted form) {
        return seeOther(address(desk.copy(context.caller(), id, key(form))));
    }

    /** Who may read the published versions; with the button {@code enlace}, another secret address. */
    @POST
    @Path("{id: \\d{1,18}}/lectores")
    @Needs(Action.CURATE)
    public Response show(@PathParam("id") long id, Posted form) {
        if ("enlace".equals(form.raw("accion"))) {
            desk.changeLink(context.caller(), id);
        } else {
            desk.show(context.caller(), id, Arrays.stream(Visibility.values())
                    .filter(one -> one.name().equals(form.raw("visibility"))).findFirst()
                    .orElseThrow(() -> new Refused("dossier.fault.visibility")));
        }
        return seeOther(address(id) + "#lectores");
    }

    /** Gives up the draft of the next version. */
    @POST
    @Path("{id: \\d{1,18}}/descartar")
    @Needs(Action.CURATE)
    public Response dropDraft(@PathParam("id") long id, Posted form) {
        desk.dropDraft(context.caller(), id);
        return seeOther(address(id));
    }

    /** The form with all that was typed, saved or not. */
    private Response again(long id, FormValues values, List<Fault> faults) {
        FormBinder.Bound typed = desk.compare(context.caller(), id, values);
        return Response.ok(views.form(desk.read(context.caller(), id).newest(), typed.values(),
                FormError.of(faults, context.language()), typed.changed(), context.language())).build();
    }

    private static String key(Posted form) {
        return form.raw("key").matches("[0-9a-f]{64}") ? form.raw("key") : RequestContext.random();
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
