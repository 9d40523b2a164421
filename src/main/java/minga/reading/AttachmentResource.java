package minga.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Needs;
import minga.evidence.Evidence;
import minga.evidence.EvidenceStore;
import minga.platform.NotFound;
import minga.practice.Attachments;
import minga.practice.Attachments.Attachment;
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

    protected AttachmentResource() {
        // for the proxies of the container
    }

    @Inject
    AttachmentResource(RequestContext context, Attachments attachments, EvidenceStore store) {
        this.context = context;
        this.attachments = attachments;
        this.store = store;
    }

    @GET
    @Needs(Action.READ_PUBLIC)
    public Response get(@PathParam("id") long id) {
        Attachment found = attachments.find(id).orElseThrow(() -> new NotFound("evidence", id));
        if (!mayBeSeen(found)) {
            throw NotFound.withheld("evidence", id);
        }
        Evidence evidence = found.evidence();
        InputStream file = store.open(evidence.fileHash());
        StreamingOutput bytes = out -> {
            try (file) {
                file.transferTo(out);
            }
        };
        return Response.ok(bytes, evidence.mediaType())
                .header("Content-Length", evidence.fileSize())
                .header("Content-Disposition", disposition(evidence.fileName()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store").build();
    }

    private boolean mayBeSeen(Attachment found) {
        return found.isPublic()
                || AccessPolicy.may(context.caller(), Action.EDIT_DRAFT, found.version().practice())
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
