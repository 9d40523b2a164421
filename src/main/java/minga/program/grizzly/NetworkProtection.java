package minga.program.grizzly;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.Filter;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/**
 * Installs the filters that limit connections, slow requests and load into the server's filter chain. They are prepared
 * before the server starts and installed before its port takes the first connection: {@link PortalIoStrategy}, which
 * the server's settings name, does that.
 */
public final class NetworkProtection implements AutoCloseable {

    private static final AtomicReference<NetworkProtection> PREPARED = new AtomicReference<>();

    private final Filter before;
    private final Filter behind;
    private final AvailabilityFilter availability = new AvailabilityFilter();
    private final NetworkLimits limits;
    private final ConnectionTable table;
    private final RequestThreadPools threads = new RequestThreadPools();
    private final SlowConnectionMonitor watch;
    private volatile boolean standing;

    private NetworkProtection(NetworkLimits limits, Filter before, Filter behind) {
        this.limits = limits;
        this.before = before;
        this.behind = behind;
        this.table = new ConnectionTable(limits);
        this.watch = SlowConnectionMonitor.watch(table, limits);
    }

    /**
     * Makes them ready for the server that starts next in this process; the two filters stand right before and right
     * behind the reader of HTTP.
     */
    public static NetworkProtection prepare(NetworkLimits limits, Filter before, Filter behind) {
        NetworkProtection guards = new NetworkProtection(limits, before, behind);
        PREPARED.set(guards);
        return guards;
    }

    static NetworkProtection prepared() {
        return PREPARED.get();
    }

    /** Puts them into the server's chain, once. */
    void stand(Transport transport) {
        if (!standing) {
            put(transport);
        }
    }

    private synchronized void put(Transport transport) {
        if (standing) {
            return;
        }
        TCPNIOTransport tcp = (TCPNIOTransport) transport;
        tcp.getConnectionMonitoringConfig().addProbes(ConnectionFilter.counter());
        tcp.getAsyncQueueIO().getWriter().setMaxPendingBytesPerConnection(NetworkLimits.PENDING_BYTES);
        FilterChain chain = (FilterChain) tcp.getProcessor();
        int reader = chain.indexOfType(HttpServerFilter.class);
        chain.addAll(reader + 1, List.of(behind, availability,
                new RequestBodyFilter(limits, new SpoolQuota(limits.spool()), threads.bodies()), threads));
        chain.addAll(reader, List.of(new ConnectionFilter(table), before));
        standing = true;
    }

    /** The portal is there: requests go through. */
    public void open() {
        availability.open();
    }

    /** The portal is about to go: no request goes through any more, and those on their way are waited for a little. */
    public void stop() {
        availability.stop();
        try {
            threads.drain();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        PREPARED.compareAndSet(this, null);
        watch.close();
        threads.close();
    }
}
