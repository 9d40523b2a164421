package minga.frontpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import minga.account.Action;
import minga.account.Needs;
import minga.web.Page;
import minga.web.RequestContext;

/** REST resource of the static texts: about, conclusions, accessibility, privacy, help. */
@Path("/{page: acerca|conclusiones|accesibilidad|privacidad|ayuda}")
@ApplicationScoped
public class StaticTextResource {

    private RequestContext context;
    private StaticTextFiles leaflets;

    protected StaticTextResource() {
        // for the proxies of the container
    }

    @Inject
    StaticTextResource(RequestContext context, StaticTextFiles leaflets) {
        this.context = context;
        this.leaflets = leaflets;
    }

    @GET
    @Needs(Action.READ_PUBLIC)
    public Page show(@PathParam("page") String page) {
        return leaflets.page(page, context.language()).with(context.contact());
    }
}
