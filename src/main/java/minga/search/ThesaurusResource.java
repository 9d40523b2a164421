package minga.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import minga.account.Action;
import minga.account.Needs;
import minga.web.Page;

/** REST resource of the thesaurus, with a box that explains what comes first for a query and why. */
@Path("/administracion/palabras")
@ApplicationScoped
public class ThesaurusResource {

    private static final int TRIED = 10;
    private static final int GROUPS = 100;
    private static final int WORDS_OF_A_REASON = 6;

    private PracticeIndex index;

    protected ThesaurusResource() {
        // for the proxies of the container
    }

    @Inject
    ThesaurusResource(PracticeIndex index) {
        this.index = index;
    }

    /** Tries a query where one is given, and shows the lines whose words begin so. */
    @GET
    @Needs(Action.ADMINISTER)
    public Page words(@QueryParam("probar") @DefaultValue("") String typed,
            @QueryParam("palabra") @DefaultValue("") String beginning) {
        String tried = bounded(typed);
        String filter = bounded(beginning);
        List<ThesaurusEntry> groups = index.wordGroups(filter);
        List<ThesaurusEntry> shown = groups.subList(0, Math.min(GROUPS, groups.size()));
        if (tried.isEmpty()) {
            return new ThesaurusPage("", 0, List.of(), List.of(), filter, shown, groups.size());
        }
        SearchResults results = index.search(SearchRequest.of(tried));
        List<ThesaurusPage.Placed> first = new ArrayList<>();
        for (Hit hit : results.hits().subList(0, Math.min(TRIED, results.hits().size()))) {
            first.add(new ThesaurusPage.Placed(first.size() + 1, hit, reasons(results.request(), hit)));
        }
        return new ThesaurusPage(tried, results.total(), results.alsoSearched(), first, filter, shown, groups.size());
    }

    private static String bounded(String text) {
        return text.strip().substring(0, Math.min(text.strip().length(), SearchLimits.TEXT));
    }

    private List<ThesaurusPage.Because> reasons(SearchRequest request, Hit hit) {
        return index.explain(request, hit.code())
                .map(why -> why.reasons().stream().map(one -> because(one, why.score())).toList()).orElse(List.of());
    }

    private static ThesaurusPage.Because because(RankingExplanation.Reason reason, float whole) {
        List<String> words = Arrays.stream(reason.found().split(", "))
                .filter(word -> !reason.kind().equals("RELATED") || !word.equals(reason.word())).toList();
        String found = String.join(", ", words.subList(0, Math.min(WORDS_OF_A_REASON, words.size())))
                + (words.size() > WORDS_OF_A_REASON ? "…" : "");
        return new ThesaurusPage.Because(reason.kind(), reason.word(), found,
                whole <= 0 ? 0 : Math.round(100 * reason.weight() / whole));
    }
}
