package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import minga.platform.Fault;

/**
 * Factory of error responses: an HTML page ({@link ErrorPage}), or {@code application/problem+json} (RFC 9457) under
 * {@code /api}.
 */
@ApplicationScoped
public class Answers {

    private RequestContext context;

    protected Answers() {
        // for the proxies of the container
    }

    @Inject
    Answers(RequestContext context) {
        this.context = context;
    }

    /** The answer with words of the keys {@code <key>.title} and {@code <key>.text}. */
    public Response no(int status, String key, String id, List<Fault> faults, Object... args) {
        String title = Messages.text(context.language(), key + ".title", args);
        String text = Messages.text(context.language(), key + ".text", args);
        return said(status, title, text, id, faults);
    }

    /** The answer with these very words. */
    public Response said(int status, String title, String text, String id, List<Fault> faults) {
        if (!context.path().startsWith("/api/")) {
            return Response.status(status)
                    .entity(new ErrorPage(status, title, text, sentences(faults), context.typed(), id))
                    .type("text/html;charset=UTF-8").build();
        }
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "about:blank").add("title", title).add("status", status).add("detail", text);
        if (!id.isEmpty()) {
            problem.add("instance", "urn:minga:" + id);
        }
        if (!faults.isEmpty()) {
            problem.add("faults", faults(faults));
        }
        return Response.status(status).entity(problem.build().toString()).type("application/problem+json").build();
    }

    private List<String> sentences(List<Fault> faults) {
        return faults.stream().map(fault -> (fault.path().isEmpty() ? "" : fault.path() + ": ")
                + Messages.text(context.language(), fault.key(), fault.args().toArray())).toList();
    }

    private JsonArrayBuilder faults(List<Fault> faults) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        faults.forEach(fault -> list.add(Json.createObjectBuilder().add("path", fault.path())
                .add("message", Messages.text(context.language(), fault.key(), fault.args().toArray()))));
        return list;
    }
}
