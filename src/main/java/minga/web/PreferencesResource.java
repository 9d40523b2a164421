package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import minga.account.Action;
import minga.account.Needs;

/** REST resource for display preferences (text size, colours), kept in a cookie; set by links and a plain form. */
@Path("/preferencias")
@ApplicationScoped
public class PreferencesResource {

    private static final long YEAR_SECONDS = 365L * 24 * 3600;

    private RequestContext context;

    protected PreferencesResource() {
        // for the proxies of the container
    }

    @Inject
    PreferencesResource(RequestContext context) {
        this.context = context;
    }

    /** Shows the choices; with a choice in the address, keeps it and goes back. */
    @GET
    @Needs(Action.READ_PUBLIC)
    public Response choose(@QueryParam("tema") String theme, @QueryParam("texto") String text,
            @QueryParam("volver") String back) {
        String backTo = SafeRedirect.to(back, "/");
        if (theme == null && text == null) {
            return Response.ok(new PreferencesPage(backTo)).build();
        }
        Preferences now = context.preferences();
        Preferences chosen = new Preferences(theme == null ? now.theme() : theme, text == null ? now.text() : text);
        context.setCookie(Cookies.PREFERENCES, chosen.cookie(), YEAR_SECONDS);
        return Response.seeOther(URI.create(backTo)).build();
    }
}
