package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import minga.platform.Settings;

/**
 * Jakarta REST filter that adds the security headers to every response (content security policy, no sniffing, referrer
 * policy, HSTS behind TLS) and forbids caching of private pages.
 */
@Provider
@ApplicationScoped
public class ResponseHeaderFilter implements ContainerResponseFilter {

    static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src"
            + " 'self'; script-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    /** A year, as RFC 6797 has it in its examples; of sister domains the portal knows nothing. */
    private static final String TLS_ONLY = "max-age=31536000";

    private RequestContext context;
    private Settings settings;

    protected ResponseHeaderFilter() {
        // for the proxies of the container
    }

    @Inject
    ResponseHeaderFilter(RequestContext context, Settings settings) {
        this.context = context;
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (settings.http().secure()) {
            headers.putSingle("Strict-Transport-Security", TLS_ONLY);
        }
        headers.computeIfAbsent("Content-Security-Policy", none -> new ArrayList<>(List.of(CONTENT_POLICY)));
        if (!headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", context.caller().signedIn() ? "no-store" : "no-cache");
            headers.add("Vary", "Cookie, Accept-Language");
        }
        if (response.getEntity() instanceof Page page) {
            // Said here and not by each resource: a page is HTML, whatever the browser would rather have.
            response.setEntity(page, response.getEntityAnnotations(), HTML);
            response.setStatus(response.getStatus() == 200 ? page.status() : response.getStatus());
        } else {
            context.cookies().forEach(cookie -> headers.add("Set-Cookie", cookie));
            context.cookies().clear();
        }
    }
}
