package minga.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.stream.Stream;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.ChileTime;
import minga.search.SearchTermCounts.Which;
import minga.web.Page;

/** REST resource of search statistics, for those who maintain thesaurus and collection. */
@Path("/administracion/busquedas")
@ApplicationScoped
public class SearchStatisticsResource {

    private static final int LIST = 100;

    private SearchTermCounts tallies;
    private SearchTermCounter log;
    private Clock clock;

    protected SearchStatisticsResource() {
        // for the proxies of the container
    }

    @Inject
    SearchStatisticsResource(SearchTermCounts tallies, SearchTermCounter log, Clock clock) {
        this.tallies = tallies;
        this.log = log;
        this.clock = clock;
    }

    /** One of the lists; unknown words in the address mean the first of each. */
    @GET
    @Needs(Action.ADMINISTER)
    public Page list(@QueryParam("lista") @DefaultValue("") String list,
            @QueryParam("meses") @DefaultValue("") String span) {
        Which which = Stream.of(Which.values()).filter(one -> SearchStatisticsPage.spanish(one).equals(list))
                .findFirst().orElse(Which.UNFOUND);
        int months = span.equals("1") ? 1 : span.equals("3") ? 3 : SearchTermCounter.MONTHS;
        log.write();
        return new SearchStatisticsPage(which, months,
                tallies.most(which, ChileTime.month(clock.instant()).minusMonths(months - 1L), LIST));
    }
}
