package minga.reading;

import java.util.List;
import java.util.Optional;
import minga.practice.Practice;
import minga.search.AdjacentHits;
import minga.search.Hit;
import minga.search.PracticeIndex;
import minga.search.SearchContext;
import minga.web.Language;

/** Finds the position of a ficha in the result list from which it was opened, with its neighbours. */
record ResultsNavigationFinder(PracticeIndex index) {

    private static final String NAME = "name";

    /** Null where the address carries no list. The list may have moved since: then only the way back is left. */
    FichaPage.Way way(Practice practice, SearchContext trail, Language language) {
        if (trail.place() == 0) {
            return null;
        }
        AdjacentHits list = index.neighbours(trail.request(), trail.place());
        String back = trail.results() + "#" + practice.code();
        boolean moved = list.here().filter(hit -> hit.id() == practice.id()).isEmpty();
        return moved ? new FichaPage.Way(trail.results(), 0, list.total(), null, null, List.of())
                : new FichaPage.Way(back, trail.place(), list.total(), beside(list.before(), trail, -1),
                        beside(list.after(), trail, 1), matches(list.here().orElseThrow(), language));
    }

    private static List<FichaPage.Match> matches(Hit hit, Language language) {
        return hit.matches().stream().filter(match -> !match.field().equals(NAME)).map(match -> new FichaPage.Match(
                match.label().in(language.code()), match.anchor(), match.snippet().parts())).toList();
    }

    private static FichaPage.Beside beside(Optional<Hit> hit, SearchContext trail, int step) {
        return hit.map(one -> new FichaPage.Beside(one.name(), trail.way().to(one.slug(), trail.place() + step)))
                .orElse(null);
    }
}
