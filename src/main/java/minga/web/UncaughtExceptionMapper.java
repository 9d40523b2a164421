package minga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import minga.platform.Refusal;
import minga.platform.ServiceUnavailable;

/**
 * Jakarta REST exception mapper for everything that no other mapper handles: the person gets a page with a reference
 * number, the log gets the stack trace under the same number, and the response shows nothing of the cause.
 */
@Provider
@ApplicationScoped
public class UncaughtExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UncaughtExceptionMapper.class.getName());
    private static final int MOST_CAUSES = 20;
    private static final List<Integer> TOLD = List.of(400, 404, 405, 406, 413, 415);

    private Answers answers;
    private RefusalMapper refusals;

    protected UncaughtExceptionMapper() {
        // for the proxies of the container
    }

    @Inject
    UncaughtExceptionMapper(Answers answers, RefusalMapper refusals) {
        this.answers = answers;
        this.refusals = refusals;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusals.toResponse(refusal);
            }
            if (cause instanceof ServiceUnavailable gone) {
                return unavailable(gone);
            }
        }
        if (thrown instanceof WebApplicationException web) {
            return known(web);
        }
        if (causes(thrown).anyMatch(OutOfMemoryError.class::isInstance)) {
            LOG.log(Level.SEVERE, "No memory left for an answer; give the program more with -Xmx", thrown);
            return Response.fromResponse(answers.no(503, "error.503", "", List.of()))
                    .header("Retry-After", ConcurrentDownloadFilter.RETRY_SECONDS).build();
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, thrown, () -> "fallo " + id);
        return answers.no(500, "error.500", id, List.of(), id);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
    }

    /** Logged by who found it out, and not once for everybody who comes meanwhile. */
    private Response unavailable(ServiceUnavailable gone) {
        String key = "error.unavailable." + gone.part().name().toLowerCase(Locale.ROOT);
        return Response.fromResponse(answers.no(503, key, "", List.of()))
                .header("Retry-After", gone.part() == ServiceUnavailable.Part.WRITING ? 60 : 5)
                .header("Cache-Control", "no-store").build();
    }

    private Response known(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        if (status < 400) {
            return web.getResponse();
        }
        Response answer = answers.no(status, "error." + (TOLD.contains(status) ? status : 400), "", List.of());
        String allow = web.getResponse().getHeaderString("Allow");
        return allow == null ? answer : Response.fromResponse(answer).header("Allow", allow).build();
    }
}
