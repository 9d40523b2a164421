package minga.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import minga.account.Action;
import minga.account.Needs;
import minga.document.DocumentList;
import minga.document.Downloads;
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
 * of results holds at most {@link SearchLimits#DEPTH} practices, fewer where the format is laid out as a whole.
 */
@Path("/")
@ApplicationScoped
public class ResultsDownloadResource {

    private static final Template<PracticeVersion> TEMPLATE = PracticeTemplate.PRACTICE;

    private PracticeIndex index;
    private Practices practices;
    private ExportFormats formats;
    private Downloads downloads;
    private Vocabularies vocabularies;
    private Territory territory;
    private Settings settings;
    private RequestContext context;

    protected ResultsDownloadResource() {
        // for the container
    }

    @Inject
    public ResultsDownloadResource(PracticeIndex index, Practices practices, ExportFormats formats,
            Downloads downloads, Vocabularies vocabularies, Territory territory, Settings settings,
            RequestContext context) {
        this.index = index;
        this.practices = practices;
        this.formats = formats;
        this.downloads = downloads;
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.settings = settings;
        this.context = context;
    }

    /** The whole list of results that the rest of the address describes. */
    @GET
    @Path("practicas.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response results(@PathParam("suffix") String suffix, @Context UriInfo address) {
        ExportFormat format = format(suffix, known -> known.carriesList(TEMPLATE));
        SearchRequest request = SearchRequest.from(address.getQueryParameters()).whole();
        String search = "/practicas" + (request.spanish().isEmpty() ? "" : "?" + request.spanish());
        int most = Math.min(SearchLimits.DEPTH, format.most());
        List<Long> ids = index.list(request, most == SearchLimits.DEPTH ? most : most + 1);
        DocumentList list = export().results(ids, search);
        return downloads.longFile(format, list, Messages.text(context.language(), "export.file"), ids.toString());
    }

    /** The current version of one practice, by the address that people read. */
    @GET
    @Path("practicas/{slug: [^/.]+}.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response bySlug(@PathParam("slug") String slug, @PathParam("suffix") String suffix) {
        return current(practices.withSlug(slug), slug, suffix);
    }

    /** The current version of one practice, by the address that lasts. */
    @GET
    @Path("p/{code: [^/.]+}.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response byCode(@PathParam("code") String code, @PathParam("suffix") String suffix) {
        return current(practices.withCode(code), code, suffix);
    }

    /** One version that is or was public, for ever; nothing of a practice that was withdrawn. */
    @GET
    @Path("p/{code: [^/.]+}/v{number: [0-9]{1,6}}.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response version(@PathParam("code") String code, @PathParam("number") int number,
            @PathParam("suffix") String suffix) {
        ExportFormat format = format(suffix, known -> known.carriesRecord(TEMPLATE));
        PracticeVersion version = practices.withCode(code).filter(practice -> !practice.withdrawn())
                .flatMap(practice -> practice.publishedVersions().stream().filter(one -> one.number() == number)
                        .findFirst())
                .orElseThrow(() -> new NotFound("version", number));
        return file(format, version, version.practice().code() + "-v" + number);
    }

    private Response current(Optional<Practice> practice, String asked, String suffix) {
        ExportFormat format = format(suffix, known -> known.carriesRecord(TEMPLATE));
        PracticeVersion version = practice.flatMap(Practice::published)
                .orElseThrow(() -> new NotFound("practice", asked));
        return file(format, version, version.practice().code());
    }

    private ExportFormat format(String suffix, Predicate<ExportFormat> carries) {
        return formats.withSuffix(suffix).filter(carries).orElseThrow(() -> new NotFound("format", suffix));
    }

    private PracticeExport export() {
        return new PracticeExport(practices, FieldText.forReading(context.language(), vocabularies, territory),
                settings.http().publicUrl().toString());
    }

    private Response file(ExportFormat format, PracticeVersion version, String name) {
        return downloads.keptFile(format, export().one(version), name,
                "practice version " + version.id() + " " + version.evidence());
    }
}
