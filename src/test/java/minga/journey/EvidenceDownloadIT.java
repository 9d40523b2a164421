package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import minga.harness.Browser;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import minga.harness.SampleDocuments;
import minga.harness.VerdictForms;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser test of an evidence file from its upload to its review and its public download. */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class EvidenceDownloadIT {

    private static final String FILE = "acta ñandú.pdf";
    private static final byte[] BYTES = SampleDocuments.pdf("El acta de la mesa",
            "Acuerdan sembrar quinoas junto al zaguán");

    @Test
    void a_file_for_all_is_attached_reviewed_published_and_downloaded(Browser.Visitors visitors, People.Known people)
            throws IOException {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String version = attachedAndSent(visitors, rosa, paula, "Cocina con acta para todos", "si");
        String link = DeskFixture.found(paula.get("/evaluaciones/" + version).body(),
                "href=\"(/antecedentes/\\d+)\">" + FILE);
        assertThat(paula.getFile(link).body()).isEqualTo(BYTES);
        assertThat(people.stranger().get(link).statusCode()).as("not before it is public").isEqualTo(404);

        publish(people, paula, version);
        assertThat(text(DeskFixture.publicFile(people.stranger(), link).body())).isEqualTo(text(BYTES));
        Page visitor = visitors.withoutScripts();
        visitor.navigate("/practicas/cocina-con-acta-para-todos");
        Download download = visitor.waitForDownload(() -> visitor.click("a[href='" + link + "']"));
        assertThat(download.suggestedFilename()).isEqualTo(FILE);
        try (InputStream bytes = download.createReadStream()) {
            assertThat(text(bytes.readAllBytes())).isEqualTo(text(BYTES));
        }
        String found = Patience.until(() -> Optional.of(people.stranger().get("/practicas?q=quinoas").body())
                .filter(page -> page.contains("cocina-con-acta-para-todos")), "the word of a file to be found");
        assertThat(found).contains(FILE + " · página 2").contains(link + "#page=2");
        assertThat(rosa.post(link + "/publicacion", Map.of("accion", "reservar")).statusCode()).isEqualTo(303);
        Patience.until(() -> Optional.of(people.stranger().get("/practicas?q=quinoas").body())
                .filter(page -> !page.contains("cocina-con-acta-para-todos")), "the word of a private file to be gone");
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
        publish(people, paula, version);
        assertThat(people.stranger().get("/practicas/cocina-con-acta-reservada").body())
                .as("what the reviewer saw").contains("Estado: verificado").doesNotContain("Estado: adjunt");
        assertThat(people.stranger().get("/practicas/cocina-con-acta-reservada").body()).contains(FILE)
                .contains("quienes evalúan").doesNotContain(link);
        assertThat(people.stranger().get(link).statusCode()).isEqualTo(404);
        assertThat(paula.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_with_a_run_stays_private_until_that_is_answered_and_can_be_taken_back(Browser.Visitors visitors,
            People.Known people) throws IOException {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        byte[] list = SampleDocuments.pdf("Lista de asistencia", "Rosa Soto, RUN 12.345.678-5, rosa@correo.cl");
        String id = DeskFixture.whole(rosa, "Cocina con lista de asistencia");
        String place = DeskFixture.save(rosa, id, "results", Map.of("accion", "adjuntar:indicators.0.means.0"));
        String questions = DeskFixture.found(
                rosa.postFile(place, "lista.pdf", list, rosa.token(), "si").headers().firstValue("Location").orElse(""),
                "(/antecedentes/\\d+/publicacion)");
        String link = questions.replace("/publicacion", "");
        assertThat(rosa.post(questions, DeskFixture.NOTHING_PERSONAL).statusCode()).isEqualTo(303);
        publish(people, paula, DeskFixture.sent(rosa, paula, id));
        String asked = Patience.until(() -> Optional.of(rosa.get(questions).body())
                .filter(page -> page.contains("RUN 12.345.678-5")), "the RUN to be found");
        assertThat(asked).contains("página 2").contains("rosa@correo.cl").contains("preguntas sin responder: 2");
        assertThat(people.stranger().get(link).statusCode()).isEqualTo(404);

        Page writer = signedIn(visitors);
        writer.navigate(questions);
        writer.selectOption("select >> nth=1", "CONSENT");
        writer.press("button[value=publicar]", "Enter");
        assertThat(writer.textContent("[role=alert]")).contains("Diga si este dato se puede publicar")
                .contains("Escriba cómo autorizaron");
        writer.selectOption("select >> nth=0", "CONSENT");
        writer.check("[name='item.RUN'][value=CONSENT]");
        writer.fill("[name=consent]", "Autorización firmada, carpeta 12");
        writer.press("button[value=publicar]", "Enter");
        assertThat(writer.url()).endsWith("/results");
        assertThat(text(people.stranger().getFile(link).body())).isEqualTo(text(list));

        writer.navigate(questions);
        assertThat(writer.inputValue("[name=consent]")).isEqualTo("Autorización firmada, carpeta 12");
        writer.press("button[value=reservar]", "Enter");
        assertThat(people.stranger().get(link).statusCode()).isEqualTo(404);
        assertThat(people.stranger().get("/practicas/cocina-con-lista-de-asistencia").body()).doesNotContain(link);
        assertThat(people.member("ana", "15101").get(questions).statusCode()).isEqualTo(404);
    }

    /** The public gets a copy with the same pages. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Page signedIn(Browser.Visitors visitors) {
        Page writer = visitors.withoutScripts();
        writer.navigate("/ingresar");
        writer.fill("[name=mail]", People.Known.mail("rosa"));
        writer.fill("[name=password]", People.PASSWORD);
        writer.locator("main form button").first().click();
        return writer;
    }

    private static String attachedAndSent(Browser.Visitors visitors, Person rosa, Person paula, String name,
            String open) {
        String id = DeskFixture.whole(rosa, name);
        String place = DeskFixture.save(rosa, id, "results", Map.of("accion", "adjuntar:indicators.0.means.0"));
        Page writer = signedIn(visitors);
        writer.navigate(place);
        writer.setInputFiles("[name=file]", new FilePayload(FILE, "application/pdf", BYTES));
        writer.check("[name=open][value=" + open + "]");
        writer.click("main form button.button");
        if (open.equals("si")) {
            for (String item : DeskFixture.NOTHING_PERSONAL.keySet()) {
                writer.check("[name='" + item + "'][value=ABSENT]");
            }
            writer.press("button[value=publicar]", "Enter");
        }
        assertThat(writer.textContent("main")).contains(FILE);
        return DeskFixture.sent(rosa, paula, id);
    }

    private static void publish(People.Known people, Person paula, String version) {
        String sheet = "/evaluaciones/" + version;
        VerdictForms.agree(people, paula, version);
        DeskFixture.act(paula, version, Map.of("accion", "aceptar"));
        DeskFixture.went(paula, sheet + "/publicar", sheet + "/publicar", Map.of(), "visto");
    }
}
