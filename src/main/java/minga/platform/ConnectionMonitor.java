package minga.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * Health monitor and circuit breaker for the connection to a database server. A thread of its own sends a validation
 * query every 400 ms on its own connection; while the server does not answer, {@link #require} refuses callers at once
 * instead of letting them wait. The loss and the return of the server are logged once each. An embedded database has no
 * monitor, because it lives and ends with the process.
 */
final class ConnectionMonitor implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ConnectionMonitor.class.getName());
    private static final long EVERY_MILLISECONDS = 400;
    private static final int LONGEST_MILLISECONDS = 1_200;

    private final Database.Address address;
    private final Consumer<Boolean> listener;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread = new Thread(this::watch, "minga-database-monitor");
    private volatile boolean up = true;
    /** What the listener has taken without failing; it is told again at the next beat where it failed. */
    private boolean heard = true;
    private volatile boolean stopped;
    private Connection connection;

    /** @param listener hears false when the server has gone and true when it is back, on the monitor's thread */
    ConnectionMonitor(Database.Address address, Consumer<Boolean> listener) {
        this.address = address;
        this.listener = listener;
        thread.setDaemon(true);
    }

    void start() {
        if (!address.embedded()) {
            thread.start();
        }
    }

    /** @throws ServiceUnavailable at once, while the server is known to be away */
    void require() {
        if (!up) {
            throw new ServiceUnavailable(ServiceUnavailable.Part.DATABASE, null);
        }
    }

    /** Somebody lost a connection: look now and not at the next beat. */
    void suspect() {
        woken.release();
    }

    private void watch() {
        while (!stopped) {
            try {
                if (woken.tryAcquire(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
                tell(beat());
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                stopped = true;
            } catch (RuntimeException | Error failed) {
                // the thread must outlive whatever the driver throws; the next beat asks again
                LOG.warning(() -> "el vigía de la base de datos: " + failed);
            }
        }
        drop();
    }

    private void tell(String fault) {
        boolean answers = fault == null;
        if (stopped) {
            return;
        }
        if (answers && !up) {
            LOG.info("la base de datos responde de nuevo");
        } else if (!answers && up) {
            LOG.warning(() -> "la base de datos no responde: " + fault
                    + "; el portal contesta 503 y pregunta de nuevo dos veces por segundo");
        }
        up = answers;
        if (answers != heard) {
            listener.accept(answers);
            heard = answers;
        }
    }

    /** What is wrong; null where the server answered, even if it was a word against one connection more. */
    private String beat() {
        boolean kept = connection != null;
        try {
            ask();
            return null;
        } catch (SQLException first) {
            drop();
            String fault = fault(first);
            return fault == null || !kept || silent(first) ? fault : again();
        }
    }

    /** One lost connection is no lost server: it may have been ended by hand. */
    private String again() {
        try {
            ask();
            return null;
        } catch (SQLException second) {
            drop();
            return fault(second);
        }
    }

    private void ask() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(address.url(), ServerConnections.properties(address, "1", "1"));
            connection.setNetworkTimeout(Runnable::run, LONGEST_MILLISECONDS);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private static boolean silent(SQLException fault) {
        return fault.getCause() instanceof java.net.SocketTimeoutException;
    }

    private static String fault(SQLException refused) {
        boolean alive = DatabaseFault.of(refused).filter(fault -> fault.kind() == DatabaseFault.Kind.BUSY).isPresent();
        return alive ? null : String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    private void drop() {
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException closed) {
                LOG.fine(() -> "ya estaba cerrada: " + closed);
            }
            connection = null;
        }
    }

    @Override
    public void close() {
        stopped = true;
        suspect();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
