package minga.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import minga.account.Action;
import minga.account.Needs;
import minga.evidence.EvidenceStore;
import minga.platform.Fault;
import minga.platform.Invalid;
import minga.platform.Refused;
import minga.platform.Stale;
import minga.practice.Practice;
import minga.web.Messages;
import minga.web.RequestContext;

/**
 * REST resource of resumable uploads by the tus protocol, version 1.0, with its extensions creation, termination and
 * expiration. The last bytes attach the file. Refusals are sentences in plain text.
 */
@Path("/postulaciones/{id: \\d{1,18}}/medios/{means: \\d{1,18}}/cargas")
@ApplicationScoped
public class FileUploadResource {

    private static final String VERSION = "1.0.0";
    private static final String CHUNK = "application/offset+octet-stream";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String TOKEN = "X-CSRF-Token";
    private static final String ID = "{upload: [0-9a-f]{64}}";

    private RequestContext context;
    private Submissions submissions;
    private FileUploads uploads;
    private EvidenceQuota quota;
    private EvidenceStore store;

    protected FileUploadResource() {
        // for the proxies of the container
    }

    @Inject
    FileUploadResource(RequestContext context, Submissions submissions, FileUploads uploads, EvidenceQuota quota,
            EvidenceStore store) {
        this.context = context;
        this.submissions = submissions;
        this.uploads = uploads;
        this.quota = quota;
        this.store = store;
    }

    /** What this server can, as a client asks before its first upload. */
    @OPTIONS
    @Needs(Action.EDIT_DRAFT)
    public Response options(@PathParam("id") long id, @PathParam("means") long means) {
        return Response.noContent().header(RESUMABLE, VERSION).header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,expiration")
                .header("Tus-Max-Size", (long) store.limit() << 20).build();
    }

    /** Begins an upload, or finds the one begun before with the same file. */
    @POST
    @Needs(Action.EDIT_DRAFT)
    public Response begin(@PathParam("id") long id, @PathParam("means") long means,
            @HeaderParam(RESUMABLE) String version, @HeaderParam(LENGTH) @DefaultValue("-1") long length,
            @HeaderParam("Upload-Metadata") @DefaultValue("") String metadata, @HeaderParam(TOKEN) String token) {
        if (!context.knows(token)) {
            throw new Refused("web.foreignForm");
        }
        return answer(version, () -> {
            if (length < 0) {
                return Response.status(Response.Status.BAD_REQUEST);
            }
            Practice practice = submissions.read(context.caller(), id);
            submissions.means(practice, means);
            Map<String, String> said = UploadMetadata.parse(metadata);
            FileUpload upload = uploads.begin(context.caller(), practice, means,
                    new FileUploads.Announcement(said.getOrDefault("filename", ""), length,
                            said.getOrDefault("modified", ""), said.getOrDefault("title", "")),
                    said.get("seen"), quota);
            return told(Response.status(Response.Status.CREATED), upload).header("Location",
                    "/postulaciones/" + id + "/medios/" + means + "/cargas/" + upload.id());
        });
    }

    /** Where the upload stands; a client asks it with HEAD. */
    @GET
    @Path(ID)
    @Needs(Action.EDIT_DRAFT)
    public Response offset(@PathParam("id") long id, @PathParam("means") long means,
            @PathParam("upload") String upload, @HeaderParam(RESUMABLE) String version) {
        return answer(version, () -> {
            FileUpload found = uploads.find(context.caller(), id, means, upload);
            return told(Response.ok(), found).header(LENGTH, found.size()).header("Cache-Control", "no-store");
        });
    }

    /** Takes bytes at the offset; with the last ones the file is attached, and {@code Location} says where it is. */
    @PATCH
    @Path(ID)
    @Consumes(CHUNK)
    @Needs(Action.EDIT_DRAFT)
    public Response append(@PathParam("id") long id, @PathParam("means") long means,
            @PathParam("upload") String upload, @HeaderParam(RESUMABLE) String version,
            @HeaderParam(OFFSET) @DefaultValue("-1") long offset, InputStream bytes) {
        return answer(version, () -> {
            FileUpload found = uploads.find(context.caller(), id, means, upload);
            submissions.means(submissions.read(context.caller(), id), means);
            FileUpload now = found.attached() ? found : uploads.append(found, offset, bytes);
            Response.ResponseBuilder done = told(Response.noContent(), now);
            return now.whole() ? done.header("Location",
                    "/antecedentes/" + uploads.attach(context.caller(), now, null, submissions)) : done;
        });
    }

    /** Ends an upload and deletes what came of it. */
    @DELETE
    @Path(ID)
    @Needs(Action.EDIT_DRAFT)
    public Response discard(@PathParam("id") long id, @PathParam("means") long means,
            @PathParam("upload") String upload, @HeaderParam(RESUMABLE) String version) {
        return answer(version, () -> {
            uploads.discard(uploads.find(context.caller(), id, means, upload));
            return Response.noContent();
        });
    }

    private static Response.ResponseBuilder told(Response.ResponseBuilder answer, FileUpload upload) {
        return answer.header(OFFSET, upload.received()).header("Upload-Expires", UploadMetadata.date(upload.expires()));
    }

    private Response answer(String version, Supplier<Response.ResponseBuilder> work) {
        Response.ResponseBuilder answer;
        try {
            answer = VERSION.equals(version) ? work.get()
                    : Response.status(Response.Status.PRECONDITION_FAILED).header("Tus-Version", VERSION);
        } catch (Invalid invalid) {
            Fault fault = invalid.faults().get(0);
            answer = said(422, fault.key(), fault.args().toArray());
        } catch (Stale stale) {
            answer = said(409, "submission.upload.elsewhere");
        } catch (Refused refused) {
            answer = said(409, refused.messageKey(), refused.args().toArray()).header("Minga-Refused", "si");
        }
        return answer.header(RESUMABLE, VERSION).build();
    }

    private Response.ResponseBuilder said(int status, String key, Object... args) {
        return Response.status(status).type("text/plain;charset=UTF-8")
                .entity(Messages.text(context.language(), key, args));
    }
}
