package minga.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Needs;
import minga.evidence.Evidence;
import minga.evidence.EvidenceStore;
import minga.evidence.FileContent;
import minga.evidence.extraction.PublicCopies;
import minga.evidence.malware.FileScans;
import minga.platform.NotFound;
import minga.platform.Settings;
import minga.practice.Attachments;
import minga.practice.Attachments.Attachment;
import minga.web.ByteRange;
import minga.web.RequestContext;

/**
 * REST resource that serves an evidence file to those who may see it; to all others it answers 404. Never shown in our
 * own name: always to be kept.
 */
@Path("/antecedentes/{id: \\d{1,18}}")
@ApplicationScoped
public class AttachmentResource {

    private RequestContext context;
    private Attachments attachments;
    private EvidenceStore store;
    private PublicCopies copies;
    private FileScans scans;
    private Settings settings;

    protected AttachmentResource() {
        // for the proxies of the container
    }

    @Inject
    AttachmentResource(RequestContext context, Attachments attachments, EvidenceStore store, PublicCopies copies,
            FileScans scans, Settings settings) {
        this.context = context;
        this.attachments = attachments;
        this.store = store;
        this.copies = copies;
        this.scans = scans;
        this.settings = settings;
    }

    /**
     * The file or one range of it. The public gets images and documents without metadata; who may write or review it,
     * the original.
     */
    @GET
    @Needs(Action.READ_PUBLIC)
    public Response get(@PathParam("id") long id, @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange) {
        Attachment found = attachments.find(id).orElseThrow(() -> new NotFound("evidence", id));
        boolean original = mayHaveOriginal(found);
        if (!original && !found.isPublic()) {
            throw NotFound.withheld("evidence", id);
        }
        Evidence evidence = found.evidence();
        scans.requireClean(evidence.fileHash(), settings.uploads().clamd().isPresent());
        FileContent file = original ? store.content(evidence.fileHash())
                : copies.content(evidence.fileHash(), evidence.mediaType());
        String tag = "\"" + file.tag() + "\"";
        ByteRange sent = ByteRange.of(range, ifRange, tag, file.length());
        if (sent.unsatisfiable()) {
            return safe(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE))
                    .header("Content-Range", sent.header(file.length())).build();
        }
        StreamingOutput bytes = out -> file.writeTo(out, sent.first(), sent.count());
        Response.ResponseBuilder answer = safe(Response.ok(bytes, evidence.mediaType()))
                .header("Content-Length", sent.count()).header("ETag", tag)
                .header("Content-Disposition", disposition(evidence.fileName()));
        return sent.whole() ? answer.build()
                : answer.status(Response.Status.PARTIAL_CONTENT).header("Content-Range", sent.header(file.length()))
                        .build();
    }

    private static Response.ResponseBuilder safe(Response.ResponseBuilder answer) {
        return answer.header("Accept-Ranges", "bytes")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin").header("Cache-Control", "no-store");
    }

    private boolean mayHaveOriginal(Attachment found) {
        return AccessPolicy.may(context.caller(), Action.EDIT_DRAFT, found.version().practice())
                || found.version().submittedAt() != null
                        && AccessPolicy.may(context.caller(), Action.REVIEW, found.version().practice());
    }

    /** The name twice: for old programs in plain letters, for the others as it is. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
