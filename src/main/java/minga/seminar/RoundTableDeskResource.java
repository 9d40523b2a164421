package minga.seminar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import minga.account.Action;
import minga.account.Needs;
import minga.form.FormBinder;
import minga.form.FormValues;
import minga.form.RowAction;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.web.FormError;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of the form of the Mesa Intermunicipal, at the curator's desk. */
@Path("/curaduria/mesa")
@ApplicationScoped
public class RoundTableDeskResource {

    private RequestContext context;
    private RoundTableDesk desk;
    private RoundTablePageBuilder views;

    protected RoundTableDeskResource() {
        // for the proxies of the container
    }

    @Inject
    RoundTableDeskResource(RequestContext context, RoundTableDesk desk, RoundTablePageBuilder views) {
        this.context = context;
        this.desk = desk;
        this.views = views;
    }

    @GET
    @Needs(Action.CURATE)
    public Page form() {
        return views.form(desk.read(context.caller()), FormValues.NONE, List.of(), Set.of(), context.language());
    }

    /** Saves, and adds, removes or moves a member where that was the button. */
    @POST
    @Needs(Action.CURATE)
    public Response save(Posted form) {
        FormValues values = FormValues.of(form);
        try {
            desk.save(context.caller(), values.revision(), values);
            return Response.seeOther(URI.create(RoundTablePageBuilder.FORM
                    + RowAction.of(values.action()).map(row -> "#" + row.anchor()).orElse(""))).build();
        } catch (Invalid invalid) {
            return again(values, invalid.faults());
        }
    }

    private Response again(FormValues values, List<Fault> faults) {
        FormBinder.Bound typed = desk.compare(context.caller(), values);
        return Response.ok(views.form(desk.read(context.caller()), typed.values(),
                FormError.of(faults, context.language()), typed.changed(), context.language())).build();
    }
}
