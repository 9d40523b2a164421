package minga.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.UUID;
import minga.harness.Patience;
import minga.harness.Ports;

/**
 * A fresh, empty, real database for a test: Derby in memory, or a PostgreSQL of its own. All migrations run once in
 * each JVM and kind, in a template of which every database is a copy.
 */
public enum TestDatabase {
    DERBY {
        @Override
        public Database open() {
            return Database.open(memory(UUID.randomUUID() + ";createFrom=" + DerbyTemplate.FOLDER));
        }
    },
    POSTGRESQL {
        @Override
        public Database open() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            PostgresTemplate.execute("create database " + name + " template " + PostgresTemplate.NAME);
            return Database.open(PostgresTemplate.address(name));
        }
    };

    /** Opens it, migrated and empty. */
    public abstract Database open();

    /** A PostgreSQL of its own, with time to start even on a busy machine. */
    public static EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").setPort(Ports.free())
                .setPGStartupWait(Patience.LIMIT).start();
    }

    private static Database.Address memory(String name) {
        return new Database.Address("jdbc:derby:memory:" + name, "", "", 20);
    }

    /** Backup of a migrated Derby database, made at the first use and deleted with the JVM. */
    private static final class DerbyTemplate {

        private static final Path FOLDER = make();

        private static Path make() {
            String name = "migrated-" + UUID.randomUUID();
            try {
                Path folder = Files.createTempDirectory("minga-derby");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                try (Database database = Database.open(memory(name + ";create=true"));
                        Connection connection = database.source().getConnection();
                        var backup = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
                    backup.setString(1, folder.toString());
                    backup.execute();
                    connection.commit();
                }
                return folder.resolve(name);
            } catch (IOException | SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static void delete(Path folder) {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }

    /** One server for all tests of this JVM, which stops with it, and a migrated database in it. */
    private static final class PostgresTemplate {

        private static final String NAME = "migrated";
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = started();
                execute(server, "create database " + NAME);
                Database.open(address(server, NAME)).close();
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        static void execute(String command) {
            execute(SERVER, command);
        }

        static Database.Address address(String name) {
            return address(SERVER, name);
        }

        private static void execute(EmbeddedPostgres server, String command) {
            try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                    Statement statement = connection.createStatement()) {
                statement.execute(command);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static Database.Address address(EmbeddedPostgres server, String name) {
            return new Database.Address(server.getJdbcUrl("postgres", name), "postgres", "", 20);
        }
    }
}
