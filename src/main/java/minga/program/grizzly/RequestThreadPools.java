package minga.program.grizzly;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.threadpool.GrizzlyExecutorService;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * Grizzly filter that dispatches complete requests to thread pools by their kind: health checks, reading requests, and
 * changing requests each have threads of their own, so that none can exhaust another's. Where too many requests of a
 * kind wait already, the answer is 503 at once.
 */
final class RequestThreadPools extends BaseFilter implements AutoCloseable {

    private static final int READING = 48;
    private static final int CHANGING = 16;
    private static final int HEALTH = 2;
    private static final int BODIES = 4;
    private static final int WAITING = 512;
    /** While memory is short so many are answered at a time, which is always some: else nothing would ever free it. */
    private static final int IN_SHORTAGE = 2;
    private static final String HEALTH_PATH = "/health/";
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final ExecutorService reading = pool("read", READING, WAITING);
    private final ExecutorService changing = pool("change", CHANGING, WAITING);
    private final ExecutorService health = pool("health", HEALTH, WAITING);
    private final ExecutorService bodies = pool("body", BODIES, -1);
    private final HeapPressureMonitor memory = HeapPressureMonitor.watch();
    private final AtomicInteger running = new AtomicInteger();

    private static ExecutorService pool(String name, int threads, int waiting) {
        return GrizzlyExecutorService.createInstance(
                ThreadPoolConfig.defaultConfig().copy().setPoolName("minga-" + name).setCorePoolSize(threads)
                        .setMaxPoolSize(threads).setQueueLimit(waiting).setDaemon(true)
                        .setInitialClassLoader(RequestThreadPools.class.getClassLoader()));
    }

    /** Where bodies are written to files. */
    Executor bodies() {
        return bodies;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        ConnectionState state = ConnectionTable.of(context.getConnection());
        RequestBody body = state == null ? null : state.body();
        if (running.get() >= IN_SHORTAGE && memory.isShort() && !request.getRequestURI().startsWith(HEALTH_PATH)) {
            UnavailableResponse.BUSY.send(context, request);
            if (body != null) {
                body.discard();
            }
            return context.getStopAction();
        }
        context.suspend();
        NextAction suspended = context.getSuspendAction();
        try {
            WorkerGuard.execute(of(request), () -> {
                running.incrementAndGet();
                context.addCompletionListener(done -> ended(state, request, body));
                context.resume(context.getInvokeAction());
            }, context.getConnection()::closeSilently);
        } catch (RejectedExecutionException full) {
            UnavailableResponse.BUSY.send(context, request);
            if (body != null) {
                body.discard();
            }
            context.resume(context.getStopAction());
        }
        return suspended;
    }

    private void ended(ConnectionState state, HttpRequestPacket request, RequestBody body) {
        running.decrementAndGet();
        if (state != null) {
            state.ends(request);
        }
        if (body != null) {
            body.discard();
        }
    }

    private ExecutorService of(HttpRequestPacket request) {
        if (request.getRequestURI().startsWith(HEALTH_PATH)) {
            return health;
        }
        return switch (request.getMethod().getMethodString()) {
            case "GET", "HEAD", "OPTIONS" -> reading;
            default -> changing;
        };
    }

    /** Waits a little for requests that are being answered. */
    void drain() throws InterruptedException {
        long until = System.nanoTime() + DRAIN.toNanos();
        while (running.get() > 0 && System.nanoTime() < until) {
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        List.of(reading, changing, health, bodies).forEach(ExecutorService::shutdownNow);
    }
}
