package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import minga.platform.Refused;

/**
 * Jakarta REST reader of {@link Multipart} forms that checks the CSRF token: it must be the first part, never a URL
 * parameter, so that it is checked before any byte of a file is taken.
 */
@Provider
@ApplicationScoped
@Consumes(MediaType.MULTIPART_FORM_DATA)
public class MultipartFormReader implements MessageBodyReader<Multipart> {

    private RequestContext context;
    private ExpiredSessionForms expired;

    protected MultipartFormReader() {
        // for the proxies of the container
    }

    @Inject
    MultipartFormReader(RequestContext context, ExpiredSessionForms expired) {
        this.context = context;
        this.expired = expired;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Multipart.class;
    }

    @Override
    public Multipart readFrom(Class<Multipart> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        try {
            Multipart form = Multipart.of(headers.getFirst(HttpHeaders.CONTENT_TYPE), body);
            Optional<Multipart.Part> first = form.next();
            String token = first.isPresent() && first.get().name().equals(FormFields.TOKEN)
                    && first.get().file().isEmpty() ? first.get().words() : "";
            if (!context.knows(token)) {
                Optional<Response> look = expired.keep(token, form);
                if (look.isPresent()) {
                    throw new RedirectionException(look.get());
                }
                throw new Refused("web.foreignForm");
            }
            return form;
        } catch (EOFException broken) {
            throw new BadRequestException(broken);
        }
    }
}
