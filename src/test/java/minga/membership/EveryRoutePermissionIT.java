package minga.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minga.account.AccessPolicy;
import minga.account.Caller;
import minga.account.Needs;
import minga.account.Role;
import minga.harness.Doors;
import minga.harness.Doors.Door;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import minga.web.Language;
import minga.web.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests every route of the running portal with every role, and what its forms and cookies withstand. */
class EveryRoutePermissionIT {

    private static final String PASSWORD = "tres gatos en el muelle";
    private static final Pattern LINK = Pattern.compile("/invitacion/[0-9a-f]{64}");
    private static ForkedPortal portal;
    private static final Map<String, PortalHttpClient> PEOPLE = new LinkedHashMap<>();
    private static final Map<String, Caller> CALLERS = new LinkedHashMap<>();

    @BeforeAll
    static void everybody_comes_in() throws IOException {
        portal = ForkedPortal.start(
                Files.createTempDirectory(Files.createDirectories(Path.of("target/it").toAbsolutePath()), "doors"));
        PortalHttpClient administrator = new PortalHttpClient(portal);
        HttpResponse<String> in = administrator.post("/primera-cuenta", "/primera-cuenta",
                Map.of("key", portal.administratorToken(), "mail", "ana@minrel.cl", "name", "Ana", "password",
                        PASSWORD));
        assertThat(in.statusCode()).as(() -> String.join("\n", portal.output())).isEqualTo(303);
        known("nobody", new PortalHttpClient(portal), Caller.ANONYMOUS);
        known("administrator", administrator, new Caller(1, "Ana", "ana@minrel.cl", Set.of(Role.ADMINISTRATOR), null));
        for (Role role : Set.of(Role.MEMBER, Role.REVIEWER, Role.CURATOR)) {
            String mail = role.name().toLowerCase(java.util.Locale.ROOT) + "@quilicura.cl";
            PortalHttpClient person = new PortalHttpClient(portal);
            administrator.post("/administracion/cuentas/invitar", "/administracion/cuentas/invitar",
                    Map.of("mail", mail, "roles", role.name(), "municipality", "13125", "language", "es"));
            String link = link(mail);
            person.get(link);
            assertThat(
                    person.post("/invitacion", "/invitacion", Map.of("name", "Persona " + role, "password", PASSWORD))
                            .statusCode())
                    .isEqualTo(303);
            known(role.name(), person, new Caller(2, "", mail, Set.of(role), "13125"));
        }
    }

    private static void known(String name, PortalHttpClient visitor, Caller caller) {
        PEOPLE.put(name, visitor);
        CALLERS.put(name, caller);
    }

    private static String link(String mail) {
        return Patience.until(() -> find(mail), "an invitation for " + mail);
    }

