package minga.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Settings;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.search.Hit;
import minga.search.PracticeIndex;
import minga.search.ResponseCache;
import minga.search.SearchRequest;
import minga.search.SortOrder;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.RequestContext;

/**
 * REST resource of Atom feeds: the newest practices that a search finds. Who asks again without news is told so in a
 * line.
 */
@Path("/")
@ApplicationScoped
public class AtomFeedResource {

    private static final int ENTRIES = 50;

    private PracticeIndex index;
    private Practices practices;
    private ResponseCache cache;
    private Vocabularies vocabularies;
    private Territory territory;
    private Settings settings;
    private RequestContext context;

    protected AtomFeedResource() {
        // for the proxies of the container
    }

    @Inject
    AtomFeedResource(PracticeIndex index, Practices practices, ResponseCache cache, Vocabularies vocabularies,
            Territory territory, Settings settings, RequestContext context) {
        this.index = index;
        this.practices = practices;
        this.cache = cache;
        this.vocabularies = vocabularies;
        this.territory = territory;
        this.settings = settings;
        this.context = context;
    }

    /** The feed of the search that the rest of the address describes. */
    @GET
    @Path("practicas.atom")
    @Needs(Action.READ_PUBLIC)
    public Response feed(@Context UriInfo address, @Context Request conditions) {
        SearchRequest request = SearchRequest.from(address.getQueryParameters()).whole().sorted(SortOrder.NEWEST);
        byte[] feed = cache.get(index.settled(), "atom " + context.language().code() + " " + request.spanish(),
                () -> ResponseCache.Made.whole(made(request)));
        EntityTag tag = tag(feed);
        Response.ResponseBuilder same = conditions.evaluatePreconditions(tag);
        return (same != null ? same : Response.ok(feed).type("application/atom+xml;charset=UTF-8")).tag(tag).build();
    }

    private byte[] made(SearchRequest request) {
        List<Hit> hits = index.search(request.ofSize(ENTRIES)).hits();
        List<Long> ids = hits.stream().map(Hit::id).toList();
        Map<Long, Hit> found = hits.stream().collect(Collectors.toMap(Hit::id, hit -> hit));
        Map<Long, PracticeVersion> read = new HashMap<>();
        practices.published(ids).forEach(version -> read.put(version.practice().id(), version));
        SearchRequest shown = request.sorted(SortOrder.RELEVANCE);
        return new AtomFeed(context.language(), vocabularies, territory,
                settings.http().publicUrl().toString())
                .of(shown.text(), shown.spanish().isEmpty() ? "" : "?" + shown.spanish(),
                        ids.stream().map(read::get).filter(Objects::nonNull).toList(), found);
    }

    /** Of the bytes: it stays when the portal starts anew, or when something changed that this search does not find. */
    private static EntityTag tag(byte[] feed) {
        CRC32C sum = new CRC32C();
        sum.update(feed);
        return new EntityTag(Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(feed.length));
    }
}
