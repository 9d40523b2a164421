package minga.membership;

import static minga.membership.TwoStepSignInFixture.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import minga.account.Action;
import minga.account.Needs;
import minga.harness.AuthenticatorApp;
import minga.harness.Doors;
import minga.harness.Doors.Door;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import minga.harness.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Browser test of signing in with a second factor, on a portal that requires one of its team. */
class SecondFactorIT {

    private static final String ROUTE = "/mi-cuenta/segundo-paso";
    private static ForkedPortal portal;
    private static People.Known people;
    private static PortalHttpClient ana;
    private static AuthenticatorApp app;
    private static final List<String> CODES = new ArrayList<>();
    private static final List<String> CLOSED_BEFORE = new ArrayList<>();

    @BeforeAll
    static void the_first_administrator_comes_in_and_sets_one_up() {
        portal = TwoStepSignInFixture.portal(Map.of("MINGA_SECOND_FACTOR", "equipo"));
        people = new People.Known(portal);
        ana = TwoStepSignInFixture.firstAdministrator(portal);
        for (Door door : Doors.all()) {
            Action action = door.method().getAnnotation(Needs.class).value();
            if (door.verb().equals("GET")
                    && !Set.of(Action.READ_PUBLIC, Action.SIGN_IN, Action.SECOND_FACTOR).contains(action)
                    && !door.address().startsWith("/api/")
                    && !location(ana.get(door.example())).equals(ROUTE)) {
                CLOSED_BEFORE.add(door.toString());
            }
        }
        app = TwoStepSignInFixture.setsUp(ana, CODES);
    }

    @AfterAll
    static void everybody_goes() {
        portal.close();
    }

    @Test
    void who_must_have_one_is_led_to_it_from_every_door_and_then_comes_in() {
        assertThat(CLOSED_BEFORE).as("doors that did not lead to the set-up").isEmpty();
        assertThat(ana.get("/administracion").statusCode()).isEqualTo(200);
        assertThat(CODES).hasSize(10);
        mailTo(TwoStepSignInFixture.ANA, "Se activó una aplicación de códigos");
    }

    @Test
    void a_form_is_closed_too_while_one_is_missing() {
        PortalHttpClient paula = TwoStepSignInFixture.invited(portal, ana, "paula", "REVIEWER");
        HttpResponse<String> refused = paula.post(ROUTE, "/mi-cuenta", Map.of("name", "Otra", "language", "es"));
        assertThat(location(refused)).isEqualTo(ROUTE);
        assertThat(paula.get("/practicas").statusCode()).isEqualTo(200);
        assertThat(paula.get(ROUTE).body()).contains("Este portal pide un segundo paso")
                .doesNotContain("href=\"/evaluaciones\" aria");
        assertThat(TwoStepSignInFixture.invited(portal, ana, "rosa", "MEMBER").get("/postulaciones").statusCode())
                .as("a member need not").isEqualTo(200);
    }

    @Test
    void the_password_alone_opens_nothing_and_a_code_opens_once() {
        PortalHttpClient person = new PortalHttpClient(portal);
        HttpResponse<String> first = TwoStepSignInFixture.password(person, TwoStepSignInFixture.ANA);
        assertThat(location(first)).isEqualTo("/ingresar/segundo-paso");
        assertThat(person.session()).isEmpty();
        assertThat(location(person.get("/administracion"))).startsWith("/ingresar?volver=");
        String code = app.code();
        HttpResponse<String> in = TwoStepSignInFixture.secondStep(person, "code",
                code.substring(0, 3) + " " + code.substring(3));
        assertThat(location(in)).isEqualTo("/practicas?q=salud");
        assertThat(person.get("/administracion").statusCode()).isEqualTo(200);
        assertThat(location(person.get("/ingresar/segundo-paso"))).as("over").isEqualTo("/ingresar");

        PortalHttpClient thief = new PortalHttpClient(portal);
        TwoStepSignInFixture.password(thief, TwoStepSignInFixture.ANA);
        HttpResponse<String> again = TwoStepSignInFixture.secondStep(thief, "code", code);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Ese código no sirve");
        assertThat(TwoStepSignInFixture.secondStep(thief, "recovery", CODES.get(0)).statusCode()).isEqualTo(303);
        mailTo(TwoStepSignInFixture.ANA, "Se usó uno de sus códigos de respaldo");
    }

