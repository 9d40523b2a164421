package minga.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import minga.harness.Patience;
import minga.harness.Ports;

/** A fresh, empty, real database for a test: Derby in memory, or a PostgreSQL of its own. */
public enum TestDatabase {
    DERBY {
        @Override
        public Database open() {
            return Database.open(new Database.Address("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true", "", "", 20));
        }
    },
    POSTGRESQL {
        @Override
        public Database open() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = server().getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return Database.open(new Database.Address(server().getJdbcUrl("postgres", name), "postgres", "", 20));
        }
    };

    private static EmbeddedPostgres postgres;

    /** Opens it, migrated and empty. */
    public abstract Database open();

    /** A PostgreSQL of its own, with time to start even on a busy machine. */
    public static EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").setPort(Ports.free())
                .setPGStartupWait(Patience.LIMIT).start();
    }

    /** One server for all tests of this JVM; it stops with it. */
    private static synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                postgres = started();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return postgres;
    }
}
