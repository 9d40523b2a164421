package minga.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Browser test of slowed sign-ins, mailed links and tokens. */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class SignInPagesIT {

    private static final String NOBODYS_KEY = "ab".repeat(32);

    @Test
    void too_many_wrong_passwords_are_answered_with_the_seconds_to_wait_and_a_known_browser_comes_in(
            People.Known people) {
        String mail = People.Known.mail("matilde");
        people.member("matilde", "13125");
        Person matilde = people.stranger().signsIn(mail, People.PASSWORD);
        HttpResponse<String> last = null;
        Person stranger = people.stranger();
        for (int i = 0; i < 10; i++) {
            last = stranger.post("/ingresar",
                    Map.of("mail", mail, "password", "esto no es nada " + i, "volver", "/practicas"));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After").map(Integer::parseInt).orElse(0)).isBetween(5, 30);
        assertThat(last.body()).contains("segundos").contains("value=\"" + mail + "\"")
                .contains("value=\"/practicas\"");
        assertThat(people.stranger().post("/ingresar", Map.of("mail", mail, "password", People.PASSWORD)).statusCode())
                .isEqualTo(429);
        matilde.signsIn(mail, People.PASSWORD);
    }

    @Test
    void the_cookie_of_a_known_browser_is_for_the_server_only_and_lasts(People.Known people) {
        String mail = People.Known.mail("ofelia");
        people.member("ofelia", "13125");
        HttpResponse<String> in = people.stranger().post("/ingresar",
                Map.of("mail", mail, "password", People.PASSWORD));
        assertThat(in.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie
                .matches("minga_equipo=[0-9a-f]{64}; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax"));
    }

    @Test
    void a_mailed_key_goes_from_the_address_into_a_cookie(People.Known people) {
        for (String form : List.of("/invitacion", "/clave/nueva")) {
            Person person = people.stranger();
            HttpResponse<String> moved = person.get(form + "/" + NOBODYS_KEY);
            assertThat(moved.statusCode()).isEqualTo(303);
            assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith(form);
            assertThat(moved.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(moved.headers().allValues("Set-Cookie")).anyMatch(
                    cookie -> cookie.contains("=" + NOBODYS_KEY + "; Path=/; Max-Age=1800; HttpOnly; SameSite=Lax"));
            HttpResponse<String> page = person.get(form);
            assertThat(page.statusCode()).isEqualTo(410);
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.body()).doesNotContain(NOBODYS_KEY);
        }
    }

    @Test
    void pages_with_keys_are_stored_nowhere_and_a_used_invitation_is_worth_nothing(People.Known people) {
        people.administrator().post("/administracion/cuentas/invitar", Map.of("mail", People.Known.mail("hernan"),
                "name", "Hernán", "roles", "CURATOR", "language", "es", "confirmacion", People.PASSWORD));
        String link = people.link(People.Known.mail("hernan"));
        Person hernan = people.stranger();
        hernan.get(link);
        HttpResponse<String> page = hernan.get("/invitacion");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("Hernán").doesNotContain(link.substring("/invitacion/".length()).strip());
        HttpResponse<String> easy = hernan.post("/invitacion", Map.of("name", "Hernán", "password", "colocolo2026"));
        assertThat(easy.statusCode()).isEqualTo(422);
        assertThat(easy.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(hernan.post("/invitacion", Map.of("name", "Hernán", "password", People.PASSWORD)).statusCode())
                .isEqualTo(303);
        Person late = people.stranger();
        late.get(link);
        assertThat(late.get("/invitacion").statusCode()).isEqualTo(410);
        assertThat(people.stranger().get("/primera-cuenta").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_file_with_its_token_in_the_address_a_wrong_one_or_none_is_refused(People.Known people) {
        Person rosa = people.member("rosa", "13125");
        String place = "/postulaciones/999999999/medios/1/archivo";
        byte[] file = "%PDF-1".getBytes(StandardCharsets.UTF_8);
        assertThat(rosa.postFile(place + "?_csrf=" + rosa.token(), "acta.pdf", file, "0").statusCode()).isEqualTo(403);
        assertThat(rosa.postFile(place, "acta.pdf", file, people.stranger().token()).statusCode()).isEqualTo(403);
        assertThat(rosa.postFile(place, "acta.pdf", file).statusCode()).isEqualTo(404);
    }

    @Test
    void sessions_in_other_browsers_are_listed_and_ended(People.Known people) {
        String mail = People.Known.mail("isidora");
        Person here = people.member("isidora", "13125");
        Person there = people.stranger().signsIn(mail, People.PASSWORD);
        String page = here.get("/mi-cuenta").body();
        assertThat(page).contains("Este equipo").contains("Abierta desde").contains("Último uso")
                .contains("Cerrar las demás sesiones");
        assertThat(here.post("/mi-cuenta/sesiones", Map.of()).statusCode()).isEqualTo(303);
        assertThat(there.get("/mi-cuenta").statusCode()).isEqualTo(303);
        assertThat(here.get("/mi-cuenta").statusCode()).isEqualTo(200);
    }
}
