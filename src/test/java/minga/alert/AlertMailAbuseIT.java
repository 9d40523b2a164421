package minga.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.Doors;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import minga.web.WithoutFormToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests what strangers can have mailed through search alerts, over HTTP and by the mails that went out. */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class AlertMailAbuseIT {

    private static final String SENT = "Falta un paso";

    private static HttpResponse<String> asks(Person person, String search, String mail) {
        return person.post("/avisos/nuevo", Map.of("busqueda", search, "mail", mail, "cada", "semanal"));
    }

    private static String key(People.Known people, String mail) {
        Pattern link = Pattern.compile("/avisos/confirmar/([0-9a-f]{64})");
        return Patience.until(() -> people.mails(mail).stream().map(link::matcher).filter(Matcher::find)
                .map(found -> found.group(1)).findFirst(), "the mail to confirm");
    }

    @Test
    void a_strangers_words_are_marked_and_linkless_and_twenty_requests_are_one_mail_with_equal_answers(
            People.Known people) {
        String victim = "victima@muni.example";
        String evil = "q=Su%20cuenta%20vence%20hoy.%0D%0A%0D%0AConfirme%20su%20clave%20en%20https%3A%2F%2Fmalo."
                + "example%2Fminga";
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> answer = asks(people.stranger(), evil, victim);
            answers.add(answer.statusCode() + answer.body().replaceAll("[0-9a-f]{64}", ""));
        }
        assertThat(answers).singleElement().asString().startsWith("200").contains(SENT);
        key(people, victim);
        asks(people.stranger(), "q=otra", "despues@muni.example");
        key(people, "despues@muni.example");
        assertThat(people.mails(victim)).as("nothing more came before the mail of another").singleElement().asString()
                .contains("Las escribió quien la hizo").contains("https: /malo. example/minga")
                .doesNotContain("malo.example");
    }

    @Test
    void a_link_is_confirmed_and_left_by_a_press_only_and_a_mail_program_presses_from_anywhere(ForkedPortal portal,
            People.Known people) throws Exception {
        String mail = "lectora@muni.example";
        Person person = people.stranger();
        asks(person, "q=migrantes", mail);
        String key = key(people, mail);
        for (int i = 0; i < 3; i++) {
            assertThat(opened(person, "/avisos/confirmar", key).body()).contains("Sí, suscribirme");
        }
        assertThat(person.post("/avisos/confirmar", Map.of()).statusCode()).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            assertThat(opened(person, "/avisos/dejar", key).body()).contains("Sí, cancelar la suscripción");
        }
        assertThat(press(portal, "/avisos/confirmar", "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                .statusCode())
                .as("nothing but leaving").isEqualTo(403);
        String multipart = "--x\r\nContent-Disposition: form-data;"
                + " name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        assertThat(press(portal, "/avisos/dejar/" + key, "multipart/form-data; boundary=x", multipart).statusCode())
                .isEqualTo(200);
        assertThat(opened(person, "/avisos/dejar", key).statusCode()).isEqualTo(410);
        assertThat(
                press(portal, "/avisos/dejar/" + key, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                        .statusCode())
                .as("twice is no fault").isEqualTo(200);
    }

    /** Opens the link of a mail: the secret leaves the address, and no cache keeps the page. */
    static HttpResponse<String> opened(Person person, String form, String key) {
        HttpResponse<String> link = person.get(form + "/" + key);
        assertThat(link.statusCode()).isEqualTo(303);
        assertThat(link.headers().firstValue("Location")).hasValue(form);
        HttpResponse<String> page = person.get(form);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).doesNotContain(key);
        return page;
    }

    private static HttpResponse<String> press(ForkedPortal portal, String path, String type, String body)
            throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(HttpRequest.newBuilder(portal.url(path)).header("Content-Type", type)
                    .header("Origin", "https://correo.example")
                    .header("Sec-Fetch-Site", "cross-site").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void only_one_click_of_mail_programs_takes_a_form_from_elsewhere() {
        assertThat(Doors.all()).filteredOn(door -> door.method().isAnnotationPresent(WithoutFormToken.class))
                .extracting(Doors.Door::address).containsExactlyInAnyOrder("/avisos/dejar/{key: [0-9a-f]{64}}",
                        "/informar-avance/dejar/{key: [0-9a-f]{64}}");
    }

    @Test
    void every_door_reads_an_address_alike(People.Known people) {
        Person administrator = people.administrator();
        for (String wrong : List.of("josé@muni.example", "pia@muni", "a@b@muni.example", "pia@[127.0.0.1]",
                "pia@muni.example\r\nBcc: x@y.cl", "pia@muni..example")) {
            assertThat(asks(people.stranger(), "q=a", wrong).statusCode()).as(wrong).isEqualTo(422);
            assertThat(administrator.post("/administracion/cuentas/invitar",
                    Map.of("mail", wrong, "roles", "REVIEWER", "language", "es")).statusCode()).as(wrong)
                    .isEqualTo(422);
            if (!wrong.startsWith("jos")) {
                assertThat(people.stranger().post("/clave/olvidada", Map.of("mail", wrong)).statusCode()).as(wrong)
                        .isEqualTo(422);
            }
        }
        assertThat(asks(people.stranger(), "q=a", "josé@muni.example").body()).contains("sin tildes ni ñ antes de la @")
                .contains("value=\"josé@muni.example\"");
        asks(people.stranger(), "q=a", " Pia@Ñuñoa.example ");
        key(people, "pia@xn--uoa-6mab.example");
        assertThat(administrator
                .post("/administracion/cuentas/invitar",
                        Map.of("mail", "Eva@ÑUÑOA.example", "roles", "REVIEWER", "language", "es"))
                .headers()
                .firstValue("Location").orElse("")).endsWith("listo=invitada");
        assertThat(administrator
                .post("/administracion/cuentas/invitar",
                        Map.of("mail", "eva@xn--uoa-6mab.example", "roles", "CURATOR", "language", "es"))
                .headers()
                .firstValue("Location").orElse("")).endsWith("listo=abierta");
        assertThat(administrator.get("/administracion/invitaciones?listo=abierta").body()).contains("eva@ñuñoa.example")
                .contains("ya tenía una invitación abierta");
        people.link("eva@xn--uoa-6mab.example");
        assertThat(people.mails("eva@xn--uoa-6mab.example")).hasSize(1);
    }
}
