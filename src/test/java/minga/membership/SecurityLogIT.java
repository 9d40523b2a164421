package minga.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that the log of security events tells the whole life of an account. */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class SecurityLogIT {

    private static final String NEW = "otra frase larga y secreta 28";
    private static final String MAIL = People.Known.mail("lautaro");

    @Test
    void a_journey_leaves_its_events_and_no_text_of_anybody(ForkedPortal portal, People.Known people)
            throws IOException {
        Person administrator = people.administrator();
        Person lautaro = people.member("lautaro", "13125");
        String account = administrator.get("/administracion/cuentas?q=lautaro").body()
                .replaceAll("(?s).*?/administracion/cuentas/(\\d+).*", "$1");
        assertThat(people.stranger().post("/ingresar", Map.of("mail", MAIL, "password", "Clave-Secretísima-1"))
                .statusCode()).isEqualTo(422);
        assertThat(people.stranger()
                .post("/ingresar", Map.of("mail", "desconocida@correo.example", "password", "Clave-Secretísima-1"))
                .statusCode()).isEqualTo(422);
        lautaro.get("/administracion/cuentas");
        administrator.post("/administracion/cuentas/" + account,
                Map.of("roles", "MEMBER", "municipality", "15101", "confirmacion", People.PASSWORD));
        people.stranger().post("/clave/olvidada", Map.of("mail", MAIL));
        Person renews = people.stranger();
        renews.get(linkToNewPassword(people));
        renews.post("/clave/nueva", Map.of("password", NEW));
        renews.signsIn(MAIL, NEW);
        renews.post("/mi-cuenta/sesiones", Map.of());
        renews.post("/salir", Map.of());
        administrator.post("/administracion/cuentas/" + account + "/estado",
                Map.of("accion", "deshabilitar", "confirmacion", People.PASSWORD));
        administrator.post("/administracion/cuentas/" + account + "/estado",
                Map.of("accion", "habilitar", "confirmacion", People.PASSWORD));
        String log = log(portal);
        List<String> his = log.lines().filter(line -> line.matches(".*\"(account|subject)\":" + account + "\\b.*"))
                .toList();
        for (String event : List.of("SIGN_IN\"", "SIGN_IN_REFUSED", "PERMISSION_REFUSED", "ROLES_CHANGED", "KEY_MADE",
                "KEY_USED", "PASSWORD_CHANGED", "SESSIONS_ENDED",
                "SIGN_OUT", "ACCOUNT_DISABLED", "ACCOUNT_ENABLED")) {
            assertThat(his).as(event).anyMatch(line -> line.contains("\"event\":\"" + event));
        }
        assertThat(log).contains("\"details\":[\"ADMINISTRATOR\"]").contains("\"details\":[\"INVITATION\"]");
        assertNoText(log);
    }

    private static void assertNoText(String log) {
        assertThat(log.toLowerCase(Locale.ROOT)).doesNotContain("@").doesNotContain("lautaro")
                .doesNotContain("desconocida").doesNotContain("secret").doesNotContain("127.0.0.1")
                .doesNotContain("frase").doesNotContain("quilicura");
        assertThat(log.lines()).allMatch(line -> line
                .matches("\\{\"id\":\"[0-9a-f-]{36}\",\"at\":\"[0-9T:.Z-]+\",\"event\":\"[A-Z_]+\",\"account\":\\d+"
                        + "(,\"subject\":\\d+)?(,\"address\":\"[0-9a-f]{32}\")?(,\"details\":\\[[A-Z_\",]+])?}"));
    }

    @Test
    void the_owner_hears_of_a_new_password_and_of_other_roles(People.Known people) {
        String mail = People.Known.mail("renata");
        Person renata = people.member("renata", "13125");
        renata.post("/mi-cuenta/clave",
                Map.of("old", People.PASSWORD, "password", NEW, "confirmacion", People.PASSWORD));
        String account = people.administrator().get("/administracion/cuentas?q=renata").body()
                .replaceAll("(?s).*?/administracion/cuentas/(\\d+).*", "$1");
        people.administrator().post("/administracion/cuentas/" + account,
                Map.of("roles", "CURATOR", "confirmacion", People.PASSWORD));
        assertThat(Patience.until(() -> people.mails(mail).stream()
                .filter(text -> text.contains("la clave de su cuenta cambió")).findFirst(),
                "a mail about the password"))
                .contains("/clave/olvidada").doesNotContain(NEW);
        assertThat(Patience.until(() -> people.mails(mail).stream()
                .filter(text -> text.contains("cambió lo que puede hacer")).findFirst(), "a mail about the roles"))
                .contains("Curador");
    }

    private static String linkToNewPassword(People.Known people) {
        return Patience
                .until(() -> people.mails(MAIL).stream().filter(text -> text.contains("/clave/nueva/")).findFirst(),
                        "a mail with a link")
                .replaceAll("(?s).*(/clave/nueva/[0-9a-f]{64}).*", "$1");
    }

    private static String log(ForkedPortal portal) throws IOException {
        StringBuilder log = new StringBuilder();
        try (Stream<Path> files = Files.list(portal.data().resolve("security"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".jsonl")).toList()) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }
}
