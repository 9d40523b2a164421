package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import minga.harness.VerdictForms;
import minga.practice.PracticeTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that markup, quotes and formulas in every field are shown as text on every page, feed and file. Each field has
 * a number of its own in what it says, so that it is also seen that none is lost on the way.
 */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class FieldEscapingIT {

    private static final Pattern FIELD = Pattern
            .compile("<(?:textarea|input) id=\"[^\"]*\" name=\"([^\"]+)\"(?=[^>]*data-limit=\"(\\d+)\")?[^>]*");
    private static final Pattern LIVE = Pattern.compile("<img src=x|<i zq|'\"><|onerror=canary\\(\\)\"|<script>canary");

    private static final String REFERENCE = "programa-de-mediadores-sociales-interculturales";

    private final Map<String, String> told = new LinkedHashMap<>();
    private final Set<String> sins = new TreeSet<>();

    @Test
    void what_is_typed_stays_words_on_every_desk_page_feed_and_file(People.Known people) {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        Person visitor = people.stranger();
        String id = written(rosa);
        assertThat(told).as("fields that take words").hasSizeGreaterThan(60);
        onTheDesk(rosa, id);
        reviewed(people, rosa, paula, id);
        String slug = slug(visitor);
        String code = DeskFixture.found(visitor.get("/practicas/" + slug).body(), "(BP-\\d{4}-\\d{4})");
        inPublic(visitor, slug, code);
        assertThat(sins).isEmpty();
        assertThat(lost(visitor.get("/practicas/" + slug).body(), visitor.get("/api/v1/practices/" + code).body()))
                .isEmpty();
    }

    private String written(Person rosa) {
        String id = DeskFixture.whole(rosa, "Registro de palabras hostiles");
        for (String row : List.of("identification partners", "legal norms", "design activities",
                "resources fundingSources", "replication knownReplicas",
                "continuity awards", "results indicators.0.means.0.evidence")) {
            DeskFixture.save(rosa, id, row.split(" ")[0], Map.of("accion", "agregar:" + row.split(" ")[1]));
        }
        PracticeTemplate.PRACTICE.sections()
                .forEach(section -> DeskFixture.save(rosa, id, section.key(), hostile(rosa, id, section.key())));
        return id;
    }

    private void onTheDesk(Person rosa, String id) {
        List<String> desk = new ArrayList<>(List.of("/postulaciones", "/postulaciones/" + id,
                "/postulaciones/" + id + "/vista-previa", "/postulaciones/" + id + "/revisar"));
        PracticeTemplate.PRACTICE.sections().forEach(section -> desk.add("/postulaciones/" + id + "/" + section.key()));
        desk.forEach(page -> judge(page, rosa.get(page)));
    }

    /** Sent back with a hostile remark, sent again, accepted and published. */
    private void reviewed(People.Known people, Person rosa, Person paula, String id) {
        String version = DeskFixture.sent(rosa, paula, id);
        String sheet = "/evaluaciones/" + version;
        DeskFixture.act(paula, version,
                Map.of("accion", "guardar", "o.name", told.get("name"), "o.", told.get("name")));
        List.of("/evaluaciones", sheet, sheet + "/rechazar").forEach(page -> judge(page, paula.get(page)));
        DeskFixture.act(paula, version, Map.of("accion", "devolver"));
        onTheDesk(rosa, id);
        judge("/postulaciones/nueva", rosa.post("/postulaciones/nueva", Map.of("name", told.get("name"))));
        DeskFixture.sent(rosa, paula, id);
        VerdictForms.agree(people, paula, version);
        DeskFixture.act(paula, version, Map.of("accion", "aceptar"));
        judge(sheet + "/publicar", paula.get(sheet + "/publicar"));
        DeskFixture.went(paula, sheet + "/publicar", sheet + "/publicar", Map.of(), "visto");
    }

    /** The readable part of its address, made of what was typed as its name. */
    private static String slug(Person visitor) {
        Pattern card = Pattern.compile("href=\"/practicas/([^\"?/#]*zq[^\"?#]*)");
        return Patience.until(
                () -> Optional.of(card.matcher(visitor.get("/practicas?q=zq1zq").body())).filter(Matcher::find)
                        .map(found -> found.group(1)),
                "the ficha in the list");
    }

    private void inPublic(Person visitor, String slug, String code) {
        for (String page : List.of("/", "/practicas", "/practicas?vista=tabla", "/practicas?q=zq1zq",
                "/practicas?q=indicador:canary", "/practicas?q=%22src+x%22&por=100",
                "/practicas/" + slug, "/practicas/" + slug + "?q=canary", "/p/" + code + "/v1",
                "/comparar?p=" + slug + "&p=" + REFERENCE,
                "/practicas.atom?q=canary", "/practicas.csv?q=canary", "/practicas.json?q=canary",
                "/api/v1/practices?q=canary", "/api/v1/practices/" + code,
                "/api/v1/suggestions?q=zq1zq", "/practicas/" + REFERENCE, "/practicas?q=canari",
                "/practicas?q=canary&tema=housing")) {
            judge(page, visitor.get(page));
        }
    }

    /** Fields whose number is not where it should be, or is where it should not: contacts are for members only. */
    private Set<String> lost(String ficha, String whole) {
        Set<String> lost = new TreeSet<>();
        told.forEach((field, words) -> {
            String number = DeskFixture.found(words, "(zq\\d+zq)");
            boolean closed = field.startsWith("contact");
            if (ficha.contains(number) == closed || whole.contains(number) == closed) {
                lost.add(field + (closed ? " is for members only" : " is lost"));
            }
        });
        return lost;
    }

    /** What the form asks for words, answered with more than words; the rest is sent as it came. */
    private Map<String, String> hostile(Person rosa, String id, String section) {
        Map<String, String> form = new HashMap<>();
        Matcher fields = FIELD.matcher(rosa.get("/postulaciones/" + id + "/" + section).body());
        while (fields.find()) {
            String name = fields.group(1);
            if (fields.group(2) != null || name.equals("keywords")) {
                String words = words(told.size() + 1, fields.group(2) == null ? 60 : Integer.parseInt(fields.group(2)));
                told.put(name, words);
                form.put(name, words);
            }
        }
        return form;
    }

    private static String words(int number, int limit) {
        String mark = "zq" + number + "zq";
        for (String words : List.of(
                "='\"><img src=x onerror=canary()> " + mark
                        + " </textarea></title><script>canary()</script> &amp; {0} ${7*7} ñ\u202e🦙",
                "='\"><img src=x onerror=canary()> " + mark, "'\"><i " + mark + ">", mark)) {
            if (words.length() <= limit) {
                return words;
            }
        }
        throw new AssertionError("no room for words: " + limit);
    }

    private void judge(String what, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String body = answer.body();
        if (answer.statusCode() >= 400 && !what.contains("nueva")) {
            sins.add(answer.statusCode() + " " + what);
        }
        if (!answer.headers().firstValue("X-Content-Type-Options").orElse("").equals("nosniff")) {
            sins.add("sniffed: " + what);
        }
        boolean data = type.startsWith("application/json") || type.startsWith("text/csv");
        Matcher live = LIVE.matcher(body);
        if (!data && live.find()) {
            sins.add(what + ": " + body.substring(Math.max(0, live.start() - 80), live.start() + 40));
        }
        if (type.startsWith("text/csv") && Pattern.compile("(?m)(^|;)\"?=").matcher(body).find()) {
            sins.add("a formula in " + what);
        }
        if (body.contains("49 ñ")) {
            sins.add("calculated: " + what);
        }
    }
}
