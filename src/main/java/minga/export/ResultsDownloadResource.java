package minga.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Settings;
import minga.practice.Practices;
import minga.search.PracticeIndex;
import minga.search.SearchLimits;
import minga.search.SearchRequest;
import minga.territory.Territory;
import minga.vocabulary.Vocabularies;
import minga.web.Messages;
import minga.web.RequestContext;

/**
 * REST resource that downloads the list of a results page as a file: the same address with a file extension. At most
 * {@link SearchLimits#DEPTH} practices.
 */
@Path("/")
@ApplicationScoped
public class ResultsDownloadResource {

    @Inject
    PracticeIndex index;

    @Inject
    Practices practices;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Territory territory;

    @Inject
    Settings settings;

    @Inject
    RequestContext context;

    /** How one kind of file is written. */
    private interface File {
        void write(List<Long> ids, OutputStream out) throws IOException;
    }

    /** For spreadsheets. */
    @GET
    @Path("practicas.csv")
    @Needs(Action.READ_PUBLIC)
    public Response csv(@Context UriInfo address) {
        return file(request(address), "csv", "text/csv;charset=UTF-8", files()::csv);
    }

    /** For programs: each practice whole, as it stands at its own address of the interface. */
    @GET
    @Path("practicas.json")
    @Needs(Action.READ_PUBLIC)
    public Response json(@Context UriInfo address) {
        SearchRequest request = request(address);
        String search = "/practicas" + (request.spanish().isEmpty() ? "" : "?" + request.spanish());
        PracticeListWriter files = files();
        return file(request, "json", "application/json", (ids, out) -> files.json(ids, search, out));
    }

    private static SearchRequest request(UriInfo address) {
        return SearchRequest.from(address.getQueryParameters()).whole();
    }

    private PracticeListWriter files() {
        return new PracticeListWriter(practices, new CellText(context.language(), vocabularies, territory), context.language(),
                settings.http().publicUrl().toString().replaceAll("(?<!/)/+$", ""));
    }

    private Response file(SearchRequest request, String ending, String type, File file) {
        List<Long> ids = index.list(request, SearchLimits.DEPTH);
        return Response.ok((StreamingOutput) out -> file.write(ids, out)).type(type)
                .header("Content-Disposition", "attachment; filename=\"" + Messages.text(context.language(), "export.file") + "." + ending + "\"").build();
    }
}
