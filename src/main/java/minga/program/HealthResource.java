package minga.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Needs;
import minga.web.RequestContext;

/** REST resource for monitoring: liveness at {@code /health/live} and readiness at {@code /health/ready}. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class HealthResource {

    private Health health;
    private RequestContext context;

    protected HealthResource() {
        // for the proxies of the container
    }

    @Inject
    HealthResource(Health health, RequestContext context) {
        this.health = health;
        this.context = context;
    }

    /** The process answers. */
    @GET
    @Needs(Action.READ_PUBLIC)
    @Path("/live")
    public Response live() {
        return answer(List.of(), true);
    }

    /** The portal can do its work, or 503; which part cannot hears this machine and who administers, nobody else. */
    @GET
    @Needs(Action.READ_PUBLIC)
    @Path("/ready")
    public Response ready() {
        return answer(health.checks(), context.local() || AccessPolicy.may(context.caller(), Action.ADMINISTER, null));
    }

    private static Response answer(List<Health.Check> checks, boolean details) {
        boolean well = checks.stream().allMatch(Health.Check::well);
        JsonArrayBuilder parts = Json.createArrayBuilder();
        checks.forEach(check -> parts.add(Json.createObjectBuilder()
                .add("name", check.name()).add("status", status(check.well())).add("detail", check.detail())));
        JsonObjectBuilder told = Json.createObjectBuilder().add("status", status(well));
        if (details) {
            told.add("checks", parts);
        }
        Response.ResponseBuilder answer = Response.status(well ? 200 : 503).header("Cache-Control", "no-store")
                .entity(told.build().toString());
        return (well ? answer : answer.header("Retry-After", 5)).build();
    }

    private static String status(boolean well) {
        return well ? "UP" : "DOWN";
    }
}
