package minga.seminar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.Set;
import minga.account.Action;
import minga.account.Needs;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.document.ExportFormats;
import minga.platform.NotFound;
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
    private ExportFormats formats;

    protected RegistrationDeskResource() {
        // for the proxies of the container
    }

    @Inject
    RegistrationDeskResource(RequestContext context, SeminarDesk desk, SeminarRegistrations registrations,
            RegistrationPageBuilder views, ExportFormats formats) {
        this.context = context;
        this.desk = desk;
        this.registrations = registrations;
        this.views = views;
        this.formats = formats;
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
        return file(formats, "csv",
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

    /** The file to be downloaded, to be kept in no cache. */
    static Response file(ExportFormats formats, String suffix, DocumentList documents, String name) {
        ExportFormat format = formats.withSuffix(suffix).orElseThrow(() -> new NotFound("format", suffix));
        return Response.ok((StreamingOutput) out -> format.write(documents, out)).type(format.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + suffix + "\"")
                .build();
    }
}
