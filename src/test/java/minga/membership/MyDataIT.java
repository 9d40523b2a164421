package minga.membership;

import static minga.membership.TwoStepSignInFixture.location;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import minga.harness.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the pages on which a person reads, downloads, corrects and erases what is stored about them. */
class MyDataIT {

    private static final Pattern CONFIRMATION = Pattern.compile("/mi-cuenta/correo/confirmar/[0-9a-f]{64}");
    private static ForkedPortal portal;
    private static PortalHttpClient ana;

    @BeforeAll
    static void the_administrator_comes_in() {
        portal = TwoStepSignInFixture.portal(Map.of());
        ana = TwoStepSignInFixture.firstAdministrator(portal);
    }

    @AfterAll
    static void everybody_goes() {
        portal.close();
    }

    @Test
    void one_reads_and_downloads_what_is_stored_about_oneself_and_nobody_else() {
        PortalHttpClient pia = TwoStepSignInFixture.invited(portal, ana, "pia", "MEMBER");
        assertThat(pia.get("/mi-cuenta/datos").body()).contains("pia@", "Sesiones abiertas")
                .doesNotContain(TwoStepSignInFixture.ANA, "argon2");
        HttpResponse<String> file = pia.get("/mi-cuenta/datos.json");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        JsonObject all = Json.createReader(new StringReader(file.body())).readObject();
        assertThat(all.getJsonArray("account").getJsonObject(0).getString("mail")).startsWith("pia@");
        assertThat(all.getJsonArray("account_session")).hasSize(1);
        assertThat(file.body()).doesNotContain(TwoStepSignInFixture.ANA);
    }

    @Test
    void another_mail_counts_once_it_is_confirmed() {
        PortalHttpClient leo = TwoStepSignInFixture.invited(portal, ana, "leo", "MEMBER");
        assertThat(leo.post("/mi-cuenta/correo", "/mi-cuenta/correo", Map.of("mail", "x")).statusCode()).isEqualTo(422);
        assertThat(leo.post("/mi-cuenta/correo", "/mi-cuenta/correo", Map.of("mail", "leo.nuevo@muni.example")).body())
                .contains("Revise el correo nuevo");
        String link = Patience.until(() -> link("leo.nuevo@muni.example"), "the mail with the link");
        assertThat(location(leo.get(link))).isEqualTo("/mi-cuenta/correo/confirmar");
        assertThat(leo.get("/mi-cuenta").body()).as("looking changes nothing").doesNotContain("leo.nuevo@");
        assertThat(leo.post("/mi-cuenta/correo/confirmar", "/mi-cuenta/correo/confirmar", Map.of()).body())
                .contains("Su correo cambió");
        assertThat(leo.get("/mi-cuenta").body()).contains("leo.nuevo@muni.example");
        assertThat(TwoStepSignInFixture.password(new PortalHttpClient(portal), "leo.nuevo@muni.example").statusCode())
                .isEqualTo(303);
        assertThat(leo.get(link).statusCode()).isEqualTo(303);
        assertThat(leo.get("/mi-cuenta/correo/confirmar").statusCode()).as("used up").isEqualTo(410);
    }

    @Test
    void who_erases_the_account_is_out_at_once_and_nameless_for_the_administrator() {
        PortalHttpClient eva = TwoStepSignInFixture.invited(portal, ana, "eva", "MEMBER");
        String mail = People.Known.mail("eva");
        assertThat(eva.post("/mi-cuenta/borrar", "/mi-cuenta/borrar", Map.of("mail", "otra@muni.example")).statusCode())
                .isEqualTo(422);
        assertThat(eva.get("/mi-cuenta").statusCode()).isEqualTo(200);
        assertThat(eva.post("/mi-cuenta/borrar", "/mi-cuenta/borrar", Map.of("mail", " " + mail)).body())
                .contains("Su cuenta fue borrada");
        assertThat(location(eva.get("/mi-cuenta"))).startsWith("/ingresar");
        assertThat(TwoStepSignInFixture.password(new PortalHttpClient(portal), mail).statusCode()).isEqualTo(422);
        assertThat(ana.get("/administracion/cuentas").body()).contains("Persona que dejó el portal")
                .doesNotContain(mail);
        assertThat(ana.post("/mi-cuenta/borrar", "/mi-cuenta/borrar", Map.of("mail", TwoStepSignInFixture.ANA)).body())
                .contains("Es la única cuenta de administración");
        assertThat(ana.get("/mi-cuenta").statusCode()).isEqualTo(200);
    }

    private static Optional<String> link(String mail) {
        Path folder = portal.data().resolve("mail");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".eml")).toList()) {
                String text = Files.readString(file).replace("=\r\n", "").replace("=\n", "");
                Matcher link = CONFIRMATION.matcher(text);
                if (text.contains("To: " + mail) && link.find()) {
                    return Optional.of(link.group());
                }
            }
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
