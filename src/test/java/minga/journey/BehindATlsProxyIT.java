package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import minga.harness.Browser;
import minga.harness.ForkedPortal;
import minga.harness.People;
import minga.harness.Ports;
import minga.harness.RunningPortal;
import minga.harness.SeededPractice;
import minga.harness.TlsProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser test of the portal behind a proxy that ends TLS. In Chromium. */
@SuppressWarnings("deprecation")
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BehindATlsProxyIT {

    private static final int FILE_BYTES = 40 << 20;
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path data;

    private static ForkedPortal portal;
    private static TlsProxy proxy;
    private static String base;

    /** What no browser may meet: a plain address asked or pointed at, a refusal by the page's own policy. */
    private final Set<String> sins = new ConcurrentSkipListSet<>();

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException, InterruptedException {
        int port = Ports.free();
        base = "https://" + TlsProxy.HOST + ":" + port;
        portal = ForkedPortal.start(Path.of("target").toAbsolutePath(), Files.createDirectories(data.resolve("data")),
                Map.of("MINGA_PUBLIC_URL", base, "MINGA_PROXY", "127.0.0.1", "MINGA_LIMIT_SIGN_IN_TRIES", "3"));
        proxy = TlsProxy.start(TlsProxy.Identity.make(data), port, portal.port());
    }

    @AfterAll
    static void stop() throws IOException {
        try (ForkedPortal first = portal; TlsProxy last = proxy) {
            assertThat(first).isNotNull();
            assertThat(last).isNotNull();
        }
    }

    private Page visitor(Browser.Visitors visitors, boolean scripts) {
        Page page = visitors
                .somebody(options -> options.setBaseURL(base).setIgnoreHTTPSErrors(true).setJavaScriptEnabled(scripts));
        BrowserContext context = page.context();
        context.onRequest(request -> {
            if (!request.url().startsWith(base + "/")) {
                sins.add("asked: " + request.url());
            }
        });
        context.onResponse(this::look);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                sins.add("said: " + message.text());
            }
        });
        return page;
    }

    private void look(Response answer) {
        Map<String, String> headers = answer.headers();
        if (headers.getOrDefault("location", "/").contains("http:")) {
            sins.add("pointed at: " + headers.get("location"));
        }
        if (!"max-age=31536000".equals(headers.get("strict-transport-security"))) {
            sins.add("without HSTS: " + answer.url());
        }
    }

    @Test
    @Order(1)
    void a_practice_goes_the_whole_way(Browser.Visitors visitors) {
        new DraftToPublicationSteps(portal, base).walk(() -> visitor(visitors, false));
        assertThat(sins).isEmpty();
        assertThat(new People.Known(portal).mails("rosa@minga.example")).isNotEmpty()
                .allSatisfy(mail -> assertThat(mail).contains(base + "/").doesNotContain("http://"));
    }

    @Test
    @Order(2)
    void a_person_signs_in_and_out_with_cookies_that_no_plain_connection_can_set(Browser.Visitors visitors) {
        Page rosa = signedIn(visitors);
        rosa.navigate("/practicas?idioma=en");
        List<Cookie> cookies = rosa.context().cookies();
        assertThat(cookies).extracting(one -> one.name).contains("__Host-minga_sesion", "__Host-idioma");
        assertThat(cookies).allSatisfy(one -> {
            assertThat(one.name).startsWith("__Host-");
            assertThat(one.secure).isTrue();
            assertThat(one.httpOnly).isTrue();
            assertThat(one.path).isEqualTo("/");
            assertThat(one.domain).isEqualTo(TlsProxy.HOST);
        });
        assertThat(rosa.getAttribute("html", "lang")).isEqualTo("en");
        rosa.navigate("/mi-cuenta");
        rosa.locator("form[action='/salir'] button").first().click();
        rosa.waitForURL(base + "/");
        assertThat(rosa.context().cookies()).extracting(one -> one.name).doesNotContain("__Host-minga_sesion");
        assertThat(sins).isEmpty();
    }

    @Test
    @Order(3)
    void every_address_that_is_handed_out_is_the_public_one(Browser.Visitors visitors) {
        Page reader = visitor(visitors, true);
        reader.navigate("/p/" + SeededPractice.FIRST);
        assertThat(reader.url()).startsWith(base + "/practicas/");
        assertThat(reader.getAttribute("link[rel=canonical]", "href")).isEqualTo(reader.url());
        for (String list : List.of("/practicas.csv", "/practicas.json", "/practicas.atom", "/api/v1/practices",
                "/api/v1/practices/" + SeededPractice.FIRST)) {
            Object text = reader.evaluate(
                    "address => fetch(address).then(answer => answer.text().then(text => answer.status + ' ' +"
                            + " answer.url + ' ' + text))",
                    list);
            String said = text.toString().replace("http://www.w3.org/", "");
            assertThat(said).as(list).startsWith("200 " + base + list + " ").doesNotContain("http://" + TlsProxy.HOST)
                    .doesNotContain("127.0.0.1");
            if (list.startsWith("/practicas")) {
                assertThat(said.indexOf(base, 10)).as(list + " names the public address").isGreaterThan(0);
            }
        }
        assertThat(sins).isEmpty();
    }

    @Test
    @Order(4)
    void a_large_file_goes_up_and_comes_down(Browser.Visitors visitors) throws IOException {
        Path file = Files.write(data.resolve("informe.pdf"), "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        try (FileChannel large = FileChannel.open(file, StandardOpenOption.WRITE)) {
            large.write(ByteBuffer.allocate(1), FILE_BYTES - 1L);
        }
        Page rosa = signedIn(visitors);
        rosa.navigate("/postulaciones/nueva");
        rosa.fill("[name=name]", "Informe de cuarenta megabytes");
        rosa.locator("main form button.button").first().click();
        rosa.waitForURL("**/postulaciones/*");
        rosa.navigate(rosa.url().replaceAll("(/postulaciones/\\d+).*", "$1") + "/results");
        for (String button : List.of("agregar:indicators", "agregar:indicators.0.means",
                "adjuntar:indicators.0.means.0")) {
            rosa.waitForNavigation(() -> rosa.locator("[name=accion][value='" + button + "']").first().click());
        }
        rosa.setInputFiles("[name=file]", file);
        rosa.waitForNavigation(() -> rosa.locator("main form button.button").first().click());
        assertThat(rosa.textContent("main")).contains("informe.pdf");
        Download download = rosa.waitForDownload(() -> rosa.locator("a[href^='/antecedentes/']").first().click());
        assertThat(Files.size(download.path())).isEqualTo(FILE_BYTES);
        assertThat(sins).isEmpty();
    }

    @Test
    @Order(5)
    void tries_are_counted_by_the_visitor_whom_the_proxy_names_and_in_ipv6_by_the_first_64_bits()
            throws IOException, InterruptedException {
        String rosa = People.Known.mail("rosa");
        signsIn(base, "192.0.2.99, 198.51.100.1", rosa, "no es esta clave");
        signsIn(base, "2001:db8:1:2::1", rosa, "no es esta clave");
        assertThat(signsIn(base, "198.51.100.1", rosa, People.PASSWORD)).isNotEqualTo(303);
        assertThat(signsIn(base, "2001:db8:1:2:ffff::1", rosa, People.PASSWORD)).isNotEqualTo(303);
        assertThat(signsIn(base, "192.0.2.99", rosa, People.PASSWORD)).isEqualTo(303);
        assertThat(signsIn(base, "2001:db8:1:3::1", rosa, People.PASSWORD)).isEqualTo(303);
    }

    @Test
    @Order(6)
    void a_form_comes_from_the_public_address_or_is_refused() throws IOException, InterruptedException {
        String host = base.substring("https://".length());
        for (String foreign : List.of("http://" + host, "http://127.0.0.1:" + portal.port(), "http://" + TlsProxy.HOST,
                "https://" + TlsProxy.HOST, "https://otra.example.cl", base + ".malo.example", "null")) {
            assertThat(signsIn(foreign, "192.0.2.98", People.Known.mail("rosa"), People.PASSWORD)).as(foreign)
                    .isEqualTo(403);
        }
        assertThat(signsIn(base, "192.0.2.98", People.Known.mail("rosa"), People.PASSWORD)).isEqualTo(303);
    }

    /** At the portal's own port, as the proxy speaks to it; answers the status. */
    private static int signsIn(String origin, String forwardedFor, String mail, String password)
            throws IOException, InterruptedException {
        HttpResponse<String> page = CLIENT.send(HttpRequest.newBuilder(portal.url("/ingresar")).build(),
                HttpResponse.BodyHandlers.ofString());
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        String token = DeskFixture.found(page.body(), "name=\"_csrf\" value=\"([0-9a-f]+)\"");
        String form = "_csrf=" + token + "&mail=" + mail + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return CLIENT.send(
                HttpRequest.newBuilder(portal.url("/ingresar")).header("Cookie", cookie).header("Origin", origin)
                        .header("X-Forwarded-For", forwardedFor)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private Page signedIn(Browser.Visitors visitors) {
        Page rosa = visitor(visitors, true);
        rosa.navigate("/postulaciones");
        assertThat(rosa.url()).startsWith(base + "/ingresar?volver=");
        rosa.fill("[name=mail]", People.Known.mail("rosa"));
        rosa.fill("[name=password]", People.PASSWORD);
        rosa.locator("main form button").first().click();
        rosa.waitForURL(base + "/postulaciones");
        return rosa;
    }
}
