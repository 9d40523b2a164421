package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import minga.harness.Browser;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Browser test of an evidence file from its upload to its review and its public download. */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
class EvidenceDownloadIT {

    private static final String FILE = "acta ñandú.pdf";
    private static final byte[] BYTES = "%PDF-1.7 el acta".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_file_for_all_is_attached_reviewed_published_and_downloaded(Browser.Visitors visitors, People.Known people)
            throws IOException {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String version = attachedAndSent(visitors, rosa, paula, "Cocina con acta para todos", "si");
        String link = DeskFixture.found(paula.get("/evaluaciones/" + version).body(),
                "href=\"(/antecedentes/\\d+)\">" + FILE);
        assertThat(paula.get(link).body()).isEqualTo(new String(BYTES, StandardCharsets.UTF_8));
        assertThat(people.stranger().get(link).statusCode()).as("not before it is public").isEqualTo(404);

        publish(paula, version);
        Page visitor = visitors.withoutScripts();
        visitor.navigate("/practicas/cocina-con-acta-para-todos");
        Download download = visitor.waitForDownload(() -> visitor.click("a[href='" + link + "']"));
        assertThat(download.suggestedFilename()).isEqualTo(FILE);
        try (InputStream bytes = download.createReadStream()) {
            assertThat(bytes.readAllBytes()).isEqualTo(BYTES);
        }
    }

    @Test
    void a_file_for_few_is_named_to_the_public_and_opened_by_the_reviewer_only(Browser.Visitors visitors,
            People.Known people) {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String version = attachedAndSent(visitors, rosa, paula, "Cocina con acta reservada", "no");
        String link = DeskFixture.found(paula.get("/evaluaciones/" + version).body(),
                "href=\"(/antecedentes/\\d+)\">" + FILE);
        String means = DeskFixture.found(paula.get("/evaluaciones/" + version).body(), "value=\"(vista-\\d+)\"");
        DeskFixture.act(paula, version, Map.of("accion", means));
        publish(paula, version);
        assertThat(people.stranger().get("/practicas/cocina-con-acta-reservada").body())
                .as("what the reviewer saw").contains("Estado: verificado").doesNotContain("Estado: adjunt");
        assertThat(people.stranger().get("/practicas/cocina-con-acta-reservada").body()).contains(FILE)
                .contains("quienes evalúan").doesNotContain(link);
        assertThat(people.stranger().get(link).statusCode()).isEqualTo(404);
        assertThat(paula.get(link).statusCode()).isEqualTo(200);
    }

    private static String attachedAndSent(Browser.Visitors visitors, Person rosa, Person paula, String name,
            String open) {
        String id = DeskFixture.whole(rosa, name);
        String place = DeskFixture.save(rosa, id, "results", Map.of("accion", "adjuntar:indicators.0.means.0"));
        Page writer = visitors.withoutScripts();
        writer.navigate("/ingresar");
        writer.fill("[name=mail]", People.Known.mail("rosa"));
        writer.fill("[name=password]", People.PASSWORD);
        writer.locator("main form button").first().click();
        writer.navigate(place);
        writer.setInputFiles("[name=file]", new FilePayload(FILE, "application/pdf", BYTES));
        writer.check("[name=open][value=" + open + "]");
        writer.click("main form button.button");
        assertThat(writer.textContent("main")).contains(FILE);
        return DeskFixture.sent(rosa, paula, id);
    }

    private static void publish(Person paula, String version) {
        String sheet = "/evaluaciones/" + version;
        DeskFixture.act(paula, version, Map.of("accion", "aceptar"));
        DeskFixture.went(paula, sheet + "/publicar", sheet + "/publicar", Map.of(), "visto");
    }
}
