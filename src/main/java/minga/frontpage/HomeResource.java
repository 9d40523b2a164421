package minga.frontpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import minga.account.Action;
import minga.account.Needs;
import minga.search.Facet;
import minga.search.FacetName;
import minga.search.FacetValue;
import minga.search.PracticeIndex;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.search.SortOrder;
import minga.seminar.SeminarStatus;
import minga.seminar.Seminars;
import minga.territory.MapShades;
import minga.territory.Region;
import minga.territory.RegionTiles;
import minga.territory.Territory;
import minga.web.Page;
import minga.web.RequestContext;

/** REST resource of the front page. */
@Path("/")
@ApplicationScoped
public class HomeResource {

    private static final int THEMES = 12;
    private static final int NEWEST = 3;
    private static final int SEMINARS = 3;

    private RequestContext context;
    private PracticeIndex index;
    private Territory territory;
    private Seminars seminars;

    protected HomeResource() {
        // for the proxies of the container
    }

    @Inject
    HomeResource(RequestContext context, PracticeIndex index, Territory territory, Seminars seminars) {
        this.context = context;
        this.index = index;
        this.territory = territory;
        this.seminars = seminars;
    }

    @GET
    @Needs(Action.READ_PUBLIC)
    public Page home() {
        SearchResults all = index.search(new SearchRequest("", Map.of(), null, null, SortOrder.NEWEST, 1, NEWEST));
        Map<FacetName, Facet> facets = all.facets();
        List<HomePage.Tile> regions = regions(facets.get(FacetName.REGION));
        return new HomePage(all.total(), themes(facets.get(FacetName.THEME)), regions, legend(regions),
                regions.stream().filter(tile -> tile.count() > 0).count(), all.hits(),
                seminars.all().stream().filter(one -> one.status() != SeminarStatus.CANCELLED).limit(SEMINARS)
                        .map(one -> new HomePage.Line(one.slug(), one.title(),
                                one.description() == null ? "" : one.description()))
                        .toList());
    }

    private List<HomePage.Count> themes(Facet facet) {
        return facet == null ? List.of() : facet.values().stream().filter(value -> value.count() > 0).limit(THEMES)
                .map(value -> new HomePage.Count(value.value(), value.label().in(context.language().code()),
                        value.count()))
                .toList();
    }

    private List<HomePage.Tile> regions(Facet facet) {
        Map<String, Integer> counts = facet == null ? Map.of()
                : facet.values().stream().collect(Collectors.toMap(FacetValue::value, FacetValue::count));
        MapShades shades = MapShades.of(counts.values());
        return territory.regions().stream().map(region -> tile(region, counts.getOrDefault(region.code(), 0), shades))
                .toList();
    }

    /** The shades that the map shows, each with the counts that it stands for. */
    private static List<HomePage.Shade> legend(List<HomePage.Tile> regions) {
        return regions.stream()
                .collect(Collectors.groupingBy(HomePage.Tile::shade, TreeMap::new,
                        Collectors.summarizingInt(HomePage.Tile::count)))
                .entrySet().stream()
                .map(one -> new HomePage.Shade(one.getKey(), one.getValue().getMin(), one.getValue().getMax()))
                .toList();
    }

    private HomePage.Tile tile(Region region, int count, MapShades shades) {
        return new HomePage.Tile(region.code(), region.shortNameIn(context.language().code()), count, shades.of(count),
                RegionTiles.left(region.code()));
    }
}
