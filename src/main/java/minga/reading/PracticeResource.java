package minga.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minga.account.Action;
import minga.account.Needs;
import minga.assessment.Assessments;
import minga.commitment.Commitments;
import minga.document.ExportFormats;
import minga.platform.NotFound;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.practice.Renewals;
import minga.search.PracticeIndex;
import minga.search.SearchContext;
import minga.search.SearchTermCounter;
import minga.seminar.Seminars;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Page;
import minga.web.RequestContext;

/** REST resource of published practices: readable and permanent address, each version, differences between versions. */
@Path("/")
@ApplicationScoped
public class PracticeResource {

    private static final int SIMILAR = 3;
    /** Where a browser comes from that opens a card, and not one that goes on from ficha to ficha. */
    private static final Pattern LIST = Pattern.compile("https?://[^/]+/practicas(\\?.*)?");

    private Practices practices;
    private PracticeIndex index;
    private Vocabularies vocabularies;
    private Territory territory;
    private SearchTermCounter log;
    private RequestContext context;
    private ExportFormats formats;
    private Seminars seminars;
    private Assessments assessments;
    private Commitments commitments;
    private Renewals renewals;

    protected PracticeResource() {
        // for the container
    }

    @Inject
    PracticeResource(Practices practices, PracticeIndex index, Vocabularies vocabularies, Territory territory,
            SearchTermCounter log, RequestContext context, ExportFormats formats, Seminars seminars,
            Assessments assessments, Commitments commitments, Renewals renewals) {
        this.practices = practices;
        this.index = index;
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.log = log;
        this.context = context;
        this.formats = formats;
        this.seminars = seminars;
        this.assessments = assessments;
        this.commitments = commitments;
        this.renewals = renewals;
    }

    /** The ficha as it is public now; reached from a list of results, with the way back and to those beside it. */
    @GET
    @Path("practicas/{slug}")
    @Needs(Action.READ_PUBLIC)
    public Page read(@PathParam("slug") String slug, @Context UriInfo address,
            @HeaderParam("Referer") @DefaultValue("") String from) {
        Practice practice = practices.withSlug(slug).orElseThrow(() -> new NotFound("practice", slug));
        SearchContext trail = SearchContext.of(address.getQueryParameters());
        if (trail.place() > 0 && LIST.matcher(from).matches()) {
            log.opened(trail.request().text(), trail.place(), context.agent());
        }
        return practice.withdrawn() ? tombstone(practice)
                : shown(practice, practice.published().orElseThrow(() -> new NotFound("practice", slug)))
                        .reached(new ResultsNavigationFinder(index).way(practice, trail, context.language()))
                        .with(selection(practice.slug(), trail));
    }

    private static FichaPage.Selection selection(String slug, SearchContext trail) {
        boolean marked = trail.marks().contains(slug);
        Stream<String> others = trail.marks().stream().filter(one -> !one.equals(slug));
        SearchContext toggled = trail.marking((marked ? others : Stream.concat(others, Stream.of(slug))).toList());
        boolean full = !marked && trail.marks().size() >= SearchContext.MARKS;
        return new FichaPage.Selection(trail.marks().size(), marked, trail.selection(),
                full ? "" : toggled.practice(slug), trail.carriedMarks());
    }

    /** The permanent address leads to the readable one. */
    @GET
    @Path("p/{code}")
    @Needs(Action.READ_PUBLIC)
    public Response find(@PathParam("code") String code) {
        Practice practice = once(code);
        return practice.withdrawn() ? Response.status(Response.Status.GONE).entity(tombstone(practice)).build()
                : Response.status(Response.Status.FOUND).location(URI.create("/practicas/" + practice.slug())).build();
    }

    /** One published version, for ever. */
    @GET
    @Path("p/{code}/v{number: [0-9]{1,6}}")
    @Needs(Action.READ_PUBLIC)
    public Page version(@PathParam("code") String code, @PathParam("number") int number) {
        Practice practice = once(code);
        return practice.withdrawn() ? tombstone(practice) : shown(practice, edition(practice, number));
    }

    /** What changed between two versions. */
    @GET
    @Path("p/{code}/cambios")
    @Needs(Action.READ_PUBLIC)
    public Page changes(@PathParam("code") String code, @QueryParam("de") int from, @QueryParam("a") int to,
            @QueryParam("todo") String all) {
        Practice practice = once(code);
        if (practice.withdrawn()) {
            return tombstone(practice);
        }
        FieldDisplayBuilder shaper = new FieldDisplayBuilder(context.language(), vocabularies, territory);
        return new VersionDiffBuilder(context.language(), shaper).page(practice, edition(practice, from),
                edition(practice, to), "si".equals(all));
    }

    /** A practice that was public at some time; of others nobody learns that they exist. */
    private Practice once(String code) {
        return practices.withCode(code)
                .filter(practice -> practice.slug() != null && !practice.publishedVersions().isEmpty())
                .orElseThrow(() -> new NotFound("practice", code));
    }

    private static PracticeVersion edition(Practice practice, int number) {
        return practice.publishedVersions().stream().filter(version -> version.number() == number).findFirst()
                .orElseThrow(() -> new NotFound("version", number));
    }

    private FichaPageBuilder shaper() {
        return new FichaPageBuilder(context.language(), vocabularies, territory);
    }

    private FichaPage shown(Practice practice, PracticeVersion version) {
        List<FichaPage.Alike> similar = index.similar(practice.id(), SIMILAR).stream()
                .map(new SimilarPracticeCards(context.language())::alike).toList();
        FichaPage page = shaper().page(practice, version, context.caller().signedIn(), similar);
        return page.downloadable(formats.ofRecord(PracticeTemplate.PRACTICE, context.language()))
                .withRenewal(page.head().current() ? renewals.status(practice).orElse(null) : null)
                .mentionedBy(mentions(practice)).withAssessment(assessments.published(version)
                        .map(found -> shaper().assessed(found, version)).orElse(null));
    }

    /** The seminars that present it, and the commitments that it answers. */
    private List<FichaPage.Mention> mentions(Practice practice) {
        List<String> names = Stream.of(practice.code(), practice.sourceId()).filter(Objects::nonNull).toList();
        return Stream.concat(
                seminars.presenting(names).stream()
                        .map(one -> new FichaPage.Mention(one.title(), "/seminarios/" + one.slug())),
                commitments.answeredBy(names).stream()
                        .map(one -> new FichaPage.Mention(one.text(), "/compromisos/" + one.slug())))
                .toList();
    }

    private TombstonePage tombstone(Practice practice) {
        return new TombstonePage(practice.code(), shaper().bodies(List.of(practice.municipality())),
                practice.withdrawnAt(), practice.withdrawnReason());
    }
}
