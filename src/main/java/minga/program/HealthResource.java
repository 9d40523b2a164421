package minga.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import minga.account.Action;
import minga.account.Needs;

/** For the machine that watches the portal: does it live, and can it work. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class HealthResource {

    @Inject
    Health health;

    /** The process answers. */
    @GET
    @Needs(Action.READ_PUBLIC)
    @Path("/live")
    public Response live() {
        return answer(List.of());
    }

    /** The portal can do its work; 503 and the part that cannot, otherwise. */
    @GET
    @Needs(Action.READ_PUBLIC)
    @Path("/ready")
    public Response ready() {
        return answer(health.checks());
    }

    private static Response answer(List<Health.Check> checks) {
        boolean well = checks.stream().allMatch(Health.Check::well);
        JsonArrayBuilder parts = Json.createArrayBuilder();
        checks.forEach(check -> parts.add(Json.createObjectBuilder()
                .add("name", check.name()).add("status", status(check.well())).add("detail", check.detail())));
        return Response.status(well ? 200 : 503)
                .header("Cache-Control", "no-store")
                .entity(Json.createObjectBuilder().add("status", status(well)).add("checks", parts).build().toString())
                .build();
    }

    private static String status(boolean well) {
        return well ? "UP" : "DOWN";
    }
}
