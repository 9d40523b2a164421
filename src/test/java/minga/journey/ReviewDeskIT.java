package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.util.Map;
import minga.harness.Accessibility;
import minga.harness.Browser;
import minga.harness.NuChecker;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests the desk of reviewers in browsers without JavaScript, by keyboard: threads of remarks, bulk assignment, saved
 * views; and the secret link by which a municipality shows what is not public.
 */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class ReviewDeskIT {

    private static Page signedIn(Browser.Visitors visitors, String name) {
        Page page = visitors.withoutScripts();
        DeskFixture.signsIn(page, "/ingresar", name);
        return page;
    }

    @Test
    void author_and_reviewer_talk_under_a_remark_until_it_is_mended(Browser.Visitors visitors, People.Known people) {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String id = DeskFixture.whole(rosa, "Ropero comunitario de invierno");
        String version = DeskFixture.sent(rosa, paula, id);
        String sheet = "/evaluaciones/" + version;
        DeskFixture.act(paula, version, Map.of("accion", "devolver", "o.name", "¿Qué invierno?"));
        Page author = signedIn(visitors, "rosa");
        author.navigate("/postulaciones/" + id);
        author.fill("textarea[name^='answer.']", "El de 2024.");
        author.locator("form[action$='/respuestas'] button").press("Enter");
        DeskFixture.sent(rosa, paula, id);

        Page reviewer = signedIn(visitors, "paula");
        reviewer.navigate(sheet);
        assertThat(reviewer.textContent(".remark")).contains("¿Qué invierno?", "El de 2024.",
                "Respuesta de la municipalidad, por rosa");
        reviewer.locator(".remark summary").first().press("Enter");
        reviewer.fill("textarea[name^='t.']", "Dígalo en el nombre.");
        reviewer.locator("#decision button[value=devolver]").press("Enter");
        assertThat(reviewer.textContent("main")).contains("La ficha volvió a la municipalidad");

        author.navigate("/postulaciones/" + id);
        assertThat(author.textContent(".remark")).contains("El de 2024.", "Dígalo en el nombre.");
        assertThat(author.inputValue("textarea[name^='answer.']")).as("a new answer, the old one stays").isEmpty();
        author.fill("textarea[name^='answer.']", "Ya está.");
        author.locator("form[action$='/respuestas'] button").press("Enter");
        DeskFixture.sent(rosa, paula, id);
        reviewer.navigate(sheet);
        reviewer.locator("button[value^='resuelta-']").press("Enter");
        assertThat(reviewer.textContent(".remark")).contains("Ya está.", "Resuelta según paula");
        Page scripted = visitors.somebody(one -> one.setLocale("es-CL"));
        DeskFixture.signsIn(scripted, "/ingresar", "paula");
        NuChecker.check(scripted.navigate(sheet).text());
        Accessibility.check(scripted);
    }

    @Test
    void what_cannot_be_assigned_is_named_and_stays_ticked_and_views_are_kept(Browser.Visitors visitors,
            People.Known people) {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        people.reviewer("pedro");
        String version = DeskFixture.sent(rosa, paula, DeskFixture.whole(rosa, "Imprenta de barrio a dos tintas"));
        String account = DeskFixture.found(paula.get("/evaluaciones").body(), "value=\"(\\d+)\"[^>]*>paula</option>");
        HttpResponse<String> refused = paula.postRaw("/evaluaciones", "_csrf=" + paula.token() + "&municipio=13125"
                + "&ficha=" + version + "&ficha=999999999&evaluador=" + account);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("«Imprenta de barrio a dos tintas» (BP-", "Esa persona no puede evaluar",
                "La ficha número 999999999: ya no está entre las fichas enviadas",
                "value=\"" + account + "\" selected");

        Page page = signedIn(visitors, "paula");
        page.navigate("/evaluaciones");
        page.selectOption("#municipio", "13125");
        page.locator("button:has-text('Filtrar')").press("Enter");
        assertThat(page.url()).contains("municipio=13125");
        page.locator("button[value=guardar-filtro]").press("Enter");
        assertThat(page.textContent(".errors")).contains("Escriba un nombre para la vista");
        page.fill("#nombre", "Zq Quilicura");
        page.locator("button[value=guardar-filtro]").press("Enter");
        assertThat(page.textContent("main")).contains("La vista quedó guardada");
        page.navigate("/evaluaciones");
        page.locator("a:has-text('Zq Quilicura')").press("Enter");
        assertThat(page.inputValue("#municipio")).isEqualTo("13125");
        assertThat(people.reviewer("pedro").get("/evaluaciones").body()).doesNotContain("Zq Quilicura");
        page.locator("button:has-text('Borrar: Zq Quilicura')").press("Enter");
        assertThat(page.textContent("main")).contains("La vista quedó borrada").doesNotContain("Zq Quilicura");
    }

    @Test
    void a_secret_link_shows_a_draft_to_a_stranger_until_it_is_revoked(Browser.Visitors visitors,
            People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String id = DeskFixture.whole(rosa, "Banda de bronces intercultural");
        DeskFixture.save(rosa, id, "identification", Map.of("contactMail", "zqreservado@quilicura.example",
                "name", "Banda de bronces intercultural", "municipalities", "13125", "themes", "health",
                "responsible.0.institution", "Municipalidad"));
        Page author = signedIn(visitors, "rosa");
        author.navigate("/postulaciones/" + id + "/vista-previa");
        author.locator("a:has-text('Compartirla con un enlace secreto')").press("Enter");
        author.fill("#dias", "90");
        author.locator("button[value=crear]").press("Enter");
        assertThat(author.textContent(".errors")).contains("Escriba un número de días del 1 al 30");
        assertThat(author.inputValue("#dias")).isEqualTo("90");
        author.fill("#dias", "3");
        author.locator("button[value=crear]").press("Enter");
        String link = author.inputValue("#direccion").replaceFirst("^https?://[^/]+", "");
        assertThat(link).matches("/vista-previa/[0-9a-f]{64}");

        Page stranger = visitors.somebody(one -> one.setLocale("es-CL"));
        Response shown = stranger.navigate(link);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers()).containsEntry("x-robots-tag", "noindex").containsEntry("cache-control", "no-store");
        assertThat(stranger.textContent("h1")).isEqualTo("Banda de bronces intercultural");
        assertThat(stranger.content()).contains("noindex").doesNotContain("zqreservado", "/postulaciones/" + id);
        NuChecker.check(shown.text());
        Accessibility.check(stranger);
        assertThat(people.member("ana-arica", "15101").get("/postulaciones/" + id + "/enlaces").statusCode())
                .isEqualTo(404);

        author.navigate("/postulaciones/" + id + "/enlaces");
        assertThat(author.content()).as("shown once").doesNotContain(link);
        author.locator("button[value^='quitar-']").press("Enter");
        assertThat(author.textContent("main")).contains("El enlace dejó de servir");
        assertThat(stranger.navigate(link).status()).isEqualTo(404);
        assertThat(stranger.navigate("/vista-previa/" + "0".repeat(64)).status()).isEqualTo(404);
    }
}
