package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.NotFound;

/**
 * REST resource that serves {@link Assets}. With the fingerprint in the address the response may be cached for a year.
 */
@Path("/")
@ApplicationScoped
public class AssetsResource {

    /** The icon where browsers look for it that read no page first. */
    @GET
    @Path("favicon.ico")
    @Needs(Action.READ_PUBLIC)
    public Response icon(@Context Request request, @Context UriInfo address) {
        return get("img/favicon.ico", request, address);
    }

    @GET
    @Path("assets/{name: .+}")
    @Needs(Action.READ_PUBLIC)
    public Response get(@PathParam("name") String name, @Context Request request, @Context UriInfo address) {
        Assets.Asset asset = Assets.find(name).orElseThrow(() -> new NotFound("asset", name));
        EntityTag tag = new EntityTag(asset.print());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        boolean printed = asset.print().equals(address.getQueryParameters().getFirst("v"));
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(asset.bytes(), asset.type());
        return answer.tag(tag)
                .header("Cache-Control", printed ? "public, max-age=31536000, immutable" : "public, max-age=300")
                .build();
    }
}
