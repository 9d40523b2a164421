package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.Ports;
import minga.harness.RunningPortal;
import minga.harness.SampleFiles;
import minga.harness.SeededPractice;
import minga.harness.TlsProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests the nginx configuration of {@code deploy/} as given, on other ports, with a certificate made here. */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class NginxExampleIT {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final String MISSING = "No nginx at " + NGINX
            + "; install it with: apt-get update && apt-get install -y nginx";

    @TempDir
    Path folder;

    private final int plainPort = Ports.free();
    private final int tlsPort = Ports.free();
    private TlsProxy.Identity identity;
    private Process nginx;

    @BeforeEach
    void start(ForkedPortal portal) throws IOException, GeneralSecurityException, InterruptedException {
        if ("true".equals(System.getenv("CI"))) {
            assertThat(NGINX).as(MISSING).isExecutable();
        }
        assumeTrue(Files.isExecutable(NGINX), MISSING);
        identity = TlsProxy.Identity.make(folder);
        identity.write(folder.resolve("fullchain.pem"), folder.resolve("privkey.pem"));
        String example = Files.readString(Path.of("deploy/nginx.conf"));
        for (Map.Entry<String, String> here : Map.of("listen 80;", "listen 127.0.0.1:" + plainPort + ";",
                "listen 443 ssl", "listen 127.0.0.1:" + tlsPort + " ssl",
                "/etc/ssl/minga", folder.toString(), "http://127.0.0.1:8080", "http://127.0.0.1:" + portal.port(),
                "server_name minga.example.cl", "server_name minga.example.cl localhost").entrySet()) {
            assertThat(example).contains(here.getKey());
            example = example.replace(here.getKey(), here.getValue());
        }
        Files.writeString(folder.resolve("nginx.conf"),
                "user root;\npid nginx.pid;\nevents {}\nhttp {\naccess_log off;\nclient_body_temp_path"
                        + " body;\nproxy_temp_path proxy;\n"
                        + "fastcgi_temp_path fastcgi;\nuwsgi_temp_path uwsgi;\nscgi_temp_path scgi;\n" + example
                        + "}\n");
        nginx = new ProcessBuilder(NGINX.toString(), "-p", folder.toString(), "-c",
                folder.resolve("nginx.conf").toString(), "-e", "error.log", "-g", "daemon off;")
                .redirectErrorStream(true).redirectOutput(folder.resolve("nginx.out").toFile()).start();
        Patience.until(() -> Optional.of(nginx.isAlive()).filter(alive -> !alive || listens()), "nginx");
        assertThat(nginx.isAlive()).as(Files.readString(folder.resolve("nginx.out"))).isTrue();
    }

    private boolean listens() {
        try (Socket open = new Socket("127.0.0.1", tlsPort)) {
            return open.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterEach
    void stop() {
        if (nginx != null) {
            nginx.destroy();
            assertThat(Patience.ended(nginx)).isTrue();
        }
    }

    @Test
    void it_carries_sign_in_redirects_and_large_files(People.Known people)
            throws IOException, InterruptedException, GeneralSecurityException {
        Person known = people.member("rosa", "13125");
        HttpResponse<Void> plain = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + plainPort + "/practicas?q=salud")).build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(plain.statusCode()).isEqualTo(301);
        assertThat(plain.headers().firstValue("Location")).contains("https://minga.example.cl/practicas?q=salud");

        Person rosa = Person.byTls(URI.create("https://localhost:" + tlsPort + "/"), identity.context());
        assertThat(rosa.get("/p/" + SeededPractice.FIRST).headers().firstValue("Location").orElseThrow())
                .startsWith("/practicas/");
        rosa.signsIn(People.Known.mail("rosa"), People.PASSWORD);
        String means = DeskFixture.save(known, DeskFixture.whole(known, "Informe que pasa por nginx"), "results",
                Map.of("accion", "adjuntar:indicators.0.means.0"));
        HttpResponse<String> taken = rosa.postFile(means, "informe.pdf", SampleFiles.pdf(40 << 20));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        assertThat(taken.headers().firstValue("Location").orElseThrow()).startsWith("/postulaciones/");
        HttpResponse<String> refused = rosa.postFile(means, "informe.pdf", SampleFiles.pdf(101 << 20));
        assertThat(refused.body()).as("the portal says it, not nginx").contains("Minga").contains("100 MB");
    }
}
