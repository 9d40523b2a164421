package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * Moves the secret of a mailed link from the address into a short-lived cookie and redirects to an address without it,
 * so that neither browser history nor logs nor a Referer header keep it. Pages with a form for a secret are sent with
 * {@code no-store}.
 */
@ApplicationScoped
public class KeyLinks {

    /** Long enough to fill in the form; afterwards the link in the mail opens it anew. */
    private static final long SECONDS = 1800;

    private RequestContext context;

    protected KeyLinks() {
        // for the proxies of the container
    }

    @Inject
    KeyLinks(RequestContext context) {
        this.context = context;
    }

    /** On to the form, with the key in the cookie. */
    public Response moved(String cookie, String key, String form) {
        context.setCookie(cookie, key.matches("[0-9a-f]{64}") ? key : "0", SECONDS);
        return Response.seeOther(URI.create(form)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** The key that was on its way; nothing where there is none. */
    public Optional<String> key(String cookie) {
        return context.cookie(cookie).filter(key -> key.matches("[0-9a-f]{64}"));
    }

    /** The key is used up, or the form is done with. */
    public void drop(String cookie) {
        context.dropCookie(cookie);
    }

    /** The page, to be kept in no cache. */
    public static Response unstored(Page page) {
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