    private static Optional<String> find(String mail) {
        Path folder = portal.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".eml")).toList()) {
                String text = Files.readString(file).replace("=\r\n", "").replace("=\n", "");
                Matcher link = LINK.matcher(text);
                if (text.contains("To: " + mail) && link.find()) {
                    return Optional.of(link.group());
                }
            }
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @AfterAll
    static void everybody_goes() {
        portal.close();
    }

    /**
     * A form without its token shows who may: who may not is refused before the form is looked at, and nothing happens
     * to anybody.
     */
    @Test
    void every_door_opens_to_those_of_the_table_and_to_nobody_else() {
        Set<String> sins = new TreeSet<>();
        int cells = 0;
        for (Door door : Doors.all()) {
            for (String name : PEOPLE.keySet()) {
                HttpResponse<String> answer = door.verb().equals("GET") ? PEOPLE.get(name).get(door.example())
                        : PEOPLE.get(name).knock(door.verb(), door.example(), door.form());
                boolean may = AccessPolicy.may(CALLERS.get(name), door.method().getAnnotation(Needs.class).value(),
                        null);
                cells++;
                if (may == refused(answer) || answer.statusCode() >= 500) {
                    sins.add(door + " by " + name + ": " + answer.statusCode() + " "
                            + answer.headers().firstValue("Location").orElse(""));
                }
            }
        }
        assertThat(sins).isEmpty();
        assertThat(cells).isGreaterThan(200);
    }

    private static boolean refused(HttpResponse<String> answer) {
        boolean asked = answer.headers().firstValue("Location").orElse("").contains("/ingresar?volver=")
                || answer.statusCode() == 401;
        return asked || answer.statusCode() == 403 && Stream.of(Language.values())
                .anyMatch(language -> answer.body().contains(Messages.text(language, "policy.refused")));
    }

    @Test
    void a_form_without_its_token_or_from_another_site_changes_nothing() {
        PortalHttpClient administrator = PEOPLE.get("administrator");
        String token = administrator.csrf("/mi-cuenta");
        Map<String, String> form = Map.of("name", "Otra", "language", "es");
        assertThat(administrator.raw("/mi-cuenta", form, "", Map.of()).statusCode()).isEqualTo(403);
        HttpResponse<String> members = administrator.raw("/mi-cuenta", form,
                PEOPLE.get("MEMBER").csrf("/mi-cuenta"), Map.of());
        assertThat(members.statusCode()).isEqualTo(303);
        assertThat(members.headers().firstValue("Location").orElse("")).as("kept for the member, and not done")
                .contains("/formularios-guardados/");
        assertThat(administrator.get("/mi-cuenta").body()).doesNotContain("value=\"Otra\"");
        assertThat(administrator.raw("/mi-cuenta", form, token, Map.of("Origin", "https://malo.example")).statusCode())
                .isEqualTo(403);
        assertThat(administrator.raw("/mi-cuenta", form, token, Map.of("Origin", "null")).statusCode()).isEqualTo(403);
        assertThat(administrator.raw("/mi-cuenta", form, token, Map.of("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        assertThat(administrator.get("/mi-cuenta").body()).contains("value=\"Ana\"");
        assertThat(administrator.raw("/mi-cuenta", Map.of("name", "Ana", "language", "es"), token,
                Map.of("Origin", portal.url("").toString())).statusCode()).isEqualTo(303);
    }

    @Test
    void signing_in_gives_a_new_token_and_signing_out_ends_it() {
        PortalHttpClient visitor = new PortalHttpClient(portal);
        HttpResponse<String> first = signIn(visitor, "");
        String cookie = first.headers().allValues("Set-Cookie").stream().filter(one -> one.startsWith("minga_sesion="))
                .findFirst().orElseThrow();
        assertThat(cookie).contains("; HttpOnly").contains("; SameSite=Lax").contains("; Path=/")
                .doesNotContain("Domain");
        String before = visitor.session().orElseThrow();
        visitor.post("/mi-cuenta", "/ingresar", Map.of("mail", "member@quilicura.cl", "password", PASSWORD));
        assertThat(visitor.session().orElseThrow()).isNotEqualTo(before);
        visitor.post("/mi-cuenta", "/salir", Map.of());
        assertThat(visitor.get("/mi-cuenta").headers().firstValue("Location").orElse("")).contains("/ingresar?volver=");
    }

    private static HttpResponse<String> signIn(PortalHttpClient visitor, String back) {
        return visitor.post("/ingresar", "/ingresar",
                Map.of("mail", "member@quilicura.cl", "password", PASSWORD, "volver", back));
    }

    @Test
    void the_way_back_leads_to_a_page_of_ours_only() {
        for (String evil : Set.of("https://malo.example/", "//malo.example", "/\\malo.example", "javascript:alert(1)",
                "/x\r\nSet-Cookie: a=b", "\\\\malo", "/%0d%0aX: y z")) {
            HttpResponse<String> answer = signIn(new PortalHttpClient(portal), evil);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).as(evil).doesNotContain("malo")
                    .doesNotContain("javascript");
            assertThat(answer.headers().firstValue("X")).isEmpty();
        }
        assertThat(signIn(new PortalHttpClient(portal), "/practicas?q=salud").headers().firstValue("Location")
                .orElseThrow()).endsWith("/practicas?q=salud");
    }

    @Test
    void an_unknown_mail_a_wrong_password_and_a_request_for_a_new_one_get_equal_answers() {
        assertThat(wrong("member@quilicura.cl")).isEqualTo(wrong("nadie@quilicura.cl"));
        assertThat(lost("curator@quilicura.cl")).isEqualTo(lost("nadie@quilicura.cl"));
    }

    private static String wrong(String mail) {
        HttpResponse<String> answer = new PortalHttpClient(portal).post("/ingresar", "/ingresar",
                Map.of("mail", mail, "password", "esto no es nada"));
        return answer.statusCode() + bare(answer.body(), mail);
    }

    private static String lost(String mail) {
        HttpResponse<String> answer = new PortalHttpClient(portal).post("/clave/olvidada", "/clave/olvidada",
                Map.of("mail", mail));
        return answer.statusCode() + bare(answer.body(), mail);
    }

    private static String bare(String body, String mail) {
        return body.replace(mail, "").replaceAll("[0-9a-f]{64}", "");
    }
}
