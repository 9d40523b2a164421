package minga.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minga.account.AccessPolicy;
import minga.account.Action;
import minga.account.Needs;
import minga.platform.Refused;
import minga.platform.Settings;

/**
 * Jakarta REST filter for authorisation and against cross-site request forgery: each resource method says with
 * {@link Needs} who may call it, and one without that annotation is refused. A request that changes something must come
 * from our own pages: plain forms are looked through by {@link PostedReader}, those with files by
 * {@link MultipartFormReader}, and whatever else has the token in a header. Only a method that is marked
 * {@link WithoutFormToken} takes one from elsewhere.
 */
@Provider
@Priority(2000)
@ApplicationScoped
public class AuthorizationFilter implements ContainerRequestFilter {

    private static final Set<String> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Forms carry their token in the body, where their readers look for it. */
    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_FORM_URLENCODED_TYPE,
            MediaType.MULTIPART_FORM_DATA_TYPE);

    private RequestContext context;
    private ExpiredSessionForms expired;
    private Settings settings;

    protected AuthorizationFilter() {
        // for the proxies of the container
    }

    @Inject
    AuthorizationFilter(RequestContext context, ExpiredSessionForms expired, Settings settings) {
        this.context = context;
        this.expired = expired;
        this.settings = settings;
    }

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Needs needs = resource.getResourceMethod() == null ? null
                : resource.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            throw new Refused("policy.refused");
        }
        if (needs.value() != Action.READ_PUBLIC || !HARMLESS.contains(request.getMethod())) {
            context.requireKnown();
        }
        if (!HARMLESS.contains(request.getMethod())
                && !resource.getResourceMethod().isAnnotationPresent(WithoutFormToken.class)) {
            mustBeOurs(request);
        }
        if (context.caller().mustSetUpSecondFactor() && !AccessPolicy.may(context.caller(), needs.value(), null)
                && !context.path().startsWith("/api/")) {
            request.abortWith(Response.seeOther(URI.create("/mi-cuenta/segundo-paso")).build());
            return;
        }
        Optional<Response> look = cameTooLate(request, needs) ? expired.keep(request) : Optional.empty();
        if (look.isPresent()) {
            request.abortWith(look.get());
            return;
        }
        AccessPolicy.require(context.caller(), needs.value(), null);
    }

    /** A form that only somebody who is signed in may send, and nobody is. */
    private boolean cameTooLate(ContainerRequestContext request, Needs needs) {
        return request.getMethod().equals(HttpMethod.POST) && !context.caller().signedIn()
                && !AccessPolicy.may(context.caller(), needs.value(), null);
    }

    /** A browser says where a form came from; a page of another site cannot lie about that. */
    private void mustBeOurs(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        String site = request.getHeaderString("Sec-Fetch-Site");
        boolean foreign = origin != null && !ours(origin, request);
        if (foreign || "cross-site".equals(site)) {
            throw new Refused("web.foreignForm");
        }
        boolean form = FORMS.stream()
                .anyMatch(type -> request.getMediaType() != null && type.isCompatible(request.getMediaType()));
        if (!form && !context.knows(request.getHeaderString("X-CSRF-Token"))) {
            throw new Refused("web.foreignForm");
        }
    }

    /**
     * The public address, as browsers write it. Without TLS the portal may be known by further names
     * ({@code localhost}): then also the address that was asked. With TLS nothing that came over a plain connection is
     * ours.
     */
    private boolean ours(String origin, ContainerRequestContext request) {
        return origin.equals(settings.http().publicUrl().toString())
                || !settings.http().secure() && origin.equals(origin(request.getUriInfo().getBaseUri().toString()));
    }

    private static String origin(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return path < 0 ? address : address.substring(0, path);
    }
}
