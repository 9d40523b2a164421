package minga.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import minga.account.Action;
import minga.account.Needs;
import minga.document.DocumentList;
import minga.document.ExportFormat;
import minga.document.ExportFormats;
import minga.document.FieldText;
import minga.platform.NotFound;
import minga.platform.Settings;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.search.PracticeIndex;
import minga.search.SearchLimits;
import minga.search.SearchRequest;
import minga.template.Template;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Messages;
import minga.web.RequestContext;

/**
 * Downloads of what a page shows, in every export format: the page's own address with the ending of the format. A list
 * of results holds at most {@link SearchLimits#DEPTH} practices.
 */
@Path("/")
@ApplicationScoped
public class ResultsDownloadResource {

    private static final Template<PracticeVersion> TEMPLATE = PracticeTemplate.PRACTICE;

    @Inject
    PracticeIndex index;

    @Inject
    Practices practices;

    @Inject
    ExportFormats formats;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Territory territory;

    @Inject
    Settings settings;

    @Inject
    RequestContext context;

    /** The whole list of results that the rest of the address describes. */
    @GET
    @Path("practicas.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response results(@PathParam("suffix") String suffix, @Context UriInfo address) {
        ExportFormat format = formats.withSuffix(suffix).filter(known -> known.carriesList(TEMPLATE))
                .orElseThrow(() -> new NotFound("format", suffix));
        SearchRequest request = SearchRequest.from(address.getQueryParameters()).whole();
        String search = "/practicas" + (request.spanish().isEmpty() ? "" : "?" + request.spanish());
        List<Long> ids = index.list(request, SearchLimits.DEPTH);
        return file(format, export().results(ids, search), Messages.text(context.language(), "export.file"));
    }

    /** The published version of one practice. */
    @GET
    @Path("practicas/{slug: [^/.]+}.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response practice(@PathParam("slug") String slug, @PathParam("suffix") String suffix) {
        ExportFormat format = formats.withSuffix(suffix).filter(known -> known.carriesRecord(TEMPLATE))
                .orElseThrow(() -> new NotFound("format", suffix));
        PracticeVersion version = practices.withSlug(slug).flatMap(Practice::published)
                .orElseThrow(() -> new NotFound("practice", slug));
        return file(format, export().one(version), version.practice().code());
    }

    private PracticeExport export() {
        return new PracticeExport(practices, FieldText.forReading(context.language(), vocabularies, territory),
                settings.http().publicUrl().toString().replaceAll("(?<!/)/+$", ""));
    }

    private static Response file(ExportFormat format, DocumentList documents, String name) {
        return Response.ok((StreamingOutput) out -> format.write(documents, out)).type(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + format.suffix() + "\"").build();
    }
}
