package minga.program.grizzly;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * Grizzly I/O strategy of the portal: the few selector threads read and parse requests themselves, and {@link
 * RequestThreadPools} takes complete requests from there. The server asks it before any event, the first connection's
 * too, and that is when {@link NetworkProtection} is installed. The server asks it before any event, the first
 * connection's too, and that is when the guards are put up. {@code domain.xml} names this class.
 */
@SuppressWarnings("rawtypes")
public final class PortalIoStrategy implements IOStrategy {

    private final SameThreadIOStrategy same = SameThreadIOStrategy.getInstance();
    private final NetworkProtection guards = NetworkProtection.prepared();

    private PortalIoStrategy() {}

    /** Called by the server, by this name. */
    public static PortalIoStrategy getInstance() {
        return new PortalIoStrategy();
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
        return executeIoEvent(connection, event, true);
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean enabled) throws IOException {
        guards.stand(connection.getTransport());
        return same.executeIoEvent(connection, event, enabled);
    }

    @Override
    public Executor getThreadPoolFor(Connection connection, IOEvent event) {
        return same.getThreadPoolFor(connection, event);
    }

    @Override
    public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
        return same.createDefaultWorkerPoolConfig(transport);
    }
}
