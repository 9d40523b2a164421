package minga.membership;

import static minga.membership.TwoStepSignInFixture.PASSWORD;
import static minga.membership.TwoStepSignInFixture.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import minga.account.NeedsRecentSignIn;
import minga.harness.AuthenticatorApp;
import minga.harness.Browser;
import minga.harness.Doors;
import minga.harness.ForkedPortal;
import minga.harness.RunningPortal;
import minga.web.Posted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that sensitive changes ask for a recent sign-in and keep the form that was sent meanwhile. */
@ExtendWith({RunningPortal.class, Browser.class})
@ResourceLock(RunningPortal.LOCK)
class RecentSignInIT {

    private static ForkedPortal portal;
    private static PortalHttpClient ana;

    @BeforeAll
    static void the_administrator_comes_in() {
        portal = TwoStepSignInFixture.portal(Map.of("MINGA_RECENT_SIGN_IN_MINUTES", "0"));
        ana = TwoStepSignInFixture.firstAdministrator(portal);
    }

    @AfterAll
    static void everybody_goes() {
        portal.close();
    }

    @Test
    void these_doors_ask_for_a_recent_sign_in_and_every_one_takes_a_form() {
        TreeSet<String> doors = new TreeSet<>();
        Doors.all().stream().filter(door -> door.method().isAnnotationPresent(NeedsRecentSignIn.class))
                .forEach(door -> {
                    doors.add(door.toString());
                    assertThat(List.of(door.method().getParameterTypes())).as(door.toString()).contains(Posted.class);
                });
        // A password is changed with the old one at any time: POST /mi-cuenta/clave asks for it in its own form.
        assertThat(doors).containsExactly(
                "POST /administracion/cuentas/invitar",
                "POST /administracion/cuentas/{id: \\d{1,18}}",
                "POST /administracion/cuentas/{id: \\d{1,18}}/estado",
                "POST /administracion/cuentas/{id: \\d{1,18}}/segundo-paso",
                "POST /mi-cuenta/borrar",
                "POST /mi-cuenta/correo",
                "POST /mi-cuenta/segundo-paso/aplicacion",
                "POST /mi-cuenta/segundo-paso/aplicacion/codigo",
                "POST /mi-cuenta/segundo-paso/aplicacion/quitar",
                "POST /mi-cuenta/segundo-paso/codigos",
                "POST /mi-cuenta/segundo-paso/llaves",
                "POST /mi-cuenta/segundo-paso/llaves/{handle: [0-9a-f]{64}}/quitar");
    }

    @Test
    void what_was_sent_is_kept_asked_about_and_done_after_the_password() {
        String invite = "/administracion/cuentas/invitar";
        HttpResponse<String> asked = ana.post(invite, invite,
                Map.of("mail", "pia@minga.example", "name", "Pía <b>\"Ñuñoa\"", "roles", "REVIEWER", "language", "es"));
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("Confirme que es usted", "<form action=\"" + invite + "\"",
                "name=\"mail\" value=\"pia@minga.example\"",
                "name=\"name\" value=\"Pía &lt;b&gt;&quot;Ñuñoa&quot;\"", "name=\"roles\" value=\"REVIEWER\"");
        assertThat(asked.body().split("name=\"_csrf\"")).as("one token in the form, one to sign out").hasSize(3);
        Map<String, String> kept = Map.of("mail", "pia@minga.example", "name", "Pía", "roles", "REVIEWER", "language",
                "es");
        assertThat(with(invite, kept, "confirmacion", "").body()).contains("Escriba su clave");
        HttpResponse<String> wrong = with(invite, kept, "confirmacion", "otra cosa");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("La clave actual no es esa", "value=\"pia@minga.example\"")
                .doesNotContain("otra cosa");
        assertThat(ana.get("/administracion/invitaciones").body()).doesNotContain("pia@minga.example");
        assertThat(location(with(invite, kept, "confirmacion", PASSWORD)))
                .isEqualTo("/administracion/invitaciones?listo=invitada");
        assertThat(ana.get("/administracion/invitaciones").body()).contains("pia@minga.example");
    }

