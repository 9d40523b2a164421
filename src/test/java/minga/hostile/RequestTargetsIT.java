package minga.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import minga.harness.ForkedPortal;
import minga.harness.RawHttp;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests odd request lines: the answer is a page with a 4xx status, never 5xx, never nothing. */
@ExtendWith(RunningPortal.class)
@ResourceLock(RunningPortal.LOCK)
class RequestTargetsIT {

    private static final String HOST = " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    private static final List<String> BROKEN = List.of("a:b", ":", "a%3Ab", "a%3ab", "1:2", "a:", "C:%5Cx", "x://y",
            "urn:x:y", "a|b", "a\"b", "a<b>", "a^b", "a{b}", "{", "a%7Bb%7D", "a\\b",
            "%5c", "%5C..", "a`b", "[1]", "a]", "\u00ff\u00fe", "\u00c3\u00b1", "%FF", "%C3%28", "%C0%AF", "%ED%A0%80",
            "%00", "%0a", "%7f", "%c2%80", "a\u0001b", "%", "%z", "%u0041", "..", "../x",
            "%2e%2e", "..%2f..", "..;x", "a:b;c?x=:y", "a#b", "a,b", "a=b", "a@b", "(a)", "~a", "WEB-INF/beans.xml",
            "web-inf/", "META-INF/MANIFEST.MF", "WEB%2DINF/x", ":".repeat(3000), "a".repeat(7000));
    private static final List<String> FORMS = List.of("*", "practicas", "a:b", "?", "foo:bar", "mailto:a@b", "http:",
            "http:/", "http://", "http:practicas", "://", "\\", "..", "ftp://x/y", "http://[/x",
            "http:///practicas", "http://a:b@c/practicas", "http://x:99999/practicas", "http://x/a:b", "http://x/%",
            "127.0.0.1:80", "evil.example:443");

    @Test
    void no_path_is_a_fault_of_ours_or_left_without_a_page(ForkedPortal portal) throws IOException {
        Set<String> sins = new TreeSet<>();
        int before = portal.output().size();
        try (RawHttp wire = new RawHttp(portal)) {
            for (String before404 : List.of("/", "/practicas/", "/p/", "/api/v1/practices/", "/assets/", "/assets/css/",
                    "/health/", "/evaluaciones/", "/avisos/mis/")) {
                for (String path : BROKEN) {
                    for (String method : before404.equals("/practicas/") ? List.of("GET", "POST", "OPTIONS", "BREW")
                            : List.of("GET")) {
                        judge(method + " " + before404 + path, wire, sins);
                    }
                }
            }
            for (String method : List.of("GET", "HEAD", "POST", "OPTIONS", "CONNECT", "TRACE", "PRI", "BREW")) {
                FORMS.forEach(form -> judge(method + " " + form, wire, sins));
            }
        }
        assertThat(sins).isEmpty();
        assertThat(portal.output().stream().skip(before)
                .filter(line -> line.contains("SEVERE") || line.contains("GRIZZLY"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "BREW", "get", "G<T", "GET\u0000", "LINK",
            "\u00f1", "PATCH"})
    void another_method_is_refused_by_a_page(String method, ForkedPortal portal) throws IOException {
        try (RawHttp wire = new RawHttp(portal)) {
            for (String path : List.of("/", "/practicas", "/assets/css/base.css", "/health/ready")) {
                RawHttp.Answer answer = wire.send(method + " " + path + HOST, false);
                assertThat(answer.status()).as(path).isEqualTo(405);
                assertThat(answer.body()).contains("Minga");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/9.9\r\nHost: x\r\n\r\n", "GET / HTTX/1.1\r\nHost: x\r\n\r\n",
            "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
            "GET / HTTP/1.1\r\nHost:\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: 1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"})
    void what_is_no_request_gets_a_page_and_the_end_of_the_connection(String request, ForkedPortal portal)
            throws IOException {
        try (RawHttp wire = new RawHttp(portal)) {
            RawHttp.Answer answer = wire.send(request, false);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("connection")).contains("close");
            assertThat(answer.header("content-type")).contains("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("Minga").contains("lang=\"es\"");
        }
    }

    @Test
    void a_line_longer_than_any_gets_a_page(ForkedPortal portal) throws IOException {
        try (RawHttp wire = new RawHttp(portal)) {
            assertThat(wire.send("GET /" + "a".repeat(8_300) + HOST, false).body()).contains("Minga");
        }
    }

    @Test
    void what_goes_before_and_in_the_address_line_and_is_allowed_is_served(ForkedPortal portal) throws IOException {
        try (RawHttp wire = new RawHttp(portal)) {
            assertThat(wire.send("\r\nGET /practicas" + HOST, false).status()).isEqualTo(200);
            assertThat(wire.send("GET http://minga.example.cl/practicas?q=a:b" + HOST, false).status()).isEqualTo(200);
            assertThat(wire.send("GET /practicas;x=y?q=%7C%22" + HOST, false).status()).isEqualTo(200);
            assertThat(wire.send("GET /practicas HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", false).status()).isEqualTo(200);
        }
    }

    /** A body in a coding that nobody knows is never read as the next request. */
    @Test
    void an_unknown_transfer_coding_ends_the_connection(ForkedPortal portal) throws IOException {
        try (RawHttp wire = new RawHttp(portal)) {
            assertThat(wire.get("/practicas", "Transfer-Encoding: abc").header("connection")).contains("close");
        }
    }

    @Test
    void a_wish_for_http_2_is_answered_as_any_other(ForkedPortal portal) throws IOException {
        try (RawHttp wire = new RawHttp(portal)) {
            RawHttp.Answer answer = wire.get("/practicas", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA",
                    "Connection: Upgrade, HTTP2-Settings", "Accept-Encoding: gzip");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("content-encoding")).contains("gzip");
            assertThat(answer.body()).startsWith("\u001f\u008b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/management", "/management/domain", "/management/", "/monitoring", "/monitoring/domain",
            "/command", "/command/version", "/__asadmin", "/__asadmin/version", "/%6danagement"})
    void the_servers_own_administration_is_nowhere(String path, ForkedPortal portal) throws IOException {
        try (RawHttp wire = new RawHttp(portal)) {
            for (String method : List.of("GET", "POST", "TRACE", "OPTIONS")) {
                RawHttp.Answer answer = wire.send(method + " " + path + HOST, false);
                assertThat(answer.status()).as(method).isEqualTo(404);
                assertThat(answer.header("www-authenticate")).isEmpty();
                assertThat(answer.body()).contains("Minga").doesNotContainIgnoringCase("glassfish");
            }
        }
    }

    /** As the system lists them, for the process and whatever it started. */
    @Test
    void nothing_but_the_portal_listens(ForkedPortal portal) throws IOException {
        Set<String> own = new TreeSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc/" + portal.pid() + "/fd"))) {
            for (Path one : open.toList()) {
                own.add(Files.isSymbolicLink(one) ? Files.readSymbolicLink(one).toString() : "");
            }
        }
        List<Integer> listening = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/net/" + table)).stream().skip(1).toList()) {
                String[] cells = line.strip().split(" +");
                boolean listens = cells[3].equals("0A") || table.startsWith("udp");
                if (listens && own.contains("socket:[" + cells[9] + "]")) {
                    listening.add(Integer.parseInt(cells[1].substring(cells[1].indexOf(':') + 1), 16));
                }
            }
        }
        assertThat(listening).containsExactly(portal.port());
    }

    private static void judge(String line, RawHttp wire, Set<String> sins) {
        String head = line.substring(0, Math.min(100, line.length()));
        try {
            RawHttp.Answer answer = wire.send(line + HOST, line.startsWith("HEAD "));
            boolean api = answer.header("content-type").orElse("").startsWith("application/problem+json");
            if (answer.status() < 400 || answer.status() >= 500) {
                sins.add(answer.status() + " " + head);
            }
            if (!line.startsWith("HEAD ") && !api && !answer.body().contains("Minga")) {
                sins.add("not of this house: " + answer.status() + " " + head);
            }
        } catch (IOException unanswered) {
            sins.add("no answer (" + unanswered.getMessage() + ") " + head);
        }
    }
}
