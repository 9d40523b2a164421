package minga.program.grizzly;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.ICloseType;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Registry of all open connections, with limits on their number in all and by client address. A new connection beyond a
 * limit closes the one that has been idle for longest: browsers keep several open that they do not need, and open
 * another when asked.
 */
final class ConnectionTable {

    private static final Attribute<ConnectionState> STATE = Grizzly.DEFAULT_ATTRIBUTE_BUILDER
            .createAttribute("minga.connection");

    private final NetworkLimits limits;
    private final Set<ConnectionState> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

    ConnectionTable(NetworkLimits limits) {
        this.limits = limits;
    }

    /** The state of an admitted connection, or null. */
    static ConnectionState of(Connection<?> connection) {
        return STATE.get(connection);
    }

    /** Enters a new connection, or answers false where there is no room for it. */
    @SuppressWarnings("deprecation")
    boolean admit(Connection<?> connection) {
        InetSocketAddress peer = (InetSocketAddress) connection.getPeerAddress();
        String group = limits.group(peer.getAddress());
        ConnectionState state = new ConnectionState(group,
                ((NIOConnection) connection).getAsyncWriteQueue()::spaceInBytes, connection::closeSilently);
        boolean room = open.size() < limits.connections() || evict(other -> true);
        if (room && group != null && counts.getOrDefault(group, 0) >= limits.perAddress()) {
            room = evict(other -> group.equals(other.group()));
        }
        if (!room) {
            return false;
        }
        STATE.set(connection, state);
        enter(state);
        connection.addCloseListener((Closeable closed, ICloseType type) -> leave(state));
        return true;
    }

    Collection<ConnectionState> all() {
        return open;
    }

    private void enter(ConnectionState state) {
        open.add(state);
        if (state.group() != null) {
            counts.merge(state.group(), 1, Integer::sum);
        }
    }

    private void leave(ConnectionState state) {
        if (open.remove(state)) {
            if (state.group() != null) {
                counts.computeIfPresent(state.group(), (group, count) -> count == 1 ? null : count - 1);
            }
            state.forget();
        }
    }

    /** Closes the one of them that has waited longest for a request, or else for the rest of a header. */
    private boolean evict(Predicate<ConnectionState> among) {
        Optional<ConnectionState> least = open.stream().filter(among)
                .filter(state -> state.phase() == ConnectionState.Phase.IDLE
                        || state.phase() == ConnectionState.Phase.HEADER)
                .min(Comparator.comparing(ConnectionState::phase).thenComparingLong(ConnectionState::since));
        least.ifPresent(ConnectionState::close);
        return least.isPresent();
    }
}
