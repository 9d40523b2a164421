package minga.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Predicate;
import minga.account.Action;
import minga.account.Needs;
import minga.document.Downloads;
import minga.document.ExportFormat;
import minga.document.ExportFormats;
import minga.document.ExportFormats.Download;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.web.Messages;
import minga.web.Page;
import minga.web.RequestContext;

/** REST resource of commitments for the public: the follow-up table, the page of each, and their downloads. */
@Path("/")
@ApplicationScoped
public class CommitmentResource {

    private RequestContext context;
    private Commitments commitments;
    private CommitmentPageBuilder views;
    private CommitmentExports exports;
    private ExportFormats formats;
    private Downloads downloads;

    protected CommitmentResource() {
        // for the proxies of the container
    }

    @Inject
    CommitmentResource(RequestContext context, Commitments commitments, CommitmentPageBuilder views,
            CommitmentExports exports, ExportFormats formats, Downloads downloads) {
        this.context = context;
        this.commitments = commitments;
        this.views = views;
        this.exports = exports;
        this.formats = formats;
        this.downloads = downloads;
    }

    /** The table that the filters of the address leave. */
    @GET
    @Path("compromisos")
    @Needs(Action.READ_PUBLIC)
    public Page table(@QueryParam("pagina") String page, @Context UriInfo address) {
        return views.table(CommitmentQuery.of(address.getQueryParameters()), page,
                menu(formats.ofList(CommitmentTemplate.COMMITMENT, context.language())), context.language());
    }

    @GET
    @Path("compromisos/{slug: [^/.]+}")
    @Needs(Action.READ_PUBLIC)
    public Page one(@PathParam("slug") String slug) {
        return views.one(find(slug), context.caller().signedIn(),
                menu(formats.ofRecord(CommitmentTemplate.COMMITMENT, context.language())), context.language());
    }

    @GET
    @Path("compromisos/{slug: [^/.]+}.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response download(@PathParam("slug") String slug, @PathParam("suffix") String suffix) {
        ExportFormat format = format(suffix, one -> one.carriesRecord(CommitmentTemplate.COMMITMENT));
        return downloads.file(format, exports.export(context.language()).one(find(slug)), slug);
    }

    /** The same table as a file. */
    @GET
    @Path("compromisos.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response downloadTable(@PathParam("suffix") String suffix, @Context UriInfo address) {
        ExportFormat format = format(suffix, one -> one.carriesList(CommitmentTemplate.COMMITMENT));
        CommitmentQuery query = CommitmentQuery.of(address.getQueryParameters());
        if (!query.faults().isEmpty()) {
            throw new Invalid(query.faults());
        }
        return downloads.file(format, exports.export(context.language()).list(query.filter(), query.address()),
                Messages.text(context.language(), "commitment.export.file"));
    }

    private Commitment find(String slug) {
        return commitments.withSlug(slug).orElseThrow(() -> new NotFound("commitment", slug));
    }

    private ExportFormat format(String suffix, Predicate<ExportFormat> carries) {
        return formats.withSuffix(suffix).filter(carries).filter(one -> !one.cites())
                .orElseThrow(() -> new NotFound("format", suffix));
    }

    /** Without formats that only name sources: a commitment is none. */
    private static List<Download> menu(List<Download> all) {
        return all.stream().filter(one -> !one.cites()).toList();
    }
}
