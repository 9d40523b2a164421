package minga.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import minga.platform.Fault;
import minga.web.FormError;
import minga.web.Language;
import minga.web.Messages;

/**
 * Turns the faults of a search address into the errors that a search page shows: in its summary and beside the fields.
 */
final class SearchProblems {

    private static final Map<String, String> LABELS = Map.of("desde", "search.from", "hasta", "search.to", "orden",
            "search.order",
            "por", "search.size", "pagina", "search.page", SearchResource.VIEW, "search.view");

    private final Language language;
    private final Set<String> controls;

    /** @param controls the ids of the controls on the page, each named as its parameter */
    SearchProblems(Language language, Set<String> controls) {
        this.language = language;
        this.controls = controls;
    }

    ResultsPage.Problems of(List<Fault> faults) {
        return new ResultsPage.Problems(faults.stream().map(this::sentence).toList(), FormError.of(faults, language));
    }

    private FormError sentence(Fault fault) {
        String label = FacetName.named(fault.path()).map(facet -> "search.facet." + facet.key())
                .orElse(LABELS.get(fault.path()));
        String text = Messages.text(language, fault.key(), fault.args().toArray());
        return new FormError(controls.contains(fault.path()) ? fault.path() : "",
                Messages.text(language, label) + ": " + text);
    }
}
