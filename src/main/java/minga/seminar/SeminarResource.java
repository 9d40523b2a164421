package minga.seminar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.NotFound;
import minga.web.Page;
import minga.web.RequestContext;

/** REST resource of seminars and commitments for the public. */
@Path("/")
@ApplicationScoped
public class SeminarResource {

    private RequestContext context;
    private Seminars seminars;
    private SeminarPageBuilder views;

    protected SeminarResource() {
        // for the stand-in of the scope
    }

    @Inject
    public SeminarResource(RequestContext context, Seminars seminars, SeminarPageBuilder views) {
        this.context = context;
        this.seminars = seminars;
        this.views = views;
    }

    @GET
    @Path("seminarios")
    @Needs(Action.READ_PUBLIC)
    public Page list() {
        return views.list(context.language());
    }

    @GET
    @Path("seminarios/{slug}")
    @Needs(Action.READ_PUBLIC)
    public Page one(@PathParam("slug") String slug) {
        return views.one(seminars.withSlug(slug).orElseThrow(() -> new NotFound("seminar", slug)), context.language());
    }

    @GET
    @Path("compromisos")
    @Needs(Action.READ_PUBLIC)
    public Page commitments() {
        return views.commitments();
    }
}
