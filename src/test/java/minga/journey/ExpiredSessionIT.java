package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import minga.harness.Browser;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser test of a session that ends while somebody writes: what was typed is there after signing in again. */
@ExtendWith({RunningPortal.class, Browser.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class ExpiredSessionIT {

    private static final String TYPED = "Tres meses, de marzo a mayo, con ñandú";
    private static final String KEPT = "/formularios-guardados/[0-9a-f]{64}";

    @Test
    void what_was_typed_outlives_the_session_with_and_without_scripts(Browser.Visitors visitors, People.Known people) {
        Person rosa = people.member("rosa", "13125");
        for (Page page : List.of(visitors.withScripts(), visitors.withoutScripts())) {
            String section = "/postulaciones/" + DeskFixture.whole(rosa, "Archivo oral del barrio") + "/timing";
            DeskFixture.signsIn(page, "/ingresar", "rosa");
            page.navigate(section);
            page.fill("[name=durationText]", TYPED);
            page.check("[name=ongoing][value=true]");
            page.context().clearCookies();
            page.locator("main form button.button").first().click();
            assertThat(page.url()).contains("/ingresar");
            assertThat(page.textContent("main")).contains("Su sesión terminó; lo que escribió se guardó");
            DeskFixture.signsIn(page, page.url(), "rosa");
            assertThat(page.url()).matches(".*" + KEPT);
            assertThat(page.textContent("main")).contains("Todavía no está enviado");
            assertThat(page.locator("main textarea").all()).extracting(Locator::inputValue).contains(TYPED);
            String look = page.url();
            page.locator("main form button.button").first().click();
            page.navigate(section);
            assertThat(page.inputValue("[name=durationText]")).isEqualTo(TYPED);
            assertThat(page.isChecked("[name=ongoing][value=true]")).isTrue();
            assertThat(page.navigate(look).status()).as("sent, and kept no longer").isEqualTo(404);
        }
    }

    @Test
    void every_form_of_a_session_that_ended_is_kept_for_its_account(People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String id = DeskFixture.whole(rosa, "Mapa sonoro de la comuna");
        String attach = DeskFixture.save(rosa, id, "results", Map.of("accion", "adjuntar:indicators.0.means.0"));
        String old = rosa.token();
        Person paula = people.reviewer("paula");
        String reviewers = paula.token();
        Person ana = people.administrator();
        String administrators = ana.token();
        rosa.signsIn(People.Known.mail("rosa"), People.PASSWORD);
        paula.signsIn(People.Known.mail("paula"), People.PASSWORD);
        String desk = "/postulaciones/" + id;
        for (String address : List.of(desk + "/need", desk + "/respuestas", desk + "/envio", desk + "/version",
                "/postulaciones/nueva", "/mi-cuenta")) {
            shown(keeps(people, address, old, "&problem=Texto+de+Rosa"), rosa, address);
        }
        shown(keeps(people, "/evaluaciones/1", reviewers, "&o.name=Texto+de+Rosa"), paula, "/evaluaciones/1");
        shown(keeps(people, "/administracion/cuentas/invitar", administrators, "&name=Texto+de+Rosa"), ana,
                "/administracion/cuentas/invitar");
        HttpResponse<String> file = people.stranger().postFile(attach, "acta.pdf",
                "%PDF-1".getBytes(StandardCharsets.UTF_8), old);
        String look = DeskFixture.found(location(file), "volver=.*(" + KEPT.replace("/", "%2F") + ")")
                .replace("%2F", "/");
        assertThat(rosa.get(look).body()).contains("y también el archivo").contains("href=\"" + attach);
        assertThat(people.member("raul", "13125").get(attach).body()).as("hers alone").doesNotContain("acta.pdf");
        String form = rosa.get(attach).body();
        assertThat(form).contains("acta.pdf (1 KB) llegó completo");
        assertThat(rosa.get("/postulaciones/" + id + "/results").body()).doesNotContain("acta.pdf");
        rosa.post(DeskFixture.found(form, "action=\"([^\"]*/recibido/[0-9a-f]{64})\""), Map.of());
        assertThat(rosa.get("/postulaciones/" + id + "/results").body()).contains("acta.pdf");
    }

    @Test
    void nobody_else_sees_it_and_no_password_is_kept(People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String old = rosa.token();
        rosa.signsIn(People.Known.mail("rosa"), People.PASSWORD);
        String look = keeps(people, "/mi-cuenta/clave", old, "&old=secreta-antigua&password=secreta-nueva&x=visible");
        assertThat(rosa.get(look).body()).contains("visible").doesNotContain("secreta-");
        HttpResponse<String> other = people.member("raul", "13125").get(look);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body()).contains("solo lo ve la cuenta que lo escribió").doesNotContain("visible");
        assertThat(location(people.stranger().get(look))).contains("/ingresar?volver=");
        rosa.post(look, Map.of());
        assertThat(rosa.get(look).statusCode()).as("discarded").isEqualTo(404);
        for (String forged : List.of("", "0".repeat(64), people.stranger().token())) {
            HttpResponse<String> answer = people.stranger().postRaw("/mi-cuenta", "_csrf=" + forged + "&name=x");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(location(answer)).contains("/ingresar").doesNotContain("formularios");
        }
    }

    @Test
    void a_form_of_the_session_before_is_looked_at_and_sent_by_the_one_under_way(People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String old = rosa.token();
        rosa.signsIn(People.Known.mail("rosa"), People.PASSWORD);
        HttpResponse<String> answer = rosa.postRaw("/mi-cuenta", "_csrf=" + old + "&name=Rosa&language=es");
        assertThat(location(answer)).matches(".*" + KEPT);
        assertThat(rosa.get(path(location(answer))).body()).contains("name=\"name\" value=\"Rosa\"");
        HttpResponse<String> out = rosa.postRaw("/salir", "_csrf=" + old);
        assertThat(out.statusCode()).isEqualTo(303);
        rosa.signsIn(People.Known.mail("rosa"), People.PASSWORD);
    }

    /** Somebody who is not signed in sends it with that token: the address under which it is kept. */
    private static String keeps(People.Known people, String address, String token, String fields) {
        HttpResponse<String> answer = people.stranger().postRaw(address, "_csrf=" + token + fields);
        assertThat(answer.statusCode()).as(address).isEqualTo(303);
        return DeskFixture.found(location(answer), "volver=.*(" + KEPT.replace("/", "%2F") + ")").replace("%2F", "/");
    }

    private static void shown(String look, Person owner, String address) {
        assertThat(owner.get(look).body()).as(address).contains("Texto de Rosa")
                .contains("<form action=\"" + address + "\"");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }
}
