package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import minga.harness.Accessibility;
import minga.harness.Browser;
import minga.harness.ForkedPortal;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import minga.harness.SampleFiles;
import minga.harness.TusClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests uploads of evidence files that go on after a lost connection, by the protocol and in the browser. */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class FileUploadIT {

    private static final int CHUNK = 400_000;

    /** The page that attaches a file to a means of a new ficha of Rosa's. */
    private static String form(Person rosa, String name) {
        return DeskFixture.save(rosa, DeskFixture.whole(rosa, name), "results",
                Map.of("accion", "adjuntar:indicators.0.means.0")).replaceFirst("^https?://[^/]+", "");
    }

    private static String uploads(String form) {
        return form.replaceFirst("/archivo$", "/cargas");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 25, 50, 75, 100})
    void an_upload_whose_connection_was_lost_goes_on_and_gives_the_same_bytes(int percent, People.Known people,
            ForkedPortal portal) {
        Person rosa = people.member("rosa", "13125");
        TusClient client = new TusClient(rosa, uploads(form(rosa, "Radio cortada al " + percent)));
        byte[] file = SampleFiles.pdf(3 * CHUNK + percent);
        String upload = client.begun("acta.pdf", file.length);
        assertThat(client.append(upload, 0, Arrays.copyOf(file, CHUNK)).statusCode()).isEqualTo(204);
        byte[] second = Arrays.copyOfRange(file, CHUNK, 2 * CHUNK);
        client.breakOff(portal.port(), upload, CHUNK, second, second.length * percent / 100);
        assertThat(client.offset(upload)).isIn((long) CHUNK, 2L * CHUNK);
        String link = client.finish(client.begun("acta.pdf", file.length), file);
        assertThat(rosa.getFile(link).body()).isEqualTo(file);
        assertThat(client.offset(upload)).as("asked again").isEqualTo(file.length);
        assertThat(client.append(upload, file.length, new byte[0]).headers().firstValue("Location").orElse(""))
                .as("attached once").endsWith(link);
    }

    @Test
    void an_upload_is_its_account_s_alone_and_says_why_it_is_refused(People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String form = form(rosa, "Radio de una sola");
        TusClient client = new TusClient(rosa, uploads(form));
        byte[] file = SampleFiles.pdf(2_000);
        String upload = client.begun("acta.pdf", file.length);
        client.append(upload, 0, Arrays.copyOf(file, 500));
        assertThat(new TusClient(people.member("raul", "13125"), uploads(form)).offset(upload)).isEqualTo(-404);
        assertThat(new TusClient(people.member("ines", "15101"), uploads(form)).begin("a.pdf", 9).statusCode())
                .isEqualTo(404);
        assertThat(client.append(upload, 0, file).statusCode()).as("another offset").isEqualTo(409);
        assertThat(client.append(upload, 500, new byte[5_000]).statusCode()).as("zeros to its end").isEqualTo(204);
        assertThat(rosa.send("POST", uploads(form), new byte[0], "Tus-Resumable", "1.0.0", "Upload-Length", "9")
                .statusCode()).as("no token").isEqualTo(403);
        assertThat(rosa.send("HEAD", upload, new byte[0], "Tus-Resumable", "0.2.0").statusCode()).isEqualTo(412);
        assertThat(rosa.send("OPTIONS", uploads(form), new byte[0], "Tus-Resumable", "1.0.0").headers()
                .firstValue("Tus-Extension").orElse("")).contains("creation", "termination", "expiration");
        HttpResponse<String> program = client.begin("acta.exe", 9);
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.body()).contains("Formatos aceptados");
        assertThat(client.begin("acta.pdf", 101L << 20).body()).contains("supera los 100 MB");
        String renamed = client.begun("../../acta\u202e.pdf", 5);
        HttpResponse<String> refused = client.append(renamed, 0, "hola\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("se llama .pdf, pero por dentro es un archivo .txt");
        assertThat(client.offset(renamed)).as("gone").isEqualTo(-404);
        String given = client.begun("otra.pdf", 900);
        assertThat(client.discard(given).statusCode()).isEqualTo(204);
        assertThat(client.offset(given)).isEqualTo(-404);
    }

    @Test
    void what_came_in_part_stands_on_the_page_until_it_is_attached_or_discarded(People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String form = form(rosa, "Radio a medias");
        TusClient client = new TusClient(rosa, uploads(form));
        byte[] file = SampleFiles.pdf(2_000);
        client.append(client.begun("acta.pdf", file.length), 0, Arrays.copyOf(file, 1_000));
        String page = rosa.get(form).body();
        assertThat(page).contains("acta.pdf (1 KB) llegó hasta el 50 %").doesNotContain("Adjuntar este archivo");
        rosa.post(DeskFixture.found(page, "action=\"([^\"]*/recibido/[0-9a-f]{64})\""), Map.of("accion", "descartar"));
        assertThat(rosa.get(form).body()).doesNotContain("acta.pdf");
    }

    @Test
    void a_cut_network_stops_no_upload_of_several_files(Browser.Visitors visitors, People.Known people,
            @TempDir Path folder) throws Exception {
        Person rosa = people.member("rosa", "13125");
        String form = form(rosa, "Radio sin señal");
        Page page = visitors.somebody(options -> options.setViewportSize(375, 800));
        DeskFixture.signsIn(page, "/ingresar", "rosa");
        page.navigate(form);
        Path[] files = new Path[3];
        for (int i = 0; i < files.length; i++) {
            files[i] = Files.write(folder.resolve("acta " + i + ".pdf"), SampleFiles.pdf((3 << 20) + i));
        }
        page.locator("text=Puede elegir varios archivos").waitFor();
        page.setInputFiles("[name=file]", files);
        BrowserContext network = page.context();
        int[] parts = {0};
        page.onRequest(request -> {
            if (request.method().equals("PATCH") && ++parts[0] == 3) {
                network.setOffline(true);
            }
        });
        page.locator("form[data-upload] button.button").press("Enter");
        page.locator("#cargas p", new Page.LocatorOptions().setHasText("Sin conexión")).first().waitFor();
        Accessibility.check(page);
        network.setOffline(false);
        page.waitForURL("**/results");
        assertThat(page.textContent("main")).contains("acta 0.pdf", "acta 1.pdf", "acta 2.pdf");
        String results = page.content();
        for (int i = 0; i < files.length; i++) {
            String link = DeskFixture.found(results, "(/antecedentes/\\d+)\"[^>]*>[^<]*acta " + i);
            assertThat(rosa.getFile(link).body()).isEqualTo(Files.readAllBytes(files[i]));
        }
    }

    @Test
    void a_cancelled_upload_leaves_nothing(Browser.Visitors visitors, People.Known people, @TempDir Path folder)
            throws Exception {
        Person rosa = people.member("rosa", "13125");
        String form = form(rosa, "Radio cancelada");
        Page page = visitors.withScripts();
        DeskFixture.signsIn(page, "/ingresar", "rosa");
        page.navigate(form);
        page.locator("text=Puede elegir varios archivos").waitFor();
        page.route("**/cargas/*", route -> {
            if (!route.request().method().equals("PATCH")) {
                route.resume();
            }
        });
        page.setInputFiles("[name=file]", Files.write(folder.resolve("acta.pdf"), SampleFiles.pdf(3 << 20)));
        page.locator("form[data-upload] button.button").press("Enter");
        page.waitForResponse(answer -> answer.request().method().equals("DELETE"),
                () -> page.locator("#cargas button").press("Enter"));
        page.locator("#cargas p", new Page.LocatorOptions().setHasText("Cancelado")).waitFor();
        assertThat(rosa.get(form).body()).doesNotContain("acta.pdf");
    }

    @Test
    void an_ended_session_keeps_the_upload_and_it_goes_on_after_signing_in(Browser.Visitors visitors,
            People.Known people, @TempDir Path folder) throws Exception {
        Person rosa = people.member("rosa", "13125");
        String form = form(rosa, "Radio de sesión corta");
        Page page = visitors.withScripts();
        DeskFixture.signsIn(page, "/ingresar", "rosa");
        page.navigate(form);
        page.locator("text=Puede elegir varios archivos").waitFor();
        Path file = Files.write(folder.resolve("acta.pdf"), SampleFiles.pdf(4 << 20));
        page.setInputFiles("[name=file]", file);
        int[] parts = {0};
        page.onRequest(request -> {
            if (request.method().equals("PATCH") && ++parts[0] == 2) {
                page.context().clearCookies();
            }
        });
        page.locator("form[data-upload] button.button").press("Enter");
        page.locator("#cargas p", new Page.LocatorOptions().setHasText("Su sesión terminó")).waitFor();
        Page other = page.context().newPage();
        DeskFixture.signsIn(other, "/ingresar", "rosa");
        page.locator("#cargas button", new Page.LocatorOptions().setHasText("Seguir")).press("Enter");
        page.waitForURL("**/results");
        String link = DeskFixture.found(page.content(), "(/antecedentes/\\d+)\"[^>]*>[^<]*acta");
        assertThat(rosa.getFile(link).body()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void a_form_that_cannot_be_taken_keeps_its_file(Browser.Visitors visitors, People.Known people,
            @TempDir Path folder) throws Exception {
        Person rosa = people.member("rosa", "13125");
        String form = form(rosa, "Radio de otra");
        Page page = visitors.withoutScripts();
        DeskFixture.signsIn(page, "/ingresar", "rosa");
        page.navigate(form);
        DeskFixture.save(people.member("raul", "13125"), form.split("/")[2], "results",
                Map.of("indicators.0.means.0.text", "Acta de otra reunión"));
        page.setInputFiles("[name=file]", Files.write(folder.resolve("acta.pdf"), SampleFiles.pdf(3_000)));
        page.locator("form[enctype] button.button").press("Enter");
        page.locator("#recibidos").waitFor();
        assertThat(page.textContent("main")).contains("Otra persona cambió", "acta.pdf (2 KB) llegó completo");
        Page seen = visitors.withScripts();
        DeskFixture.signsIn(seen, "/ingresar", "rosa");
        seen.navigate(form);
        seen.locator("#recibidos").waitFor();
        Accessibility.check(seen);
        page.locator("#recibidos button.button").first().press("Enter");
        page.waitForURL("**/results**");
        assertThat(page.textContent("main")).contains("acta.pdf");
    }
}
