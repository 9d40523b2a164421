package minga.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A PostgreSQL of its own for one test, that can be stopped, started again at the same place, and silenced as a cut
 * cable does.
 */
public final class PostgresServer implements AutoCloseable {

    private final Path data;
    private final int port = Ports.free();
    private EmbeddedPostgres server;

    public PostgresServer(Path data) throws IOException {
        this.data = data;
        start();
    }

    /** Starts it, empty the first time. */
    public void start() throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        server = EmbeddedPostgres.builder().setPort(port).setDataDirectory(data).setCleanDataDirectory(false)
                .setServerConfig("max_connections", "60").setPGStartupWait(Patience.LIMIT).start();
    }

    /** Stops it as an operator does. */
    public void stop() throws IOException {
        server.close();
    }

    /** What a portal needs to use it. */
    public Map<String, String> settings() {
        return Map.of("MINGA_DB_URL", url(), "MINGA_DB_USER", "postgres");
    }

    /** Where it listens while it runs. */
    public int port() {
        return port;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Nothing answers, and no connection is refused: as behind a network that drops what it is given. */
    public void silence() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void speak() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle main = ProcessHandle.of(postmaster).orElseThrow();
        send(name, main.pid());
        for (ProcessHandle child : main.children().toList()) {
            send(name, child.pid());
        }
    }

    private static void send(String signal, long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process)).start().waitFor();
    }

    /** Says something to the server as its owner, on one connection. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement said = connection.createStatement()) {
            for (String statement : statements) {
                said.execute(statement);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
