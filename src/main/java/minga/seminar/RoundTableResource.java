package minga.seminar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import minga.account.Action;
import minga.account.Needs;
import minga.web.Page;
import minga.web.RequestContext;

/** REST resource of the public page of the Mesa Intermunicipal. */
@Path("/mesa")
@ApplicationScoped
public class RoundTableResource {

    private RequestContext context;
    private RoundTables tables;
    private RoundTablePageBuilder views;

    protected RoundTableResource() {
        // for the proxies of the container
    }

    @Inject
    RoundTableResource(RequestContext context, RoundTables tables, RoundTablePageBuilder views) {
        this.context = context;
        this.tables = tables;
        this.views = views;
    }

    @GET
    @Needs(Action.READ_PUBLIC)
    public Page page() {
        return views.page(tables.read(), context.caller().signedIn(), context.language());
    }
}
