package minga.seminar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import minga.account.Action;
import minga.account.Needs;
import minga.document.Downloads;
import minga.web.Messages;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource of who registered for a seminar, at the curator's desk: the list, its file, attendance. */
@Path("/curaduria/seminarios/{id: \\d{1,18}}/inscritos")
@ApplicationScoped
public class RegistrationDeskResource {

    private RequestContext context;
    private SeminarDesk desk;
    private SeminarRegistrations registrations;
    private RegistrationPageBuilder views;
    private Downloads downloads;

    protected RegistrationDeskResource() {
        // for the proxies of the container
    }

    @Inject
    RegistrationDeskResource(RequestContext context, SeminarDesk desk, SeminarRegistrations registrations,
            RegistrationPageBuilder views, Downloads downloads) {
        this.context = context;
        this.desk = desk;
        this.registrations = registrations;
        this.views = views;
        this.downloads = downloads;
    }

    @GET
    @Needs(Action.CURATE)
    public Page list(@PathParam("id") long id) {
        return views.desk(desk.read(context.caller(), id), registrations.all(context.caller(), id));
    }

    /** The same list for a spreadsheet. */
    @GET
    @Path("lista.csv")
    @Needs(Action.CURATE)
    public Response csv(@PathParam("id") long id) {
        Seminar seminar = desk.read(context.caller(), id);
        return downloads.privateFile("csv",
                views.table(seminar, registrations.all(context.caller(), id), context.language()),
                Messages.text(context.language(), "registration.table.file"));
    }

    /** Notes who attended; with the button {@code certificados}, tells them where their certificate is. */
    @POST
    @Needs(Action.CURATE)
    public Response attendance(@PathParam("id") long id, Posted form) {
        desk.read(context.caller(), id);
        registrations.noteAttendance(context.caller(), id, Set.copyOf(form.all("estaba")),
                Set.copyOf(form.all("asistio")));
        if (form.raw("accion").equals("certificados")) {
            registrations.sendCertificates(context.caller(), id);
        }
        return Response.seeOther(URI.create(SeminarDeskResource.address(id) + "/inscritos")).build();
    }
}
