package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Optional;
import minga.harness.Accessibility;
import minga.harness.Browser;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import minga.harness.VerdictForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests the assessment of a ficha in browsers without JavaScript: two blind reviewers differ, talk, a third decides,
 * and the public reads the degree.
 */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class BlindReviewIT {

    private static final String NAME = "Botiquín plurilingüe de la feria";

    @Test
    void two_blind_reviewers_differ_and_talk_and_a_third_decides(Browser.Visitors visitors, People.Known people) {
        people.reviewer("pedro");
        people.reviewer("tomas");
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String version = DeskFixture.sent(rosa, paula, DeskFixture.whole(rosa, NAME));
        String page = "/evaluaciones/" + version + "/dictamen";
        VerdictForms.assignPedro(paula, version);

        Page first = signedIn(visitors, "paula");
        gives(first, page, "4", "Zqprimero: acerca la salud.");
        assertThat(first.textContent("main")).contains("Verá los demás cuando estén todos");
        Page second = signedIn(visitors, "pedro");
        second.navigate(page);
        assertThat(second.textContent("main")).as("blind").doesNotContain("Zqprimero");
        gives(second, page, "1", "Zqsegundo: le faltan datos.");
        assertThat(second.textContent("main")).contains("Los dictámenes difieren en 9 puntos", "Zqprimero");
        talkAndThird(first, second, page);

        Page third = signedIn(visitors, "tomas");
        third.navigate(page);
        assertThat(third.textContent("main")).as("the third is blind too").doesNotContain("Zqprimero", "Zqmensaje");
        gives(third, page, "3", "Zqtercero: sirve.");
        assertThat(third.textContent("main")).contains("Buena práctica verificada: 75 de 100 puntos");
        assertThat(rosa.get(page).statusCode()).isEqualTo(403);
        published(visitors, paula, version);
    }

    private static void talkAndThird(Page first, Page second, String page) {
        second.fill("#message", "Zqmensaje: no veo la línea de base.");
        second.locator("button[value=decir]").press("Enter");
        first.navigate(page);
        assertThat(first.textContent("#conversacion ~ *")).isNotEmpty();
        assertThat(first.textContent("main")).contains("Zqmensaje", "Zqsegundo");
        assertThat(first.locator("td:has-text('Porque así')").count()).as("reasons beside levels").isPositive();
        first.locator("a:has-text('Pedir que decida una tercera persona')").press("Enter");
        first.locator("button:has-text('Asignar: tomas')").press("Enter");
        assertThat(first.textContent("main")).contains("La persona quedó asignada");
    }

    private static void published(Browser.Visitors visitors, Person paula, String version) {
        String sheet = "/evaluaciones/" + version;
        DeskFixture.act(paula, version, Map.of("accion", "aceptar"));
        Page visitor = visitors.withoutScripts();
        assertThat(visitor.navigate(sheet + "/dictamen").url()).contains("/ingresar");
        DeskFixture.went(paula, sheet + "/publicar", sheet + "/publicar", Map.of(), "visto");
        String address = Patience.until(() -> {
            visitor.navigate("/practicas?q=botiquin+plurilingue");
            return Optional.of(visitor.locator("a:has-text('" + NAME + "')")).filter(found -> found.count() > 0)
                    .map(found -> found.first().getAttribute("href"));
        }, "the practice in the search");
        visitor.navigate(address);
        assertThat(visitor.textContent("main")).contains("Buena práctica verificada: 75 de 100 puntos",
                "Según los dictámenes de 3 personas", "Zqprimero", "Zqtercero", "Qué la haría subir")
                .doesNotContain("Zqmensaje", "Porque así", "pedro", "tomas");
        Page scripted = visitors.somebody(one -> one.setLocale("es-CL"));
        scripted.navigate(address);
        Accessibility.check(scripted);
    }

    private static Page signedIn(Browser.Visitors visitors, String name) {
        Page page = visitors.withoutScripts();
        page.navigate("/ingresar");
        page.fill("[name=mail]", People.Known.mail(name));
        page.fill("[name=password]", People.PASSWORD);
        page.locator("main form button").first().press("Enter");
        return page;
    }

    /** First without a word, so that the faults are seen; then whole. */
    private static void gives(Page page, String address, String level, String summary) {
        page.navigate(address);
        page.locator("button.button[value=entregar]").press("Enter");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".errors a").count()).isEqualTo(19);
        page.locator("#noConflict").press("Space");
        page.locator("input[type=radio][value=si]").all().forEach(radio -> radio.press("Space"));
        page.locator("input[type=radio][value='" + level + "']").all().forEach(radio -> radio.press("Space"));
        page.locator("textarea[name^='reason.']").all().forEach(box -> box.fill("Porque así está en la ficha."));
        page.fill("#summary", summary);
        page.locator("button.button[value=entregar]").press("Enter");
        assertThat(page.textContent("main")).contains("Su dictamen quedó entregado");
    }
}
