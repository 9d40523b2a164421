package minga.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import minga.account.Action;
import minga.account.Needs;
import minga.evidence.AllowedFileTypes;
import minga.evidence.EvidenceStore;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Stale;
import minga.practice.MeansOfVerification;
import minga.practice.Practice;
import minga.web.FormError;
import minga.web.Formats;
import minga.web.Messages;
import minga.web.Multipart;
import minga.web.Page;
import minga.web.Posted;
import minga.web.RequestContext;

/** REST resource that attaches a file to a means of verification, by a plain form. */
@Path("/postulaciones/{id: \\d{1,18}}/medios/{means: \\d{1,18}}/archivo")
@ApplicationScoped
public class AttachResource {

    private RequestContext context;
    private Submissions submissions;
    private EvidenceStore store;
    private EvidenceQuota quota;
    private FileUploads uploads;

    protected AttachResource() {
        // for the proxies of the container
    }

    @Inject
    AttachResource(RequestContext context, Submissions submissions, EvidenceStore store, EvidenceQuota quota,
            FileUploads uploads) {
        this.context = context;
        this.submissions = submissions;
        this.store = store;
        this.quota = quota;
        this.uploads = uploads;
    }

    @GET
    @Needs(Action.EDIT_DRAFT)
    public Page form(@PathParam("id") long id, @PathParam("means") long means) {
        return page(id, means, UploadedFile.none(List.of()));
    }

    /** The right and the means are looked at before a single byte is taken. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Needs(Action.EDIT_DRAFT)
    public Response attach(@PathParam("id") long id, @PathParam("means") long means,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("0") long length, Multipart form)
            throws IOException {
        Practice practice = submissions.read(context.caller(), id);
        submissions.means(practice, means);
        List<Fault> full = quota.faults(practice.municipality(), Math.max(0, length));
        UploadedFile file = full.isEmpty() ? UploadedFile.read(store, form) : UploadedFile.none(full);
        if (file.stored() != null) {
            file = file.withFaults(quota.faults(practice.municipality(), file.stored().size()));
        }
        if (!file.faults().isEmpty()) {
            return Response.ok(page(id, means, file)).build();
        }
        try {
            long evidence = submissions.attach(context.caller(), id, means, file);
            if (file.open()) {
                return Response.seeOther(URI.create("/antecedentes/" + evidence + "/publicacion")).build();
            }
        } catch (Stale conflict) {
            uploads.keep(context.caller().accountId(), id, means, file);
            return Response.status(Response.Status.CONFLICT)
                    .entity(page(id, means, file.withFaults(List.of(Fault.at("file", "submission.attach.changed")))))
                    .build();
        }
        return Response.seeOther(URI.create("/postulaciones/" + id + "/results#" + anchor(means(id, means)))).build();
    }

    private MeansOfVerification means(long id, long means) {
        return submissions.means(submissions.read(context.caller(), id), means);
    }

    private static String anchor(MeansOfVerification means) {
        return "indicators-" + means.indicator().place() + "-means-" + means.place();
    }

    private AttachPage page(long id, long meansId, UploadedFile file) {
        Practice practice = submissions.read(context.caller(), id);
        MeansOfVerification means = submissions.means(practice, meansId);
        String place = Messages.text(context.language(), "indicator.row", means.indicator().place() + 1) + " · "
                + Messages.text(context.language(), "means.row", means.place() + 1);
        return new AttachPage(id, meansId, practice.newest().identification().name(), place,
                means.text() == null ? "" : means.text(),
                String.join(", ", AllowedFileTypes.extensions()), store.limit(),
                file.title() == null ? "" : file.title(), file.open(), received(id, meansId),
                FormError.of(file.faults(), context.language()));
    }

    private List<AttachPage.Received> received(long id, long means) {
        return uploads.open(context.caller().accountId()).stream()
                .filter(one -> one.practice() == id && one.means() == means)
                .map(one -> new AttachPage.Received(one.id(), one.name(),
                        Formats.number(context.language(), Math.max(1, one.size() >> 10)) + " KB",
                        one.received() * 100 / one.size()))
                .toList();
    }

    /** Attaches a file that came before, as its means says now, or deletes it. */
    @POST
    @Path("recibido/{upload: [0-9a-f]{64}}")
    @Needs(Action.EDIT_DRAFT)
    public Response received(@PathParam("id") long id, @PathParam("means") long means,
            @PathParam("upload") String upload, Posted form) {
        FileUpload found = uploads.find(context.caller(), id, means, upload);
        try {
            if (form.word("accion").filter("descartar"::equals).isPresent()) {
                uploads.discard(found);
            } else {
                uploads.attach(context.caller(), found, form.has("seen") ? form.raw("seen") : null, submissions);
                return Response.seeOther(
                        URI.create("/postulaciones/" + id + "/results#" + anchor(means(id, means)))).build();
            }
        } catch (Stale conflict) {
            return Response.status(Response.Status.CONFLICT)
                    .entity(page(id, means, UploadedFile.none(List.of(Fault.at("file", "submission.attach.changed")))))
                    .build();
        } catch (Invalid refused) {
            return Response.ok(page(id, means, UploadedFile.none(refused.faults()))).build();
        }
        return Response.seeOther(URI.create("/postulaciones/" + id + "/medios/" + means + "/archivo")).build();
    }
}
