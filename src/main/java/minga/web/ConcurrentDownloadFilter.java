package minga.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Jakarta REST filter that limits how many files are written out at the same time, in proportion to the heap: each
 * takes a thread for as long as the client reads, and memory for its content. Beyond the bound the answer is 503 with
 * {@code Retry-After}.
 */
@Provider
@Priority(100)
@ApplicationScoped
public class ConcurrentDownloadFilter implements ContainerResponseFilter, WriterInterceptor {

    static final String RETRY_SECONDS = "10";

    private static final String HELD = "minga.heavy";
    private static final long MEMORY_EACH = 48L << 20;
    private static final int MOST = 16;

    private Answers answers;

    protected ConcurrentDownloadFilter() {
        // for the proxies of the container
    }

    @Inject
    ConcurrentDownloadFilter(Answers answers) {
        this.answers = answers;
    }

    private final Semaphore places = new Semaphore(places(Runtime.getRuntime().maxMemory()));

    /** At least one, at most a third of the threads that read. */
    static int places(long memory) {
        return Math.clamp(memory / MEMORY_EACH, 1, MOST);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof StreamingOutput) || request.getMethod().equals("HEAD")) {
            return;
        }
        if (places.tryAcquire()) {
            request.setProperty(HELD, true);
            return;
        }
        Response busy = answers.no(503, "error.503", "", List.of());
        response.setStatus(503);
        response.getHeaders().keySet()
                .removeAll(List.of("Content-Disposition", "Content-Length", "Content-Range", "Accept-Ranges", "ETag"));
        response.getHeaders().putSingle("Retry-After", RETRY_SECONDS);
        response.setEntity(busy.getEntity(), response.getEntityAnnotations(), busy.getMediaType());
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        boolean held = context.getProperty(HELD) != null;
        try {
            context.proceed();
        } finally {
            if (held) {
                context.removeProperty(HELD);
                places.release();
            }
        }
    }
}
