package minga.submission.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.territory.Municipality;
import minga.territory.Territory;
import minga.web.FormError;
import minga.web.Messages;
import minga.web.Multipart;
import minga.web.Page;
import minga.web.RequestContext;

/** REST resource of workbooks of many fichas: download, dry run, storing. */
@Path("/postulaciones/planilla")
@ApplicationScoped
public class BulkFormResource {

    static final int MEGABYTES = 50;

    private RequestContext context;
    private BulkForms forms;
    private Territory territory;

    protected BulkFormResource() {
        // for the proxies of the container
    }

    @Inject
    BulkFormResource(RequestContext context, BulkForms forms, Territory territory) {
        this.context = context;
        this.forms = forms;
        this.territory = territory;
    }

    @GET
    @Needs(Action.DRAFT)
    public Page show() {
        return page(null, List.of());
    }

    private BulkFormPage page(BulkFormPage.Result result, List<Fault> faults) {
        String municipality = territory.municipality(context.caller().municipality()).map(Municipality::name)
                .orElse("");
        return new BulkFormPage(municipality, MEGABYTES, BulkForms.MOST_RECORDS, result,
                FormError.of(faults, context.language()));
    }

    @GET
    @Path("practicas.xlsx")
    @Needs(Action.DRAFT)
    public Response download() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        forms.write(context.language(), bytes);
        return Response.ok(bytes.toByteArray(), FormFileType.XLSX.mediaType())
                .header("Content-Disposition", "attachment; filename=\"practicas.xlsx\"").build();
    }

    /** Checks, and with that button stores too, where nothing is wrong. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Action.DRAFT)
    public Response upload(Multipart form) throws IOException {
        try (UploadedFormFile upload = UploadedFormFile.receive(form, MEGABYTES)) {
            boolean dryRun = !"guardar".equals(upload.words().get("accion"));
            BulkReport report = forms.take(context.caller(), upload.file(), dryRun, context.language());
            List<BulkFormPage.Line> lines = report.faults().stream().map(fault -> new BulkFormPage.Line(fault.path(),
                    Messages.text(context.language(), fault.key(), fault.args().toArray()))).toList();
            return Response.ok(page(new BulkFormPage.Result(dryRun, report.records(), report.stored(),
                    report.alreadyStored(), report.faulty(), lines), List.of())).build();
        } catch (Invalid invalid) {
            return Response.ok(page(null, invalid.faults())).build();
        }
    }
}
