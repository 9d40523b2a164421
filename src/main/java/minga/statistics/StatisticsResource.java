package minga.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.ChileTime;
import minga.platform.NotFound;
import minga.search.FacetLabels;
import minga.search.PracticeIndex;
import minga.search.SearchAddress;
import minga.search.SearchRequest;
import minga.search.VocabularyFacetLabels;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.CsvTable;
import minga.web.Messages;
import minga.web.Page;
import minga.web.RequestContext;

/** REST resource of the statistics: the page, the sheet of findings, each table as CSV; with the search's filters. */
@Path("/estadisticas")
@ApplicationScoped
public class StatisticsResource {

    private RequestContext context;
    private StatisticsReader reader;
    private FacetLabels labels;
    private StatisticsPageBuilder view;
    private Clock clock;

    protected StatisticsResource() {
        // for the proxies of the container
    }

    @Inject
    StatisticsResource(RequestContext context, PracticeIndex index, Territory territory, Vocabularies vocabularies,
            Clock clock) {
        this.context = context;
        this.clock = clock;
        this.labels = new VocabularyFacetLabels(vocabularies, territory);
        this.reader = new StatisticsReader(index, territory, vocabularies, labels);
        this.view = new StatisticsPageBuilder(territory, vocabularies, labels);
    }

    @GET
    @Needs(Action.READ_PUBLIC)
    public Page page(@Context UriInfo address) {
        SearchAddress asked = SearchAddress.read(address.getQueryParameters(), labels);
        return view.page(asked, reader.read(counted(asked), context.language()), context.language());
    }

    /** What the figures show, on one sheet. */
    @GET
    @Path("hallazgos")
    @Needs(Action.READ_PUBLIC)
    public Page findings(@Context UriInfo address) {
        SearchRequest request = counted(SearchAddress.read(address.getQueryParameters(), labels));
        Statistics statistics = reader.read(request, context.language());
        Findings findings = new Findings(statistics, context.language());
        return new FindingsPage(statistics.total(), List.copyOf(findings.all().values()), findings.gaps(),
                StatisticsPageBuilder.query(request), view.chips(request, context.language()),
                ChileTime.day(clock.instant()));
    }

    /**
     * One table as CSV.
     *
     * @param table the name of a topic
     */
    @GET
    @Path("{tabla: [a-z]{1,20}}.csv")
    @Needs(Action.READ_PUBLIC)
    public Response csv(@PathParam("tabla") String table, @Context UriInfo address) {
        Topic topic = Topic.at(table).orElseThrow(() -> new NotFound("statistics", table));
        SearchRequest request = counted(SearchAddress.read(address.getQueryParameters(), labels));
        Statistics statistics = reader.read(request, context.language());
        List<List<String>> rows = topic == Topic.COVERAGE ? coverage(statistics.coverage())
                : facet(topic, statistics.of(topic.facet()));
        return CsvTable.download("minga-" + table, rows);
    }

    private List<List<String>> facet(Topic topic, List<Tally> tallies) {
        return Stream.concat(
                Stream.of(List.of(word("statistics.topic." + topic.address()), word("statistics.practices"))),
                tallies.stream().map(one -> List.of(one.label(), Integer.toString(one.count())))).toList();
    }

    private List<List<String>> coverage(Coverage coverage) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of(word("statistics.objective")), coverage.regions().stream()).toList());
        coverage.rows().forEach(row -> rows.add(Stream.concat(Stream.of(row.label()),
                row.cells().stream().map(cell -> Integer.toString(cell.count()))).toList()));
        return rows;
    }

    private static SearchRequest counted(SearchAddress asked) {
        return asked.request().whole();
    }

    private String word(String key) {
        return Messages.text(context.language(), key);
    }
}
