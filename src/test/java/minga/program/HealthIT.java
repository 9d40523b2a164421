package minga.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import minga.harness.ForkedPortal;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests of the liveness and readiness endpoints of the running portal. */
@ExtendWith(RunningPortal.class)
@ResourceLock(RunningPortal.LOCK)
@Tag("smoke")
class HealthIT {

    @Test
    void a_portal_that_can_work_says_so(ForkedPortal portal) throws IOException, InterruptedException {
        HttpResponse<String> ready = get(portal, "/health/ready");
        assertThat(ready.body()).contains("\"status\":\"UP\"").contains("\"name\":\"database\"")
                .contains("\"name\":\"disk\"");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(get(portal, "/health/live").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void who_comes_by_a_proxy_or_asks_another_name_hears_up_or_down_and_no_more(ForkedPortal portal)
            throws IOException, InterruptedException {
        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host", "Via")) {
            HttpRequest request = HttpRequest.newBuilder(portal.url("/health/ready")).header(header, "127.0.0.1")
                    .build();
            assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body()).as(header)
                    .isEqualTo("{\"status\":\"UP\"}");
        }
        try (Socket socket = new Socket("127.0.0.1", portal.port())) {
            socket.getOutputStream()
                    .write("GET /health/ready HTTP/1.1\r\nHost: minga.example.cl\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("UP")
                    .doesNotContain("database", "disk");
        }
    }

    private static HttpResponse<String> get(ForkedPortal portal, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(portal.url(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
