package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** The usual bound leaves room for the longest ficha section, every field at its limit, percent-encoded. */
    private Settings settings;
    @Context
    ResourceInfo resource;

    protected PostedReader() {
        // for the proxies of the container
    }

    @Inject
    PostedReader(RequestContext context, RecentSignInCheck recentSignIn, Settings settings) {
        this.context = context;
        this.recentSignIn = recentSignIn;
        this.settings = settings;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Posted.class;
    }

    @Override
    public Posted readFrom(Class<Posted> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        int limit = settings.limits().postMegabytes() << 20;
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        Posted posted = new Posted(parsed(new String(bytes, StandardCharsets.ISO_8859_1)));
        if (!context.knows(posted.raw("_csrf"))) {
            throw new Refused("web.foreignForm");
        }
        if (resource.getResourceMethod() != null && resource.getResourceMethod().isAnnotationPresent(NeedsRecentSignIn.class)) {
            recentSignIn.require(posted);
        }
        return posted;
    }

    private static Map<String, List<String>> parsed(String body) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String[] pairs = body.isEmpty() ? new String[0] : body.split("&");
        if (pairs.length > PARAMETER_LIMIT) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        for (String pair : pairs) {
            int is = pair.indexOf('=');
            String name = decoded(is < 0 ? pair : pair.substring(0, is));
            values.computeIfAbsent(name, none -> new ArrayList<>()).add(is < 0 ? "" : decoded(pair.substring(is + 1)));
        }
        return values;
    }

    /** Percent-decoding that refuses broken UTF-8; characters that no text has (NUL and its kin) are dropped. */
    static String decoded(String words) {
        ByteBuffer bytes = ByteBuffer.allocate(words.length());
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (letter == '%') {
                bytes.put((byte) hex(words, i + 1));
                i += 2;
            } else {
                bytes.put((byte) (letter == '+' ? ' ' : letter));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString().replaceAll("[\\p{Cntrl}&&[^\\n\\r\\t]]", "");
        } catch (CharacterCodingException broken) {
            throw new BadRequestException(broken);
        }
    }

    private static int hex(String words, int at) {
        try {
            return Integer.parseInt(words, at, at + 2, 16);
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw new BadRequestException(broken);
        }
    }
}
