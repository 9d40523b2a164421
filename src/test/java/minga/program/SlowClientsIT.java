package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import minga.harness.ForkedPortal;
import minga.harness.Measured;
import minga.harness.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Tests that clients which send or read slowly do not block others. */
@DisabledIfSystemProperty(named = "minga.server", matches = "payara",
        disabledReason = "the guards of the network belong to the program's own server")
class SlowClientsIT {

    private static final String HEADER = " HTTP/1.1\r\nHost: minga\r\nContent-Type:"
            + " application/x-www-form-urlencoded\r\n";
    /** On an idle machine an answer takes a few milliseconds; the old server let everybody wait for 28 seconds. */
    private static final Duration IN_TIME = Duration.ofSeconds(8);

    @TempDir
    static Path data;

    private static ForkedPortal portal;

    @BeforeAll
    static void start() {
        portal = ForkedPortal.start(data);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void seventy_and_three_hundred_slow_forms_leave_reading_and_health_as_they_were() throws IOException {
        for (int count : List.of(70, 300)) {
            others_are_served_beside(
                    slow(count, i -> "POST /ingresar" + HEADER + "Content-Length: 30000\r\n\r\na=" + i));
        }
    }

    @Test
    void unfinished_headers_and_chunks_hold_nobody_up() throws IOException {
        others_are_served_beside(slow(300, i -> "GET /practicas?q=" + i + " HTTP/1.1\r\nHost: minga\r\nX-Slow: "));
        others_are_served_beside(
                slow(100, i -> "POST /ingresar" + HEADER + "Transfer-Encoding: chunked\r\n\r\n5\r\na=" + i % 10));
        others_are_served_beside(slow(100,
                i -> "GET /" + HEADER + "Content-Length: 9000\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\na"));
    }

    @Test
    void bodies_that_went_to_a_file_hold_nobody_up() throws IOException {
        others_are_served_beside(
                slow(100, i -> "POST /ingresar" + HEADER + "Content-Length: 900000\r\n\r\na=" + "x".repeat(60_000)));
    }

    @Test
    void answers_that_nobody_takes_hold_nobody_up() throws IOException {
        others_are_served_beside(
                slow(150, i -> ("GET /practicas?q=" + i + " HTTP/1.1\r\nHost: minga\r\n\r\n").repeat(20)));
    }

    @Test
    void whole_requests_one_behind_another_are_answered_in_order() throws IOException {
        String form = "POST /ingresar" + HEADER + "Content-Length: 20000\r\n\r\n" + "x".repeat(20_000);
        try (Socket socket = connected()) {
            socket.getOutputStream().write(("GET /health/live HTTP/1.1\r\nHost: minga\r\n\r\n" + form + form
                    + "GET /health/live HTTP/1.1\r\nHost: minga\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.split("HTTP/1\\.1 ")).hasSize(5);
            assertThat(all.indexOf("\"UP\"")).isLessThan(all.indexOf("<html"));
            assertThat(all.lastIndexOf("\"UP\"")).isGreaterThan(all.lastIndexOf("<html"));
        }
    }

    @Test
    void who_asks_before_sending_a_large_body_is_told_to_go_on() throws IOException {
        try (Socket socket = connected()) {
            socket.setSoTimeout(Patience.milliseconds());
            socket.getOutputStream()
                    .write(("POST /ingresar" + HEADER
                            + "Content-Length: 40000\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(25), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 100 Continue\r\n");
            socket.getOutputStream().write("x".repeat(40_000).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("HTTP/1.1 403")
                    .contains("</html>");
        }
    }

    private static void others_are_served_beside(List<Socket> slow) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<Void>>> asked = IntStream.range(0, 20).boxed()
                    .flatMap(i -> List.of("/", "/health/live", "/practicas?q=vivienda&vez=" + i).stream())
                    .map(path -> HttpRequest.newBuilder(portal.url(path)).timeout(Patience.LIMIT).build())
                    .map(question -> client.sendAsync(question, HttpResponse.BodyHandlers.discarding())).toList();
            Measured.check(IN_TIME, "sixty pages beside " + slow.size() + " slow clients",
                    Measured.wall(() -> assertThat(asked)
                            .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200))));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static List<Socket> slow(int count, IntFunction<String> words) throws IOException {
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Socket socket = connected();
            socket.getOutputStream().write(words.apply(i).getBytes(StandardCharsets.ISO_8859_1));
            sockets.add(socket);
        }
        return sockets;
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress("127.0.0.1", portal.port()));
        return socket;
    }
}
