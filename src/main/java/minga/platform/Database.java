package minga.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Opens and closes the one database of the portal, embedded Derby or PostgreSQL: connection pool, schema migrations,
 * entity manager factory and {@link Transactions}. Closing it shuts an embedded Derby down, so that another process can
 * open its files. Closing it hands the files back: an embedded Derby is shut down.
 */
public final class Database implements AutoCloseable {

    /** Where the database is and who asks; {@code poolSize} in connections. */
    public record Address(String url, String user, String password, int poolSize) {

        /** True for Derby, which lives in this process and is shut down with it. */
        public boolean embedded() {
            return url.startsWith("jdbc:derby:");
        }

        /** Without the password: addresses end up in logs. */
        @Override
        public String toString() {
            return bare();
        }

        /** The address without options, as Derby names a database. */
        private String bare() {
            int options = url.indexOf(';');
            return options < 0 ? url : url.substring(0, options);
        }
    }

    private static final String DERBY_CHECK = "SELECT t.tablename, SYSCS_UTIL.SYSCS_CHECK_TABLE(s.schemaname,"
            + " t.tablename)"
            + " FROM sys.sysschemas s JOIN sys.systables t ON s.schemaid = t.schemaid WHERE t.tabletype = 'T'";

    /** So long one waits for a connection of the pool; with what the answer takes it stays below two seconds. */
    private static final long WAIT_MILLISECONDS = 1_500;
    private static final long VALIDATION_MILLISECONDS = 1_000;
    /** So long a statement may take on the server, unless the address says otherwise. */
    private static final long STATEMENT_MILLISECONDS = 30_000;

    private final Address address;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final ConnectionMonitor monitor;
    private final Transactions transactions;

    private Database(Address address, ServerConnections server, HikariDataSource pool, EntityManagerFactory factory) {
        this.address = address;
        this.pool = pool;
        this.factory = factory;
        this.monitor = new ConnectionMonitor(address, answers -> heard(answers, server));
        this.transactions = new Transactions(factory, monitor);
    }

    /** Connects, migrates, and is ready; a fault of the database is told by {@link DatabaseFault#of}. */
    public static Database open(Address address) {
        ServerConnections server = new ServerConnections(address);
        HikariDataSource pool = pool(address, server);
        try {
            migrate(address, pool);
            Database opened = new Database(address, server, pool, factory(pool));
            opened.monitor.start();
            return opened;
        } catch (RuntimeException refused) {
            pool.close();
            throw refused;
        }
    }

    public DataSource source() {
        return pool;
    }

    /** Always the same one: work under way in it is joined only by who asks the same. */
    public Transactions transactions() {
        return transactions;
    }

    public Address address() {
        return address;
    }

    /**
     * Lets an embedded Derby read every table with its indexes and compare them; a server looks after itself.
     *
     * @return what is wrong, a sentence each
     */
    public List<String> check() {
        List<String> faults = new ArrayList<>();
        if (address.embedded()) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet tables = statement.executeQuery(DERBY_CHECK)) {
                while (tables.next()) {
                    if (tables.getInt(2) != 1) {
                        faults.add(tables.getString(1));
                    }
                }
                connection.rollback();
            } catch (SQLException damaged) {
                faults.add(damaged.getMessage());
            }
        }
        return faults;
    }

    @Override
    public void close() {
        monitor.close();
        factory.close();
        pool.close();
        if (address.embedded()) {
            shutDownDerby();
        }
    }

    /**
     * The server has gone, or is back. Threads that wait for an answer are let go at once; meanwhile the pool asks for
     * no connections by itself, since it would do so ever less often and come back late.
     */
    private void heard(boolean answers, ServerConnections server) {
        pool.getHikariConfigMXBean().setMinimumIdle(answers ? 1 : 0);
        if (!answers) {
            server.abort();
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    private static HikariDataSource pool(Address address, ServerConnections server) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("minga");
        config.setDataSource(server);
        if (!address.embedded()) {
            config.setValidationTimeout(VALIDATION_MILLISECONDS);
            config.setConnectionInitSql(address.url().contains("statement_timeout") ? null
                    : "set statement_timeout = " + STATEMENT_MILLISECONDS);
        }
        config.setConnectionTimeout(WAIT_MILLISECONDS);
        config.setMaximumPoolSize(address.poolSize());
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    /** On connections of its own: changing a large table takes longer than a page may. */
    private static void migrate(Address address, DataSource pool) {
        FluentConfiguration flyway = Flyway.configure(Database.class.getClassLoader());
        (address.embedded() ? flyway.dataSource(pool)
                : flyway.dataSource(address.url(), address.user(), address.password()))
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static EntityManagerFactory factory(DataSource pool) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.nonJtaDataSource", pool);
        properties.put("eclipselink.session.customizer", QueryRetryDisabler.class.getName());
        return Persistence.createEntityManagerFactory("minga", properties);
    }

    /** Derby answers a shutdown with an exception whose state 08006 means that it went well. */
    private void shutDownDerby() {
        try (Connection none = DriverManager.getConnection(address.bare() + ";shutdown=true")) {
            throw new IllegalStateException("Derby is still open: " + none);
        } catch (SQLException answer) {
            if (!"08006".equals(answer.getSQLState()) && !"XJ004".equals(answer.getSQLState())) {
                throw new IllegalStateException("Derby did not close", answer);
            }
        }
    }
}
