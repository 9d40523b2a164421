package minga.seminar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.NotFound;
import minga.platform.Settings;
import minga.web.Messages;
import minga.web.Page;
import minga.web.RequestContext;

/** REST resource of seminars for the public: pages and calendars. */
@Path("/")
@ApplicationScoped
public class SeminarResource {

    private RequestContext context;
    private Seminars seminars;
    private SeminarPageBuilder views;
    private Settings settings;

    protected SeminarResource() {
        // for the stand-in of the scope
    }

    @Inject
    public SeminarResource(RequestContext context, Seminars seminars, SeminarPageBuilder views,
            Settings settings) {
        this.context = context;
        this.seminars = seminars;
        this.views = views;
        this.settings = settings;
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

    /** All seminars with a date, for calendars that subscribe. */
    @GET
    @Path("seminarios.ics")
    @Needs(Action.READ_PUBLIC)
    public Response feed() {
        return calendar(seminars.all(), "seminarios");
    }

    /** One seminar for a calendar. */
    @GET
    @Path("seminarios/{slug: [^/.]+}.ics")
    @Needs(Action.READ_PUBLIC)
    public Response event(@PathParam("slug") String slug) {
        return calendar(List.of(seminars.withSlug(slug).filter(seminar -> seminar.startsAt() != null)
                .orElseThrow(() -> new NotFound("seminar", slug))), slug);
    }

    private Response calendar(List<Seminar> some, String file) {
        String home = settings.http().publicUrl().toString();
        String name = Messages.text(context.language(), "seminar.calendar.name");
        return Response.ok(new SeminarCalendar(home).write(some, name)).type(SeminarCalendar.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + file + ".ics\"").build();
    }
}
