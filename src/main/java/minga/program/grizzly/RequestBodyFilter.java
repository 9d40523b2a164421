package minga.program.grizzly;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Grizzly filter that collects the whole body of a request before any later filter sees the request, so that no thread
 * waits for a slow sender. A large body is handed on as a file, whose path is the attribute {@link #FILE}; the reader
 * in the portal's web application takes it from there.
 */
final class RequestBodyFilter extends BaseFilter {

    /** The attribute of a request with the path of the file that holds its body. */
    static final String FILE = "minga.body.file";

    private static final Logger LOG = Logger.getLogger(RequestBodyFilter.class.getName());

    private final NetworkLimits limits;
    private final SpoolQuota space;
    private final Executor writers;

    RequestBodyFilter(NetworkLimits limits, SpoolQuota space, Executor writers) {
        this.limits = limits;
        this.space = space;
        this.writers = writers;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        ConnectionState state = ConnectionTable.of(context.getConnection());
        if (state == null || !(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        if (state.phase() != ConnectionState.Phase.BODY) {
            if (content.isLast()) {
                state.serves(request);
                return context.getInvokeAction();
            }
            if (hasNoEnd(request)) {
                request.setExpectContent(false);
                request.getProcessingState().setKeepAlive(false);
                return whole(context, request, state, new byte[0]);
            }
            state.begins(request, new RequestBody(space));
            acknowledge(context, request);
        }
        RequestBody body = state.body();
        if (body.staysInMemory(content.getContent().remaining())) {
            return taken(context, request, content, state);
        }
        // A disk may be slow, and this thread serves all connections.
        context.suspend();
        NextAction suspended = context.getSuspendAction();
        WorkerGuard.execute(writers, () -> context.resume(taken(context, request, content, state)),
                context.getConnection()::closeSilently);
        return suspended;
    }

    /**
     * Of some requests the reader of HTTP takes all that follows for theirs, as after a wish for another protocol:
     * nobody is to wait for it.
     */
    private static boolean hasNoEnd(HttpRequestPacket request) {
        return !request.isExpectContent() || request.isIgnoreContentModifiers()
                || !request.isChunked() && request.getContentLength() < 0;
    }

    /** Keeps what came, and hands the request on when that was the last of it, or more than anybody reads. */
    private NextAction taken(FilterChainContext context, HttpRequestPacket request, HttpContent content,
            ConnectionState state) {
        RequestBody body = state.body();
        try {
            if (!body.append(bytes(content.getContent()))) {
                UnavailableResponse.BUSY.send(context, request);
                return context.getStopAction();
            }
        } catch (IOException full) {
            LOG.log(Level.WARNING, "A request body cannot be kept", full);
            UnavailableResponse.BUSY.send(context, request);
            return context.getStopAction();
        }
        if (!content.isLast() && body.size() <= limits.bodyBytes()) {
            content.recycle();
            return context.getStopAction();
        }
        if (body.file() != null) {
            request.setAttribute(FILE, body.file());
        }
        if (!content.isLast()) {
            request.getResponse().getProcessingState().setKeepAlive(false);
        }
        content.recycle();
        return whole(context, request, state, body.file() == null ? body.bytes() : new byte[0]);
    }

    private static NextAction whole(FilterChainContext context, HttpRequestPacket request, ConnectionState state,
            byte[] bytes) {
        state.serves(request);
        context.setMessage(HttpContent.builder(request).content(Buffers.wrap(context.getMemoryManager(), bytes))
                .last(true).build());
        return context.getInvokeAction();
    }

    private static byte[] bytes(Buffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** Some programs ask before they send a large body; the answer has to come from who collects it. */
    private static void acknowledge(FilterChainContext context, HttpRequestPacket request) {
        if (request.requiresAcknowledgement()) {
            HttpResponsePacket response = request.getResponse();
            HttpStatus.CONINTUE_100.setValues(response);
            response.setAcknowledgement(true);
            context.write(response);
        }
    }
}
