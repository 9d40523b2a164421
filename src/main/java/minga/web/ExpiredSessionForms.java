package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minga.account.KeptForms;
import minga.platform.Settings;

/**
 * Keeps submitted forms whose session ended before they came, for the account whose session drew them, and leads to the
 * page that shows them after signing in. A form that bears no token of a session of ours is never kept. Passwords and
 * codes are left out; files are kept where {@link KeptFiles} takes them.
 */
@ApplicationScoped
public class ExpiredSessionForms {

    /** The beginning of the addresses under which kept forms are shown. */
    public static final String ADDRESS = "/formularios-guardados/";

    /** The end of the addresses to which pages send drafts of the form that stands at the address before it. */
    public static final String DRAFT = "/borrador";

    private RequestContext context;
    private KeptForms kept;
    private Settings settings;
    private KeptFiles files;

    protected ExpiredSessionForms() {
        // for the proxies of the container
    }

    @Inject
    ExpiredSessionForms(RequestContext context, KeptForms kept, Settings settings, KeptFiles files) {
        this.context = context;
        this.kept = kept;
        this.settings = settings;
        this.files = files;
    }

    /** Keeps the form of somebody who is not signed in; where to go instead, or nothing where it cannot be kept. */
    public Optional<Response> keep(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || context.path().startsWith("/api/")) {
            return Optional.empty();
        }
        try {
            if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
                return keep(PostedReader.read(request.getEntityStream(), settings.limits().postMegabytes()));
            }
            if (type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
                Multipart form = Multipart.of(request.getHeaderString(HttpHeaders.CONTENT_TYPE),
                        request.getEntityStream());
                Optional<Multipart.Part> first = form.next();
                return first.isPresent() && first.get().name().equals(FormFields.TOKEN)
                        && first.get().file().isEmpty() ? keep(first.get().words(), form) : Optional.empty();
            }
            return Optional.empty();
        } catch (EOFException | ClientErrorException unreadable) {
            return Optional.empty();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Keeps a plain form whose token is not the one of the session under way. */
    public Optional<Response> keep(Posted form) {
        return kept.ownerOf(form.raw(FormFields.TOKEN)).map(owner -> keep(owner, form.values()));
    }

    /** Keeps what was typed into a form with a file, read behind its token, and the file where its form takes any. */
    public Optional<Response> keep(String token, Multipart form) throws IOException {
        Optional<Long> owner = kept.ownerOf(token);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Optional<Multipart.Part> part = form.next(); part.isPresent(); part = form.next()) {
            Optional<String> file = part.get().file();
            if (file.isPresent()) {
                boolean stored = files.keep(owner.get(), context.path(), values, file.get(), part.get().bytes());
                values.put(FormFields.FILE, List.of(stored ? FormFields.STORED : "si"));
            } else {
                values.computeIfAbsent(part.get().name(), name -> new ArrayList<>()).add(part.get().words());
            }
        }
        return Optional.of(keep(owner.get(), values));
    }

    /** True where the form was drawn for the account that is signed in, by a session before. */
    public boolean isOfCaller(Posted form) {
        return context.caller().signedIn() && kept.ownerOf(form.raw(FormFields.TOKEN))
                .filter(owner -> owner == context.caller().accountId()).isPresent();
    }

    /** The form was sent again, or is not wanted. */
    public void discard(String handle) {
        kept.discard(context.caller().accountId(), handle);
    }

    private Response keep(long owner, Map<String, List<String>> values) {
        String fields = FormFields.encoded(values);
        if (context.path().endsWith(DRAFT)) {
            kept.keepDraft(owner, context.path().substring(0, context.path().length() - DRAFT.length()), fields);
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
        String action = context.query().isEmpty() ? context.path() : context.path() + "?" + context.query();
        String here = ADDRESS + kept.keep(owner, SafeRedirect.to(action, "/"), fields);
        return Response
                .seeOther(
                        URI.create(context.caller().signedIn() ? here : "/ingresar?volver=" + FormFields.encoded(here)))
                .build();
    }
}
