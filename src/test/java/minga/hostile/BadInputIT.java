package minga.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import minga.harness.ForkedPortal;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests every route with malformed and hostile input, in every role: never a status 5xx, never a script in the page.
 */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class BadInputIT {

    private static final String SCRIPT = "<script>canary()</script>";

    private static final List<String> PLACES = List.of("1", "999999999999999999", "99999999999999999999", "no-existe",
            "%F0%9F%A6%99",
            "%3Cscript%3Ecanary()%3C%2Fscript%3E", "-1", "a%2Fb", "a".repeat(3000));

    private static final List<String> VALUES = List.of("-1", "0", "99999999999", "abc", "", "%F0%9F%A6%99",
            "%22%3E%3Cscript%3Ecanary()%3C%2Fscript%3E",
            "%FF%FE", "%C3", "%00", "..%2F..%2F", "%27%20or%201%3D1--", "a%0D%0ASet-Cookie:x=y", "(((((((((*",
            "x".repeat(5000));

    private static final List<String> QUESTIONS = List.of("q", "tema", "region", "comuna", "poblacion", "tipo", "etapa",
            "desde", "hasta", "orden", "pagina", "por",
            "theme", "commune", "sort", "page", "size", "from", "to", "ver", "hecho", "listo", "volver", "clave",
            "idioma", "texto", "con", "campo", "letra");

    private static final List<String> ANSWERS = List.of("mail", "name", "password", "key", "old", "roles",
            "municipality", "language", "accion", "reason", "visto",
            "o.name", "o.", "en.name", "r.1", "volver", "identification.name", "responsible.0.institution",
            "objectives.0.text", "indicators.0.means.0.text",
            "startYear", "themes", "municipalities", "revision", "answer.1", "busqueda", "cada", "seguro", "answer");

    @Test
    void every_page_answers_every_address(People.Known people) {
        Set<String> sins = new TreeSet<>();
        for (Person person : everybody(people)) {
            for (RestRoutes.Route route : RestRoutes.all()) {
                if (route.reads()) {
                    PLACES.forEach(place -> judge(route + " at " + place, person.get(route.filled(place)), sins));
                }
            }
        }
        assertThat(sins).isEmpty();
    }

    @Test
    void every_page_answers_every_question(People.Known people) {
        Set<String> sins = new TreeSet<>();
        for (Person person : everybody(people)) {
            for (RestRoutes.Route route : RestRoutes.all()) {
                if (route.reads()) {
                    for (String value : VALUES) {
                        String all = String.join("&", QUESTIONS.stream().map(name -> name + "=" + value).toList());
                        judge(route + " asked " + value, person.get(route.filled("1") + "?" + all), sins);
                    }
                }
            }
        }
        assertThat(sins).isEmpty();
    }

    @Test
    void each_question_alone_is_answered(People.Known people) {
        Set<String> sins = new TreeSet<>();
        Person reviewer = people.reviewer("paula");
        for (RestRoutes.Route route : RestRoutes.all()) {
            if (route.reads()) {
                for (String name : QUESTIONS) {
                    for (String value : List.of("-1", "%FF", "%3Cscript%3Ecanary()%3C%2Fscript%3E")) {
                        judge(route + " asked " + name + "=" + value,
                                reviewer.get(route.filled("1") + "?" + name + "=" + value), sins);
                    }
                }
            }
        }
        assertThat(sins).isEmpty();
    }

    @Test
    void every_form_answers_whatever_is_sent(People.Known people) {
        Set<String> sins = new TreeSet<>();
        Map<String, String> words = new LinkedHashMap<>();
        words.put("emoji", "🦙👩‍👩‍👧‍👦 ñandú");
        words.put("HTML", "\">" + SCRIPT);
        words.put("a percent sign", "q=100% de % d");
        words.put("control signs", "a\u0000b\u0007\u202Ec");
        words.put("a megabyte", "ñ".repeat(500_000));
        for (Person person : everybody(people)) {
            for (RestRoutes.Route route : RestRoutes.all()) {
                if (!route.reads() && !route.path().equals("/salir")) {
                    words.forEach((what, said) -> judge(route + " sent " + what,
                            person.post(route.filled("1"), everywhere(said)), sins));
                    for (String raw : List.of("name=%FF%FE", "name=%C3", "name=%ZZ", "=&&==&",
                            "_csrf=" + person.token() + "&name=%ED%A0%80")) {
                        judge(route + " sent " + raw, person.postRaw(route.filled("1"), raw), sins);
                    }
                }
            }
        }
        assertThat(sins).isEmpty();
    }

    @Test
    void a_form_beyond_all_measure_is_refused_and_the_portal_goes_on(ForkedPortal portal, People.Known people) {
        Person member = people.member("rosa", "13125");
        HttpResponse<String> answer = member.postRaw("/ingresar",
                "_csrf=" + member.token() + "&mail=" + "x".repeat(6_000_000));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(people.stranger().get("/health/live").statusCode()).isEqualTo(200);
    }

    /** What no browser sends: written to the wire by hand. */
    @Test
    void what_is_no_address_at_all_is_refused(ForkedPortal portal) throws IOException {
        for (String line : List.of("GET /practicas?q=%ZZ HTTP/1.1", "GET /practicas?q=% HTTP/1.1",
                "GET /practicas?q=\u0001 HTTP/1.1",
                "GET /practicas?" + "a=b&".repeat(10_000) + " HTTP/1.1", "GET //// HTTP/1.1",
                "GET /..;/WEB-INF/web.xml HTTP/1.1", "GET /..%2F..%2Fetc HTTP/1.1",
                "POST /ingresar HTTP/1.1\r\nUpgrade: h2c\r\nHTTP2-Settings:"
                        + " AAMAAABkAAQCAAAAAAIAAAAA\r\nContent-Length: 0",
                "BREW / HTTP/1.1", "TRACE / HTTP/1.1")) {
            try (Socket wire = new Socket("127.0.0.1", portal.port())) {
                wire.setSoTimeout(Patience.milliseconds());
                wire.getOutputStream()
                        .write((line + "\r\nHost: 127.0.0.1:" + portal.port() + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
                String answer = new String(wire.getInputStream().readNBytes(200_000), StandardCharsets.UTF_8);
                assertThat(answer).as(line.substring(0, Math.min(60, line.length())))
                        .matches(Pattern.compile("HTTP/1\\.1 [1-4]\\d\\d.*", Pattern.DOTALL));
            }
        }
    }

    private static List<Person> everybody(People.Known people) {
        return List.of(people.stranger(), people.member("rosa", "13125"), people.reviewer("paula"),
                people.administrator());
    }

    private static Map<String, String> everywhere(String said) {
        Map<String, String> form = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(ANSWERS);
        if (said.length() > 100_000) {
            names = List.of("name", "o.name");
        }
        names.forEach(name -> form.put(name, said));
        return form;
    }

    private static void judge(String what, HttpResponse<String> answer, Set<String> sins) {
        String head = what.substring(0, Math.min(160, what.length()));
        if (answer.statusCode() >= 500 && !what.contains("/health/")) {
            sins.add(answer.statusCode() + " " + head);
        }
        boolean page = answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
        if (page && answer.body().contains(SCRIPT)) {
            sins.add("a script came back: " + head);
        }
        if (answer.headers().firstValue("x").isPresent()
                || answer.headers().allValues("set-cookie").stream().anyMatch(cookie -> cookie.startsWith("x="))) {
            sins.add("a header came in: " + head);
        }
        if (answer.statusCode() >= 400 && page && !answer.body().contains("Minga")) {
            sins.add("an answer not of this house: " + answer.statusCode() + " " + head);
        }
    }
}
