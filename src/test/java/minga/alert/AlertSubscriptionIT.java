package minga.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests subscribing to a search alert, confirming it and leaving it, over HTTP and by the mails that went out. */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class AlertSubscriptionIT {

    private static final String MAIL = "vecina@minga.example";
    private static final Pattern LINK = Pattern.compile("/avisos/confirmar/([0-9a-f]{64})");

    @Test
    void asked_confirmed_and_left_with_one_click(ForkedPortal portal, People.Known people) throws Exception {
        Person person = people.stranger();
        assertThat(person.get("/practicas?q=migrantes&region=13").body())
                .contains("/avisos/nuevo?q=migrantes&amp;region=13");
        String form = person.get("/avisos/nuevo?q=migrantes&region=13").body();
        assertThat(form).contains("migrantes · Metropolitana")
                .contains("name=\"busqueda\" value=\"q=migrantes&amp;region=13\"");

        HttpResponse<String> wrong = person.post("/avisos/nuevo",
                Map.of("busqueda", "q=migrantes&region=13", "mail", "no es un correo", "cada", "diario"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"no es un correo\"").contains("value=\"diario\" checked");

        assertThat(person
                .post("/avisos/nuevo", Map.of("busqueda", "q=migrantes&region=13", "mail", MAIL, "cada", "diario"))
                .body()).contains("Falta un paso");
        String key = Patience.until(() -> people.mails(MAIL).stream().map(LINK::matcher).filter(Matcher::find)
                .map(found -> found.group(1)).findFirst(), "the mail to confirm");
        assertThat(AlertMailAbuseIT.opened(person, "/avisos/confirmar", key).body()).contains("Sí, suscribirme");
        assertThat(person.post("/avisos/confirmar", Map.of()).body()).contains("Le avisaremos por correo");

        assertThat(AlertMailAbuseIT.opened(person, "/avisos/dejar", key).body())
                .contains("Sí, cancelar la suscripción");
        assertThat(oneClick(portal, key).statusCode()).isEqualTo(200);
        assertThat(AlertMailAbuseIT.opened(person, "/avisos/dejar", key).statusCode()).isEqualTo(410);
        assertThat(person.post("/avisos/confirmar", Map.of()).statusCode()).isEqualTo(410);
    }

    /** As a mail program does it: no page, no cookie, no token. */
    private static HttpResponse<String> oneClick(ForkedPortal portal, String key) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(portal.url("/avisos/dejar/" + key))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void who_signed_in_needs_no_confirmation_and_sees_the_list(People.Known people) {
        Person administrator = people.administrator();
        String mail = "ana@minrel.example";
        assertThat(administrator
                .post("/avisos/nuevo", Map.of("busqueda", "tema=health", "mail", mail, "cada", "semanal")).body())
                .contains("Le avisaremos por correo");
        String list = administrator.get("/avisos").body();
        assertThat(list).contains("/practicas?tema=health");
        String key = Optional.of(Pattern.compile("name=\"aviso\" value=\"([0-9a-f]{64})\"").matcher(list))
                .filter(Matcher::find).orElseThrow().group(1);
        assertThat(administrator.post("/avisos/mis", Map.of("aviso", key)).statusCode()).isEqualTo(303);
        assertThat(administrator.get("/avisos").body()).doesNotContain("/practicas?tema=health");
    }

    @Test
    void a_search_that_cannot_be_read_is_said_so(People.Known people) {
        HttpResponse<String> answer = people.stranger().post("/avisos/nuevo",
                Map.of("busqueda", "desde=ayer", "mail", MAIL, "cada", "diario"));
        assertThat(answer.statusCode()).isBetween(400, 422);
    }
}
