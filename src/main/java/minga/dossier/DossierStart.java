package minga.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.search.PracticeIndex;
import minga.search.SearchContext;
import minga.search.SearchRequest;
import minga.seminar.Seminar;
import minga.seminar.Seminars;

/**
 * Reads of an address what a dossier is to begin with: {@code p=…} the practices of a selection; {@code seminario=…}
 * those that a seminar presented, with its title; {@code origen=lista} and a search, those that it finds.
 */
public final class DossierStart {

    private final Practices practices;
    private final PracticeIndex index;
    private final Seminars seminars;

    public DossierStart(Practices practices, PracticeIndex index, Seminars seminars) {
        this.practices = practices;
        this.index = index;
        this.seminars = seminars;
    }

    /** A title, empty where none is known, and the names of practices in order. */
    record Given(String title, List<String> practices) {}

    Given from(Map<String, List<String>> parameters) {
        String seminar = first(parameters, "seminario");
        if (!seminar.isEmpty()) {
            return seminars.withSlug(seminar).map(DossierStart::of).orElse(new Given("", List.of()));
        }
        SearchContext context = SearchContext.of(parameters);
        if (!first(parameters, "origen").equals("lista")) {
            return new Given("", context.marks());
        }
        SearchRequest request = context.request().whole();
        List<Long> ids = index.list(request, DossierTemplate.MOST_ENTRIES);
        Map<Long, String> codes = new HashMap<>();
        for (PracticeVersion version : practices.published(ids)) {
            codes.put(version.practice().id(), version.practice().code());
        }
        return new Given(request.text(), ids.stream().map(codes::get).filter(Objects::nonNull).toList());
    }

    private static Given of(Seminar seminar) {
        return new Given(seminar.title(), seminar.practices());
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }
}
