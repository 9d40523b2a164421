package minga.program.grizzly;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Grizzly filter that admits or closes new connections by the limits of {@link ConnectionTable}, and records when a
 * request begins. It stands before the HTTP codec, which keeps incomplete headers to itself.
 */
@SuppressWarnings("rawtypes")
final class ConnectionFilter extends BaseFilter {

    private final ConnectionTable table;

    ConnectionFilter(ConnectionTable table) {
        this.table = table;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) {
        if (table.admit(context.getConnection())) {
            return context.getInvokeAction();
        }
        context.getConnection().closeSilently();
        return context.getStopAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        ConnectionState state = ConnectionTable.of(context.getConnection());
        if (state != null) {
            state.receives();
        }
        return context.getInvokeAction();
    }

    /** Counts what really went out to the other side. */
    static ConnectionProbe counter() {
        return new ConnectionProbe.Adapter() {
            @Override
            public void onWriteEvent(Connection connection, Buffer data, long size) {
                ConnectionState state = ConnectionTable.of(connection);
                if (state != null) {
                    state.wrote(size);
                }
            }
        };
    }
}
