package minga.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import minga.harness.RunningPortal;
import minga.harness.SeededPractice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests malformed URLs, paths and query parameters: a clear status 4xx, never 5xx. */
@ExtendWith(RunningPortal.class)
@ResourceLock(RunningPortal.LOCK)
class MalformedUrlIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({"/practicas?pagina=-1,200", "/practicas?pagina=0,200", "/practicas?pagina=abc,200",
            "/practicas?pagina=99999999999999999999,200", "/practicas?por=100000,400", "/practicas?desde=ayer,400",
            "/practicas?orden=al-reves,400",
            "/practicas?region=99&tema=nada,200", "/practicas?q=%F0%9F%98%80,200",
            "/practicas?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E,200", "/practicas/filtro/nada,404",
            "/p/XX,404", "/p/{code}/v99,404", "/p/{code}/vx,404", "/p/{code}/cambios?de=x&a=2,404",
            "/assets/css/nada.css,404", "/practicas/x/y/z,404"})
    void a_bad_address_gets_a_page_of_the_house(String address, int status, ForkedPortal portal)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(portal.url(address.replace("{code}", SeededPractice.FIRST))).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<html lang=").contains("Minga").doesNotContain("<script>alert")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/practicas?q=%E0%A4%A", "/practicas?q=%ff%fe", "/practicas/%c3%28", "/%", "/practicas/%zz",
            "/practicas?q=%zz", "/practicas?q=a%00b", "/WEB-INF/beans.xml",
            "/assets/css/../../WEB-INF/beans.xml", "/practicas/%2e%2e%2fWEB-INF%2fweb.xml", "/practicas/a%00b",
            "/practicas/a;b=c",
            "/..%2F..", "/%2e%2e%2fetc/passwd", "/..%5C..", "/practicas/..;/..;/x", "/../../etc/passwd", "/a/%2E%2E",
            "/./x", "/practicas?q=../..%2F.."})
    void broken_characters_are_answered_and_never_fail(String address, ForkedPortal portal) throws IOException {
        assertThat(raw(portal, "GET " + address + " HTTP/1.1")).matches("(?s)HTTP/1.1 (200|400|404) .*");
    }

    @Test
    void an_address_of_a_megabyte_is_answered_and_never_fails(ForkedPortal portal) throws IOException {
        String answer = raw(portal, "GET /practicas?q=" + "a".repeat(1 << 20) + " HTTP/1.1");
        assertThat(answer).doesNotContain("HTTP/1.1 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "NONSENSE"})
    void another_method_is_refused_clearly(String method, ForkedPortal portal) throws IOException {
        assertThat(raw(portal, method + " /practicas HTTP/1.1")).matches("(?s)HTTP/1.1 (400|403|405|415|501) .*");
    }

    @Test
    void every_answer_carries_the_guards(ForkedPortal portal) throws IOException, InterruptedException {
        for (String address : new String[]{"/", "/practicas", "/nada", "/assets/css/base.css", "/api/v1/practices",
                "/health/live"}) {
            HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(portal.url(address)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Security-Policy")).as(address).get().asString()
                    .contains("default-src 'none'").doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(address).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(address).contains("same-origin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /practicas", "POST /ingresar", "POST /nada"})
    void a_wish_for_another_protocol_is_not_heard(String wish, ForkedPortal portal) throws IOException {
        String upgrade = "\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\nConnection:"
                + " Upgrade, HTTP2-Settings";
        assertThat(raw(portal, wish + " HTTP/1.1" + upgrade)).matches("(?s)HTTP/1.1 (200|400|403|404|405|415) .*");
        HttpClient curious = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpRequest form = HttpRequest.newBuilder(portal.url("/ingresar"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("mail=a&password=b")).build();
        try {
            assertThat(curious.send(form, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(400);
        } catch (InterruptedException hurried) {
            throw new IOException(hurried);
        }
    }

    /** Sent as it is: a decent client would refuse to. */
    private static String raw(ForkedPortal portal, String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", portal.port())) {
            socket.setSoTimeout(Patience.milliseconds());
            String request = line + "\r\nHost: 127.0.0.1:" + portal.port()
                    + "\r\nAccept: text/html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException hungUp) {
                return "";
            }
            return answer(socket);
        }
    }

    private static String answer(Socket socket) throws IOException {
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (java.net.SocketException hungUp) {
            return "";
        }
    }
}
