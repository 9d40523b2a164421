package minga.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import minga.account.Action;
import minga.account.Needs;
import minga.practice.Practice;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.search.SearchContext;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Messages;
import minga.web.Page;
import minga.web.RequestContext;

/** REST resource of the comparison; the address names the practices and the search they come from. */
@Path("/comparar")
@ApplicationScoped
public class ComparisonResource {

    private static final int MOST = 4;
    /** So many addresses are looked up at all; a form of ours sends at most a page of results. */
    private static final int READ = 20;
    private static final String DIFFERENCES = "diferencias";

    private Practices practices;
    private Vocabularies vocabularies;
    private Territory territory;
    private RequestContext context;

    protected ComparisonResource() {
        // for the proxies of the container
    }

    @Inject
    ComparisonResource(Practices practices, Vocabularies vocabularies, Territory territory, RequestContext context) {
        this.practices = practices;
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.context = context;
    }

    @GET
    @Needs(Action.READ_PUBLIC)
    public Page compare(@QueryParam("p") List<String> picked, @QueryParam("solo") String only,
            @Context UriInfo address) {
        List<String> notes = new ArrayList<>();
        List<PracticeVersion> versions = picked.stream().map(String::strip).filter(slug -> !slug.isEmpty()).distinct()
                .limit(READ)
                .map(slug -> version(slug, notes)).flatMap(Optional::stream).toList();
        versions.stream().skip(MOST)
                .forEach(left -> notes.add(words("reading.compare.left", MOST, left.identification().name())));
        return page(versions.subList(0, Math.min(MOST, versions.size())), notes, DIFFERENCES.equals(only),
                SearchContext.of(address.getQueryParameters()));
    }

    /** Its public version, or a sentence that says why there is none. */
    private Optional<PracticeVersion> version(String slug, List<String> notes) {
        Optional<Practice> practice = practices.withSlug(slug);
        Optional<PracticeVersion> version = practice.filter(one -> !one.withdrawn()).flatMap(Practice::published);
        if (version.isEmpty()) {
            notes.add(practice.filter(Practice::withdrawn).map(one -> words("reading.compare.withdrawn", one.code()))
                    .orElseGet(() -> words("reading.compare.unknown",
                            slug.length() > 80 ? slug.substring(0, 80) + "…" : slug)));
        }
        return version;
    }

    private ComparisonPage page(List<PracticeVersion> versions, List<String> notes, boolean onlyDifferences,
            SearchContext trail) {
        String search = trail.unmarked().query();
        FichaPageBuilder fichas = new FichaPageBuilder(context.language(), vocabularies, territory);
        List<String> slugs = versions.stream().map(version -> version.practice().slug()).toList();
        List<ComparisonPage.Column> columns = versions
                .stream().map(version -> new ComparisonPage.Column(version.identification().name(),
                        "/practicas/" + version.practice().slug(), fichas.bodies(version.municipalities()),
                        versions.size() < 3 ? ""
                                : address(
                                        slugs.stream().filter(slug -> !slug.equals(version.practice().slug())).toList(),
                                        search, onlyDifferences),
                        version.provenance().language()))
                .toList();
        ComparisonTableBuilder table = new ComparisonTableBuilder(context.language(),
                new FieldDisplayBuilder(context.language(), vocabularies, territory));
        List<ComparisonPage.Section> all = versions.size() < 2 ? List.of() : table.sections(versions);
        List<ComparisonPage.Chain> chains = versions.size() < 2 ? List.of() : table.chains(versions);
        boolean sameChain = chains.stream().distinct().count() == 1;
        long alike = all.stream().flatMap(section -> section.rows().stream()).filter(ComparisonPage.Row::same).count()
                + (sameChain ? 1 : 0);
        long differing = all.stream().mapToLong(section -> section.rows().size()).sum() + (chains.isEmpty() ? 0 : 1)
                - alike;
        return new ComparisonPage(columns, onlyDifferences ? ComparisonTableBuilder.differing(all) : all,
                sameChain && onlyDifferences ? List.of() : chains,
                notes, differing, alike, onlyDifferences, address(slugs, search, false), address(slugs, search, true),
                trail.unmarked().results(),
                versions.size() < MOST ? trail.marking(slugs).results() : "");
    }

    private static String address(List<String> slugs, String search, boolean onlyDifferences) {
        return "/comparar?"
                + slugs.stream().map(slug -> "p=" + URLEncoder.encode(slug, UTF_8)).collect(Collectors.joining("&"))
                + (onlyDifferences ? "&solo=" + DIFFERENCES : "") + (search.isEmpty() ? "" : "&" + search);
    }

    private String words(String key, Object... args) {
        return Messages.text(context.language(), key, args);
    }
}
