package minga.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Iterator;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * JDBC data source below the connection pool: it opens connections to the database server with connect and read
 * timeouts, and keeps track of them, so that all can be aborted when the server stops answering. An embedded database
 * is opened without a bound: after a crash it first reads its log. Thread-safe.
 */
final class ServerConnections implements DataSource {

    private static final int MOST_REMEMBERED = 400;

    private final Database.Address address;
    private final Properties properties;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    ServerConnections(Database.Address address) {
        this.address = address;
        load(address.embedded() ? "org.apache.derby.iapi.jdbc.AutoloadedDriver" : "org.postgresql.Driver");
        this.properties = properties(address, "2", "60");
    }

    /**
     * What the driver is told. What stands in the address itself counts more.
     *
     * @param connect seconds until a connection must stand
     * @param answer seconds until some answer must come: the last resort of a thread that waits
     */
    static Properties properties(Database.Address address, String connect, String answer) {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        if (address.embedded()) {
            return properties;
        }
        properties.setProperty("connectTimeout", connect);
        properties.setProperty("loginTimeout", connect);
        properties.setProperty("sslResponseTimeout", Integer.toString(Integer.parseInt(connect) * 1000));
        properties.setProperty("socketTimeout", answer);
        properties.setProperty("cancelSignalTimeout", connect);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "minga");
        return properties;
    }

    /** Makes the driver known, which a server's class loaders may hide from whoever looks for it by itself. */
    private static void load(String driver) {
        try {
            Class.forName(driver);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("the program is not whole: " + driver, missing);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = DriverManager.getConnection(address.url(), properties);
        if (open.size() > MOST_REMEMBERED) {
            forgetClosed();
        }
        open.add(connection);
        return connection;
    }

    /** Cuts every connection, so that who waits for an answer on one fails at once. */
    void abort() {
        for (Iterator<Connection> each = open.iterator(); each.hasNext();) {
            Connection connection = each.next();
            each.remove();
            try {
                connection.abort(Thread::startVirtualThread);
            } catch (SQLException closed) {
                Logger.getLogger(ServerConnections.class.getName()).fine(() -> "ya estaba cerrada: " + closed);
            }
        }
    }

    private void forgetClosed() {
        open.removeIf(connection -> {
            try {
                return connection.isClosed();
            } catch (SQLException broken) {
                return true;
            }
        });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // the driver logs by java.util.logging
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // stands in the properties
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not a wrapper of " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
