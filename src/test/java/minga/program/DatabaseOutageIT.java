package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import minga.harness.ForkedPortal;
import minga.harness.HangUpServer;
import minga.harness.Measured;
import minga.harness.Patience;
import minga.harness.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that the portal survives an outage of the database server: nobody waits, nobody is told a wrong thing. */
class DatabaseOutageIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(5);

    private static PostgresServer database;
    private static ForkedPortal portal;

    @BeforeAll
    static void begin() throws IOException {
        Path place = Files.createTempDirectory(Files.createDirectories(Path.of("target/it").toAbsolutePath()),
                "outage");
        database = new PostgresServer(place.resolve("postgres"));
        portal = ForkedPortal.start(Path.of("target").toAbsolutePath(), place.resolve("data"), database.settings());
    }

    @AfterAll
    static void end() throws IOException {
        portal.close();
        database.close();
    }

    private record Told(HttpResponse<String> answer, Duration took) {}

    private static Told get(String path) {
        AtomicReference<HttpResponse<String>> answer = new AtomicReference<>();
        Duration took = Measured.wall(() -> answer.set(send(path)));
        return new Told(answer.get(), took);
    }

    private static HttpResponse<String> send(String path) {
        HttpRequest request = HttpRequest.newBuilder(portal.url(path)).timeout(Patience.LIMIT)
                .header("Accept", "text/html,*/*").build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(path, failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new AssertionError(hurried);
        }
    }

    private static void saysThatTheDatabaseIsAway(Told told) {
        assertThat(told.answer().statusCode()).as(told.answer().uri().toString()).isEqualTo(503);
        assertThat(told.answer().headers().firstValue("Retry-After")).isPresent();
        assertThat(told.answer().body()).doesNotContain("Exception", "jdbc", "org.postgresql");
        Measured.check(AT_ONCE, "without a database " + told.answer().uri().getPath(), told.took());
    }

    private static void everyPageSaysSo() {
        for (String path : List.of("/", "/practicas", "/practicas?q=salud", "/api/v1/practices", "/feed.atom",
                "/p/MINGA-0001")) {
            Told told = get(path);
            if (told.answer().statusCode() != 404) {
                saysThatTheDatabaseIsAway(told);
            }
        }
        assertThat(get("/").answer().body()).contains("No logramos comunicarnos con la base de datos", "<html");
        Told ready = get("/health/ready");
        assertThat(ready.answer().statusCode()).isEqualTo(503);
        Measured.check(AT_ONCE, "health without a database", ready.took());
        assertThat(get("/health/live").answer().statusCode()).isEqualTo(200);
    }

    private static void whatNeedsNoDatabaseGoesOn(String style) {
        assertThat(get(style).answer().statusCode()).isEqualTo(200);
        HttpRequest signedIn = HttpRequest.newBuilder(portal.url("/acerca"))
                .header("Cookie", "minga_session=" + "a".repeat(64)).build();
        assertThat(CLIENT.sendAsync(signedIn, HttpResponse.BodyHandlers.ofString()).join().statusCode()).isIn(200, 404);
    }

    private static String style() {
        return Stream.of(get("/").answer().body().split("\""))
                .filter(part -> part.startsWith("/") && part.contains(".css")).findFirst().orElseThrow();
    }

    private static void isBackSoon() {
        Measured.check(SOON, "back after an outage", Measured.wall(() -> Patience.untilTrue(
                () -> get("/practicas").answer().statusCode() == 200
                        && get("/health/ready").answer().statusCode() == 200,
                "that the portal is back")));
    }

    @Test
    void a_stopped_server_is_told_at_once_and_forgotten_soon_after_it_is_back() throws Exception {
        String style = style();
        int lines = portal.output().size();
        database.stop();
        try {
            everyPageSaysSo();
            whatNeedsNoDatabaseGoesOn(style);
            everyPageSaysSo();
            List<CompletableFuture<Told>> many = new ArrayList<>();
            for (int visitor = 0; visitor < 200; visitor++) {
                many.add(CompletableFuture.supplyAsync(() -> get("/practicas"), Thread::startVirtualThread));
            }
            many.forEach(one -> assertThat(one.join().answer().statusCode()).isEqualTo(503));
            try (HangUpServer instead = new HangUpServer(database.port())) {
                instead.awaitConnections(20);
            }
        } finally {
            database.start();
        }
        isBackSoon();
        assertThat(portal.output().size() - lines)
                .as("the log is not flooded: " + portal.output().subList(lines, portal.output().size())).isLessThan(15);
    }

    @Test
    void a_server_that_falls_silent_is_told_as_soon_and_back_as_soon() throws Exception {
        for (int round = 0; round < 3; round++) {
            get("/practicas");
            database.silence();
            try {
                saysThatTheDatabaseIsAway(get("/practicas"));
                everyPageSaysSo();
            } finally {
                database.speak();
            }
            isBackSoon();
        }
    }

    @Test
    void a_read_only_database_is_read_on() throws Exception {
        database.execute("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        try {
            Patience.untilTrue(() -> get("/health/ready").answer().statusCode() == 503,
                    "that the portal says it cannot write");
            assertThat(get("/practicas").answer().statusCode()).isEqualTo(200);
            assertThat(get("/").answer().statusCode()).isEqualTo(200);
        } finally {
            database.execute("set default_transaction_read_only = off",
                    "alter system reset default_transaction_read_only", "select pg_reload_conf()");
        }
        isBackSoon();
    }

    @Test
    void connections_that_others_end_are_opened_again() throws Exception {
        for (int round = 0; round < 5; round++) {
            database.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'minga'");
            assertThat(get("/practicas").answer().statusCode()).isIn(200, 503);
        }
        isBackSoon();
    }

    private static boolean waitsForALock(Connection holder) {
        try (Statement asked = holder.createStatement();
                ResultSet locks = asked.executeQuery("select count(*) from pg_locks where not granted")) {
            return locks.next() && locks.getInt(1) > 0;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void a_table_that_somebody_holds_makes_pages_wait_no_longer_than_they_may() throws Exception {
        try (var holder = java.sql.DriverManager.getConnection(database.url(), "postgres", "");
                var lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table change_counter in access exclusive mode");
            List<CompletableFuture<Told>> many = new ArrayList<>();
            for (int visitor = 0; visitor < 60; visitor++) {
                many.add(CompletableFuture.supplyAsync(() -> get("/practicas?q=" + System.nanoTime()),
                        Thread::startVirtualThread));
            }
            Patience.untilTrue(() -> waitsForALock(holder), "that somebody waits for the table");
            Measured.check(AT_ONCE, "health while a table is held", get("/health/ready").took());
            holder.rollback();
            assertThat(many.stream().map(CompletableFuture::join).map(one -> one.answer().statusCode()))
                    .allMatch(code -> code == 200 || code == 503);
        }
        isBackSoon();
    }

}