    @Test
    void roles_and_disabling_wait_for_it_and_a_code_does_as_well_as_the_password() {
        TwoStepSignInFixture.invited(portal, ana, "leo", "MEMBER");
        String account = ana.get("/administracion/cuentas?q=leo").body()
                .replaceAll("(?s).*href=\"(/administracion/cuentas/\\d+)\".*", "$1");
        Map<String, String> roles = Map.of("roles", "ADMINISTRATOR");
        assertThat(ana.post(account, account, roles).statusCode()).isEqualTo(403);
        assertThat(ana.post(account, account + "/estado", Map.of("accion", "deshabilitar")).statusCode())
                .isEqualTo(403);
        assertThat(ana.get("/administracion/cuentas?q=leo").body()).contains("Habilitada")
                .doesNotContain("<td data-label=\"Función\">Administración");

        List<String> codes = new ArrayList<>();
        AuthenticatorApp app = TwoStepSignInFixture.setsUp(ana, codes);
        String code = app.code();
        assertThat(with(account, roles, "confirmacion-codigo", "000000").body()).contains("Ese código no sirve");
        assertThat(location(with(account, roles, "confirmacion-codigo", code)))
                .isEqualTo("/administracion/cuentas?listo=guardada");
        assertThat(with(account, roles, "confirmacion-codigo", code).statusCode()).as("a code works once")
                .isEqualTo(403);
        assertThat(with(account + "/estado", Map.of("accion", "deshabilitar"), "confirmacion-llave", "{}").body())
                .contains("Esa llave de acceso no sirve");
        assertThat(location(
                with(account + "/estado", Map.of("accion", "deshabilitar"), "confirmacion-codigo", codes.get(3))))
                .contains("guardada");
    }

    @Test
    void a_passkey_that_was_made_is_kept_meanwhile_and_confirms_the_next_change(Browser.Visitors visitors) {
        TwoStepSignInFixture.invited(portal, ana, "noa", "MEMBER");
        Page page = PasskeyIT.open(visitors, portal);
        PasskeyIT.authenticator(page);
        PasskeyIT.signIn(page, "noa");
        page.navigate("/mi-cuenta/segundo-paso");
        PasskeyIT.press(page, "#passkey");
        assertThat(page.textContent("h1")).isEqualTo("Confirme que es usted");
        PasskeyIT.look(page);
        page.fill("[name=confirmacion]", PASSWORD);
        PasskeyIT.press(page, "main form button.button");
        String first = page.textContent("ol.codes");
        page.navigate("/mi-cuenta/segundo-paso");
        PasskeyIT.press(page, "form[action$=codigos] button");
        assertThat(page.textContent("h1")).isEqualTo("Confirme que es usted");
        PasskeyIT.press(page, "button[data-passkey]");
        assertThat(page.locator("ol.codes li").count()).isEqualTo(10);
        assertThat(page.textContent("ol.codes")).isNotEqualTo(first);
    }

    @Test
    void the_password_is_guessed_no_more_often_than_at_the_door() {
        PortalHttpClient eva = TwoStepSignInFixture.invited(portal, ana, "eva", "MEMBER");
        String route = "/mi-cuenta/segundo-paso";
        for (int i = 0; i < 4; i++) {
            assertThat(eva.post(route, route + "/aplicacion", Map.of("confirmacion", "no es esta " + i)).body())
                    .contains("La clave actual no es esa");
        }
        assertThat(eva.post(route, route + "/aplicacion", Map.of("confirmacion", PASSWORD)).body())
                .contains("Pruebe de nuevo en");
        assertThat(eva.get("/mi-cuenta").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> with(String path, Map<String, String> form, String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(form);
        all.put(name, value);
        return ana.post("/mi-cuenta", path, all);
    }
}
