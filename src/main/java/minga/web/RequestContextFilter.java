package minga.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import minga.account.Caller;
import minga.account.SecondFactors;
import minga.account.Sessions;
import minga.platform.CurrentAccount;
import minga.platform.ServiceUnavailable;
import minga.platform.Settings;

/**
 * Jakarta REST filter that fills {@link RequestContext} before matching: caller, language, preferences, client address.
 */
@Provider
@PreMatching
@Priority(100)
@ApplicationScoped
public class RequestContextFilter implements ContainerRequestFilter {

    private static final long YEAR_SECONDS = 365L * 24 * 3600;

    private RequestContext context;
    private Sessions sessions;
    private SecondFactors factors;
    private Settings settings;

    protected RequestContextFilter() {
        // for the proxies of the container
    }

    @Inject
    RequestContextFilter(RequestContext context, Sessions sessions, SecondFactors factors, Settings settings) {
        this.context = context;
        this.sessions = sessions;
        this.factors = factors;
        this.settings = settings;
    }

    @Context
    HttpServletRequest connection;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        String path = address.getRequestUri().getRawPath();
        CurrentAccount.set(0);
        context.begin(path, address.getRequestUri().getRawQuery(), settings.http());
        context.answersAt(settings.contact());
        if (Assets.serves(path)) {
            return;
        }
        context.comesLocally(() -> LocalRequest.is(connection.getRemoteAddr(), request::getHeaderString));
        context.comesFrom(() -> address(request), request.getHeaderString("User-Agent"));
        context.brings(name -> cookie(request, name));
        context.speaks(language(request));
        context.prefers(cookie(request, Cookies.PREFERENCES).map(Preferences::read).orElse(Preferences.NONE));
        cookie(request, Cookies.VISIT).ifPresent(token -> context.comes(Caller.ANONYMOUS, token));
        cookie(request, Cookies.SESSION).ifPresent(this::recognise);
        cookie(request, Cookies.SECOND_STEP).ifPresent(context::waitsForSecondStep);
    }

    /**
     * Where the database cannot say who it is, what needs nobody goes on, and {@link AuthorizationFilter} stops the
     * rest.
     */
    private void recognise(String token) {
        try {
            sessions.findCaller(token).ifPresent(caller -> {
                context.comes(factors.isMissing(caller) ? caller.restricted() : caller, token);
                CurrentAccount.set(caller.accountId());
            });
        } catch (ServiceUnavailable gone) {
            context.staysUnknown(gone);
        }
    }

    private String address(ContainerRequestContext request) {
        return new ClientAddressResolver(settings.http().proxies()).sender(String.valueOf(connection.getRemoteAddr()),
                request.getHeaderString("X-Forwarded-For"), request.getHeaderString("Forwarded"));
    }

    private Language language(ContainerRequestContext request) {
        Optional<Language> asked = Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("idioma"))
                .flatMap(Language::of);
        asked.ifPresent(chosen -> context.setCookie(Cookies.LANGUAGE, chosen.code(), YEAR_SECONDS));
        return asked.or(() -> cookie(request, Cookies.LANGUAGE).flatMap(Language::of))
                .orElseGet(() -> Language.preferred(request.getAcceptableLanguages()));
    }

    private Optional<String> cookie(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getCookies().get(Cookies.fullName(name, settings.http().secure())))
                .map(Cookie::getValue).filter(value -> !value.isEmpty());
    }
}
