package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.Accessibility;
import minga.harness.Browser;
import minga.harness.NuChecker;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Browser test of somebody who registers for a seminar, confirms by mail, and fetches a certificate, and of the curator
 * who marks who came.
 */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class SeminarRegistrationIT {

    private static final Pattern LINK = Pattern.compile("/inscripcion/[0-9a-f]{64}");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    @Test
    void with_the_keyboard(Browser.Visitors visitors, People.Known people) {
        walk(visitors.withScripts(), visitors.withScripts(), people, "uno", SeminarRegistrationIT::looks);
    }

    @Test
    void without_javascript(Browser.Visitors visitors, People.Known people) {
        walk(visitors.withoutScripts(), visitors.withoutScripts(), people, "dos", page -> {});
    }

    private static void walk(Page visitor, Page carla, People.Known people, String word, Consumer<Page> looks) {
        Person curator = people.curator("carla");
        String desk = announced(curator, "Taller de acogida " + word);
        String name = "=Zqana " + word;
        String mail = "zqana-" + word + "@minga.example";
        valid(visitor.navigate("/seminarios/taller-de-acogida-" + word));
        press(visitor, "main a.button[href$='/inscripcion']");
        looks.accept(visitor);
        assertThat(visitor.textContent("main")).contains("los eliminamos 90 días después");
        visitor.fill("[name=name]", name);
        press(visitor, "main form button.button");
        assertThat(visitor.title()).startsWith("Error");
        assertThat(visitor.inputValue("[name=name]")).as("nothing typed is lost").isEqualTo(name);
        looks.accept(visitor);
        visitor.fill("[name=mail]", mail);
        visitor.fill("[name=institution]", "Junta de vecinos");
        visitor.fill("[name=needs]", "Lengua de señas");
        press(visitor, "main form button.button");
        assertThat(visitor.textContent("h1")).isEqualTo("Revise su correo");
        looks.accept(visitor);
        opens(visitor, people, mail, "Confirmar la inscripción");
        looks.accept(visitor);
        press(visitor, "button[value=confirmar]");
        assertThat(visitor.textContent("h1")).isEqualTo("Está inscrita o inscrito");
        isWaiting(people, word);
        assertThat(visitor.request().get("/inscripcion/certificado.pdf").status()).isEqualTo(404);
        marks(carla, desk, name, looks);
        isSecret(people.stranger(), desk, word);
        visitor.navigate("/inscripcion");
        assertThat(visitor.textContent("h1")).isEqualTo("Su certificado de asistencia");
        looks.accept(visitor);
        var certificate = visitor.request().get("/inscripcion/certificado.pdf");
        assertThat(certificate.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(certificate.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        press(visitor, "button[value=borrar]");
        assertThat(visitor.textContent("main")).contains("sus datos se eliminaron");
        assertThat(visitor.navigate("/inscripcion").status()).isEqualTo(410);
        assertThat(carla.navigate(desk + "/inscritos").text()).doesNotContain(mail);
    }

    /** An announced seminar with one place; answers the address of its form. */
    private static String announced(Person carla, String title) {
        String desk = carla.post("/curaduria/seminarios/nuevo", Map.of("title", title)).headers()
                .firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        save(carla, desk, Map.of("kind", "SEMINAR", "startsAt", "01-12-2056 09:30", "registrationOpen", "true",
                "capacity", "1", "accion", "publicar"));
        return desk;
    }

    private static void save(Person carla, String desk, Map<String, String> typed) {
        var form = new java.util.HashMap<>(typed);
        form.put("revision", DeskFixture.found(carla.get(desk).body(), REVISION.pattern()));
        assertThat(carla.post(desk, form).statusCode()).isEqualTo(303);
    }

    private static void opens(Page visitor, People.Known people, String mail, String title) {
        String link = Patience.until(() -> people.mails(mail).stream().map(LINK::matcher).filter(Matcher::find)
                .map(Matcher::group).findFirst(), "the mail to confirm");
        visitor.navigate(link);
        assertThat(visitor.url()).as("the secret left the address").endsWith("/inscripcion");
        assertThat(visitor.textContent("h1")).isEqualTo(title);
    }

    /** Somebody else comes when the only place is taken. */
    private static void isWaiting(People.Known people, String word) {
        Person berta = people.stranger();
        String mail = "zqberta-" + word + "@minga.example";
        berta.post("/seminarios/taller-de-acogida-" + word + "/inscripcion", Map.of("name", "Zqberta", "mail", mail));
        String link = Patience.until(() -> people.mails(mail).stream().map(LINK::matcher).filter(Matcher::find)
                .map(Matcher::group).findFirst(), "the mail to confirm");
        berta.get(link);
        berta.post("/inscripcion", Map.of("accion", "confirmar"));
        assertThat(berta.get("/inscripcion").body()).contains("lista de espera");
    }

    private static void marks(Page carla, String desk, String name, Consumer<Page> looks) {
        DeskFixture.signsIn(carla, "/ingresar", "carla");
        carla.navigate(desk);
        press(carla, "main a[href$='/inscritos']");
        assertThat(carla.textContent("main")).contains(name, "Zqberta", "Junta de vecinos", "Lengua de señas");
        looks.accept(carla);
        String csv = carla.request().get(desk + "/inscritos/lista.csv").text();
        assertThat(csv).contains("\"'" + name + "\"", "En lista de espera", "Lengua de señas");
        carla.navigate(desk);
        carla.fill("[name=startsAt] >> nth=0", "26-08-2016");
        press(carla, "main form button[value=guardar]:not(.vh)");
        press(carla, "button[value=realizado]");
        press(carla, "main a[href$='/inscritos']");
        carla.locator("[name=asistio]").first().press("Space");
        press(carla, "button[value=certificados]");
        assertThat(carla.locator("[name=asistio]").first().isChecked()).isTrue();
        looks.accept(carla);
    }

    /** Nobody else gets a word of those who registered. */
    private static void isSecret(Person stranger, String desk, String word) {
        for (String address : List.of("/", "/seminarios", "/seminarios.ics", "/sitemap.xml", desk + "/inscritos",
                desk + "/inscritos/lista.csv", "/seminarios/taller-de-acogida-" + word,
                "/seminarios/taller-de-acogida-" + word + "/inscripcion", "/inscripcion")) {
            assertThat(stranger.get(address).body()).as(address).doesNotContainIgnoringCase("zqana", "zqberta");
        }
    }

    private static void looks(Page page) {
        page.setViewportSize(1280, 900);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Accessibility.check(page);
        }
        page.setViewportSize(375, 800);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(page.url()).isLessThanOrEqualTo(375);
        page.setViewportSize(1280, 900);
    }

    private static void valid(Response answer) {
        assertThat(answer.status()).isEqualTo(200);
        NuChecker.check(answer.text());
    }

    @SuppressWarnings("deprecation") // the page comes back under the same address, so there is no other to wait for
    private static void press(Page page, String what) {
        page.locator(what).first().focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }
}
