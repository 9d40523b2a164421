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

/**
 * The one database behind the portal, Derby embedded or PostgreSQL, brought to the newest form of its tables.
 * Closing it hands the files back: an embedded Derby is shut down.
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

    private static final String DERBY_CHECK = "SELECT t.tablename, SYSCS_UTIL.SYSCS_CHECK_TABLE(s.schemaname, t.tablename)"
            + " FROM sys.sysschemas s JOIN sys.systables t ON s.schemaid = t.schemaid WHERE t.tabletype = 'T'";

    private final Address address;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final Transactions transactions;

    private Database(Address address, HikariDataSource pool, EntityManagerFactory factory) {
        this.address = address;
        this.pool = pool;
        this.factory = factory;
        this.transactions = new Transactions(factory);
    }

    /** Connects, migrates, and is ready. */
    public static Database open(Address address) {
        HikariDataSource pool = pool(address);
        try {
            migrate(pool);
            return new Database(address, pool, factory(pool));
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
            try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement();
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
        factory.close();
        pool.close();
        if (address.embedded()) {
            shutDownDerby();
        }
    }

    private static HikariDataSource pool(Address address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("minga");
        config.setDriverClassName(address.embedded() ? "org.apache.derby.iapi.jdbc.AutoloadedDriver" : "org.postgresql.Driver");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(address.poolSize());
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    private static void migrate(DataSource pool) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static EntityManagerFactory factory(DataSource pool) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.nonJtaDataSource", pool);
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
