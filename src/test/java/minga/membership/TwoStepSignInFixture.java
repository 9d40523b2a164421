package minga.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import minga.harness.AuthenticatorApp;
import minga.harness.ForkedPortal;
import minga.harness.People;

/** A portal at a named address, with people who set up a second factor there. */
final class TwoStepSignInFixture {

    static final String PASSWORD = People.PASSWORD;
    static final String ANA = "ana@minrel.example";
    private static final String SET_UP = "/mi-cuenta/segundo-paso";
    private static final Pattern CODE = Pattern.compile("<li><code>([a-z2-9-]{14})</code></li>");

    private TwoStepSignInFixture() {}

    static ForkedPortal portal(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("MINGA_PUBLIC_URL", "http://localhost:@port@");
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target/it").toAbsolutePath()),
                    "two-steps");
            return ForkedPortal.start(Path.of("target").toAbsolutePath(), data, all);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static PortalHttpClient firstAdministrator(ForkedPortal portal) {
        PortalHttpClient ana = new PortalHttpClient(portal);
        assertThat(ana.post("/primera-cuenta", "/primera-cuenta",
                Map.of("key", portal.administratorToken(), "mail", ANA, "name", "Ana", "password", PASSWORD))
                .statusCode()).isEqualTo(303);
        return ana;
    }

    static PortalHttpClient invited(ForkedPortal portal, PortalHttpClient administrator, String name, String role) {
        String mail = People.Known.mail(name);
        String page = "/administracion/cuentas/invitar";
        assertThat(administrator
                .post(page, page, Map.of("mail", mail, "roles", role, "municipality", "13125", "language", "es",
                        "confirmacion", PASSWORD))
                .statusCode()).isEqualTo(303);
        String link = new People.Known(portal).link(mail);
        PortalHttpClient person = new PortalHttpClient(portal);
        person.get(link);
        assertThat(person.post("/invitacion", "/invitacion", Map.of("name", name, "password", PASSWORD)).statusCode())
                .isEqualTo(303);
        return person;
    }

    /** An app, set up; the codes on paper are added to the list. */
    static AuthenticatorApp setsUp(PortalHttpClient person, List<String> codes) {
        AuthenticatorApp app = AuthenticatorApp
                .read(person.post(SET_UP, SET_UP + "/aplicacion", Map.of("confirmacion", PASSWORD)).body());
        HttpResponse<String> done = person.post(SET_UP, SET_UP + "/aplicacion/codigo",
                Map.of("code", app.code(), "confirmacion", PASSWORD));
        CODE.matcher(done.body()).results().map(MatchResult::group).map(one -> one.replaceAll("</?\\w+>", ""))
                .forEach(codes::add);
        return app;
    }

    static HttpResponse<String> password(PortalHttpClient person, String mail) {
        return person.post("/ingresar", "/ingresar",
                Map.of("mail", mail, "password", PASSWORD, "volver", "/practicas?q=salud"));
    }

    static HttpResponse<String> secondStep(PortalHttpClient person, String field, String code) {
        return person.post("/ingresar/segundo-paso", "/ingresar/segundo-paso", Map.of(field, code));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
