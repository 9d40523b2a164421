package minga.program.grizzly;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Admits connections and notices when a request begins. It stands before the reader of HTTP, which keeps unfinished headers to itself. */
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
