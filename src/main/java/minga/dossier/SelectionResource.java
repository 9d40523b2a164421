package minga.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import minga.account.Action;
import minga.account.Needs;
import minga.document.DocumentList;
import minga.document.Downloads;
import minga.document.ExportFormat;
import minga.document.ExportFormats;
import minga.document.FieldText;
import minga.export.PracticeExport;
import minga.platform.NotFound;
import minga.platform.Settings;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.search.SearchContext;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Messages;
import minga.web.Page;
import minga.web.RequestContext;

/**
 * REST resource of a reader's selection of practices: the marks of the result list as a page of their own, in an order
 * that buttons change, with downloads. Nothing of it is stored; the address is the selection.
 */
@Path("/")
@ApplicationScoped
public class SelectionResource {

    private static final int LONGEST_NAME = 80;

    private Practices practices;
    private ExportFormats formats;
    private Downloads downloads;
    private Vocabularies vocabularies;
    private Territory territory;
    private Settings settings;
    private RequestContext context;

    protected SelectionResource() {
        // for the container
    }

    @Inject
    SelectionResource(Practices practices, ExportFormats formats, Downloads downloads,
            Vocabularies vocabularies, Territory territory, Settings settings, RequestContext context) {
        this.practices = practices;
        this.formats = formats;
        this.downloads = downloads;
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.settings = settings;
        this.context = context;
    }

    /** The marked practices; what the address names and nobody may see is told in a sentence. */
    @GET
    @Path("seleccion")
    @Needs(Action.READ_PUBLIC)
    public Page selection(@Context UriInfo address) {
        SearchContext trail = SearchContext.of(address.getQueryParameters());
        Map<String, PracticeVersion> found = found(trail.marks());
        List<String> slugs = trail.marks().stream().filter(found::containsKey).toList();
        SearchContext shown = trail.marking(slugs);
        FieldText text = FieldText.forReading(context.language(), vocabularies, territory);
        List<SelectionPage.Line> lines = new ArrayList<>();
        for (int at = 0; at < slugs.size(); at++) {
            PracticeVersion version = found.get(slugs.get(at));
            lines.add(new SelectionPage.Line(PracticeLine.of(version, text),
                    "/practicas/" + version.practice().slug() + shown.carriedMarks(),
                    at == 0 ? "" : swapped(shown, at, at - 1), at == slugs.size() - 1 ? "" : swapped(shown, at, at + 1),
                    shown.marking(without(slugs, slugs.get(at))).selection()));
        }
        return new SelectionPage(lines, notes(trail, found.keySet(), address),
                home() + SearchContext.SELECTION + shown.carriedMarks(),
                shown.carriedMarks(), shown.results(), formats.ofList(PracticeTemplate.PRACTICE, context.language()),
                lines.stream().map(line -> line.practice().code()).toList());
    }

    /** The same practices as a file, in the same order. */
    @GET
    @Path("seleccion.{suffix: [a-z]{1,10}}")
    @Needs(Action.READ_PUBLIC)
    public Response download(@PathParam("suffix") String suffix, @Context UriInfo address) {
        ExportFormat format = formats.withSuffix(suffix).filter(one -> one.carriesList(PracticeTemplate.PRACTICE))
                .orElseThrow(() -> new NotFound("format", suffix));
        SearchContext trail = SearchContext.of(address.getQueryParameters());
        Map<String, PracticeVersion> found = found(trail.marks());
        List<Long> ids = trail.marks().stream().map(found::get).filter(Objects::nonNull)
                .map(version -> version.practice().id()).distinct().toList();
        DocumentList documents = new PracticeExport(practices,
                FieldText.forReading(context.language(), vocabularies, territory), home())
                .results(ids, SearchContext.SELECTION + trail.carriedMarks());
        String name = Messages.text(context.language(), "dossier.selection.file");
        return downloads.longFile(format, documents, name, ids.toString());
    }

    /** The public version of each practice, by the name that the address calls it. */
    private Map<String, PracticeVersion> found(List<String> names) {
        Map<String, Long> ids = practices.idsNamed(names);
        Map<Long, PracticeVersion> versions = practices.published(ids.values()).stream()
                .collect(Collectors.toMap(version -> version.practice().id(), Function.identity()));
        return names.stream().filter(name -> versions.containsKey(ids.get(name)))
                .collect(Collectors.toMap(Function.identity(), name -> versions.get(ids.get(name))));
    }

    /** Why some that the address names are not shown. */
    private List<String> notes(SearchContext trail, Set<String> found, UriInfo address) {
        List<String> notes = new ArrayList<>(trail.marks().stream().filter(slug -> !found.contains(slug))
                .map(this::missing).toList());
        if (address.getQueryParameters().getOrDefault(SearchContext.MARK, List.of()).stream().distinct()
                .count() > SearchContext.MARKS) {
            notes.add(words("dossier.selection.tooMany", SearchContext.MARKS));
        }
        return notes;
    }

    private String missing(String name) {
        return practices.withSlug(name).or(() -> practices.withCode(name)).filter(Practice::withdrawn)
                .map(practice -> words("dossier.selection.withdrawn", practice.code()))
                .orElseGet(() -> words("dossier.selection.unknown",
                        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name));
    }

    private static String swapped(SearchContext shown, int one, int other) {
        List<String> slugs = new ArrayList<>(shown.marks());
        Collections.swap(slugs, one, other);
        return shown.marking(slugs).selection();
    }

    private static List<String> without(List<String> slugs, String gone) {
        return slugs.stream().filter(slug -> !slug.equals(gone)).toList();
    }

    private String words(String key, Object... args) {
        return Messages.text(context.language(), key, args);
    }

    private String home() {
        return settings.http().publicUrl().toString();
    }
}