    @Test
    void after_five_wrong_codes_it_begins_anew_and_after_ten_none_is_heard() {
        PortalHttpClient luz = TwoStepSignInFixture.invited(portal, ana, "luz", "CURATOR");
        AuthenticatorApp hers = TwoStepSignInFixture.setsUp(luz, new ArrayList<>());
        for (int round = 0; round < 2; round++) {
            PortalHttpClient guesser = new PortalHttpClient(portal);
            TwoStepSignInFixture.password(guesser, People.Known.mail("luz"));
            String token = guesser.csrf("/ingresar/segundo-paso");
            for (int i = 1; i <= 5; i++) {
                HttpResponse<String> wrong = guesser.raw("/ingresar/segundo-paso", Map.of("code", "abcdef"), token,
                        Map.of());
                assertThat(wrong.statusCode()).as("try %d", i).isEqualTo(i < 5 ? 422 : 403);
            }
            assertThat(guesser.raw("/ingresar/segundo-paso", Map.of("code", "abcdef"), token, Map.of()).body())
                    .contains("Hay que empezar de nuevo");
        }
        PortalHttpClient late = new PortalHttpClient(portal);
        TwoStepSignInFixture.password(late, People.Known.mail("luz"));
        assertThat(TwoStepSignInFixture.secondStep(late, "code", hers.code()).body())
                .contains("demasiados códigos equivocados");
        mailTo(People.Known.mail("luz"), "Alguien que sabe su clave");
    }

    @Test
    void an_administrator_takes_it_away_from_who_lost_it_and_the_owner_hears_of_it() {
        PortalHttpClient paz = TwoStepSignInFixture.invited(portal, ana, "paz", "MEMBER");
        TwoStepSignInFixture.setsUp(paz, new ArrayList<>());
        String list = ana.get("/administracion/cuentas?q=paz").body();
        String account = list.replaceAll("(?s).*href=\"(/administracion/cuentas/\\d+)\".*", "$1");
        assertThat(ana.get(account + "/segundo-paso").body()).contains("¿Quitar el segundo paso de paz?");
        assertThat(ana.post(account + "/segundo-paso", account + "/segundo-paso", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(location(paz.get("/mi-cuenta"))).as("signed out").startsWith("/ingresar");
        assertThat(location(TwoStepSignInFixture.password(paz, People.Known.mail("paz"))))
                .as("in with the password alone").isEqualTo("/practicas?q=salud");
        mailTo(People.Known.mail("paz"), "quitó el segundo paso de su cuenta");
    }

    @Test
    void new_codes_end_the_old_and_a_removed_app_asks_no_more() {
        PortalHttpClient sol = TwoStepSignInFixture.invited(portal, ana, "sol", "MEMBER");
        List<String> codes = new ArrayList<>();
        TwoStepSignInFixture.setsUp(sol, codes);
        assertThat(sol.get(ROUTE).body()).contains("Le quedan 10 códigos sin usar");
        assertThat(sol.post(ROUTE, ROUTE + "/codigos", Map.of()).body()).contains("Ya los guardé")
                .doesNotContain(codes.get(0));
        PortalHttpClient again = new PortalHttpClient(portal);
        TwoStepSignInFixture.password(again, People.Known.mail("sol"));
        assertThat(TwoStepSignInFixture.secondStep(again, "recovery", codes.get(0)).statusCode()).isEqualTo(422);
        assertThat(location(sol.post(ROUTE, ROUTE + "/aplicacion/quitar", Map.of())))
                .isEqualTo(ROUTE + "?listo=quitada");
        assertThat(location(TwoStepSignInFixture.password(new PortalHttpClient(portal), People.Known.mail("sol"))))
                .isEqualTo("/practicas?q=salud");
        mailTo(People.Known.mail("sol"), "códigos de respaldo nuevos");
        mailTo(People.Known.mail("sol"), "Se quitó la aplicación");
    }

    @Test
    void rubbish_from_browsers_is_refused_in_words() {
        PortalHttpClient person = new PortalHttpClient(portal);
        for (String passkey : List.of("", "{}", "nada", "[]",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{},"
                        + "\"clientExtensionResults\":{}}",
                "{\"a\":".repeat(5_000), "x".repeat(100_000))) {
            HttpResponse<String> answer = person.post("/ingresar", "/ingresar/llave", Map.of("passkey", passkey));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Esa llave de acceso no sirve aquí");
        }
        assertThat(person.post("/ingresar", "/ingresar/segundo-paso", Map.of("code", "123456")).statusCode())
                .isEqualTo(403);
        TwoStepSignInFixture.password(person, TwoStepSignInFixture.ANA);
        for (String code : List.of("\u0000", "9".repeat(100_000), "🔑🔑🔑", "- - -")) {
            assertThat(TwoStepSignInFixture.secondStep(person, "code", code).statusCode()).isBetween(400, 422);
        }
    }

    private static void mailTo(String mail, String words) {
        Patience.until(() -> people.mails(mail).stream().filter(text -> text.contains(words)).findFirst(),
                "a mail to " + mail + " with " + words);
        assertThat(people.mails(mail).stream().filter(text -> text.contains("aviso de seguridad"))
                .collect(Collectors.joining())).doesNotContain("secret", "otpauth");
    }
}
