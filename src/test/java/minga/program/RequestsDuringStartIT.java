package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import minga.harness.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of the answers during start and stop: connection refused, 503 with {@code Retry-After}, or the portal; never
 * the bare server.
 */
@DisabledIfSystemProperty(named = "minga.server", matches = "payara",
        disabledReason = "the port of that server is its own")
class RequestsDuringStartIT {

    @TempDir
    Path data;

    private final Map<String, String> heard = new ConcurrentSkipListMap<>();
    private final Set<String> sins = new ConcurrentSkipListSet<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void who_asks_too_early_or_too_late_is_told_when_to_come_again() throws InterruptedException {
        int port = Ports.free();
        Thread asking = new Thread(() -> {
            for (int i = 0; !over.get(); i++) {
                ask(port, i);
            }
        });
        asking.start();
        ForkedPortal portal = ForkedPortal.start(Path.of("target").toAbsolutePath(), data, Map.of(), port);
        Patience.until(() -> Optional.ofNullable(heard.get("200 /")), "the front page");
        portal.close();
        over.set(true);
        asking.join();
        assertThat(sins).isEmpty();
        assertThat(heard.keySet()).contains("200 /", "503 /", "503 /health/live", "503 /api/v1/practices",
                "503 POST /ingresar");
        assertThat(heard.get("503 /")).contains("Retry-After: ").contains("Minga está").contains("text/html");
        assertThat(heard.get("503 /api/v1/practices")).contains("Retry-After: ").contains("application/problem+json");
        assertThat(heard.get("503 /health/live")).contains("Retry-After: ").contains("\"DOWN\"");
    }

    private void ask(int port, int turn) {
        String what = new String[]{"/", "/health/live", "/api/v1/practices", "POST /ingresar",
                "/practicas/..%2f..%2fx"}[turn % 5];
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            String body = what.startsWith("POST") ? "Content-Length: 3\r\n\r\na=b" : "\r\n";
            socket.getOutputStream()
                    .write(((what.startsWith("POST") ? what : "GET " + what)
                            + " HTTP/1.1\r\nHost: minga\r\nConnection: close\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException nobodyThere) {
            return;
        }
        if (answer.isEmpty()) {
            return;
        }
        String status = answer.substring(9, 12);
        heard.putIfAbsent(status + " " + what, answer);
        boolean known = status.equals("503") ? answer.contains("Retry-After: ")
                : answer.contains("Content-Security-Policy: ");
        if (!known) {
            sins.add(what + ": " + answer.lines().findFirst().orElse(""));
        }
    }
}
