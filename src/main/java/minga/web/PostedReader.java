package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import minga.account.Action;
import minga.account.Needs;
import minga.account.NeedsRecentSignIn;
import minga.platform.Refused;
import minga.platform.Settings;

/**
 * Jakarta REST reader of URL-encoded forms into {@link Posted}: it limits their size and number of parameters, refuses
 * broken encoding, and checks the CSRF token.
 */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class PostedReader implements MessageBodyReader<Posted> {

    static final int PARAMETER_LIMIT = 5000;

    private RequestContext context;
    private RecentSignInCheck recentSignIn;
    private ExpiredSessionForms expired;
    /** The usual bound leaves room for the longest ficha section, every field at its limit, percent-encoded. */
    private Settings settings;
    @Context
    ResourceInfo resource;

    protected PostedReader() {
        // for the proxies of the container
    }

    @Inject
    PostedReader(RequestContext context, RecentSignInCheck recentSignIn, ExpiredSessionForms expired,
            Settings settings) {
        this.context = context;
        this.recentSignIn = recentSignIn;
        this.expired = expired;
        this.settings = settings;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Posted.class;
    }

    @Override
    public Posted readFrom(Class<Posted> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        Posted posted = read(body, settings.limits().postMegabytes());
        if (!context.knows(posted.raw(FormFields.TOKEN))) {
            ofSessionBefore(posted);
        }
        posted.word(FormFields.KEPT).ifPresent(expired::discard);
        context.submits(FormFields.typedTexts(posted));
        if (resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(NeedsRecentSignIn.class)) {
            recentSignIn.require(posted);
        }
        return posted;
    }

    /** A form of a session that ended is kept and looked at again; signing out is no matter to look at. */
    private void ofSessionBefore(Posted posted) {
        Needs needs = resource.getResourceMethod() == null ? null
                : resource.getResourceMethod().getAnnotation(Needs.class);
        if (needs != null && needs.value() == Action.SIGN_IN && expired.isOfCaller(posted)) {
            return;
        }
        if (needs != null && needs.value() != Action.SIGN_IN && needs.value() != Action.READ_PUBLIC) {
            expired.keep(posted).ifPresent(look -> {
                throw new RedirectionException(look);
            });
        }
        throw new Refused("web.foreignForm");
    }

    /** The form of a body of at most so many megabytes, its token not yet checked. */
    static Posted read(InputStream body, int megabytes) throws IOException {
        int limit = megabytes << 20;
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return new Posted(parsed(bytes));
    }

    private static Map<String, List<String>> parsed(byte[] body) {
        int pairs = 1;
        for (byte letter : body) {
            pairs += letter == '&' ? 1 : 0;
        }
        if (pairs > PARAMETER_LIMIT) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try {
            return QueryString.formValues(body);
        } catch (IllegalArgumentException broken) {
            throw new BadRequestException(broken);
        }
    }
}
