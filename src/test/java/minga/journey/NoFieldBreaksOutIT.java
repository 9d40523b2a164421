package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import minga.practice.PracticeTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A ficha with markup, quotes and a formula in every field that takes words, written through the forms, reviewed and
 * published: every page, feed and file shows the words as words. Each field has a number of its own in what it says, so
 * that it is also seen that none is lost on the way.
 */
@ExtendWith({RunningPortal.class, People.class})
class NoFieldBreaksOutIT {

    private static final Pattern FIELD = Pattern.compile("<(?:textarea|input) id=\"[^\"]*\" name=\"([^\"]+)\"(?=[^>]*data-limit=\"(\\d+)\")?[^>]*");
    private static final Pattern LIVE = Pattern.compile("<img src=x|<i zq|'\"><|onerror=canary\\(\\)\"|<script>canary");

    private final Map<String, String> told = new LinkedHashMap<>();

    @Test
    void what_is_typed_stays_words_on_every_desk_page_feed_and_file(People.Known people) {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String id = Papers.whole(rosa, "Registro de palabras hostiles");
        for (String row : List.of("identification partners", "legal norms", "design activities", "resources fundingSources", "replication knownReplicas",
                "continuity awards", "results indicators.0.means.0.evidence")) {
            Papers.save(rosa, id, row.split(" ")[0], Map.of("accion", "agregar:" + row.split(" ")[1]));
        }
        PracticeTemplate.PRACTICE.sections().forEach(section -> Papers.save(rosa, id, section.key(), hostile(rosa, id, section.key())));
        assertThat(told).as("fields that take words").hasSizeGreaterThan(60);

        Set<String> sins = new TreeSet<>();
        List<String> desk = new ArrayList<>(List.of("/postulaciones", "/postulaciones/" + id, "/postulaciones/" + id + "/vista-previa", "/postulaciones/" + id + "/revisar"));
        PracticeTemplate.PRACTICE.sections().forEach(section -> desk.add("/postulaciones/" + id + "/" + section.key()));
        desk.forEach(page -> judge(page, rosa.get(page), sins));
        judge("/postulaciones/nueva", rosa.post("/postulaciones/nueva", Map.of("name", told.get("name"))), sins);

        String version = Papers.sent(rosa, paula, id);
        String sheet = "/evaluaciones/" + version;
        Papers.act(paula, version, Map.of("accion", "guardar", "o.name", told.get("name"), "o.", told.get("name")));
        List.of("/evaluaciones", sheet, sheet + "/rechazar").forEach(page -> judge(page, paula.get(page), sins));
        Papers.act(paula, version, Map.of("accion", "devolver"));
        desk.forEach(page -> judge(page + " returned", rosa.get(page), sins));
        Papers.sent(rosa, paula, id);
        Papers.act(paula, version, Map.of("accion", "aceptar"));
        judge(sheet + "/publicar", paula.get(sheet + "/publicar"), sins);
        Papers.went(paula, sheet + "/publicar", sheet + "/publicar", Map.of(), "visto");

        Person visitor = people.stranger();
        String slug = Papers.found(Patience.until(() -> java.util.Optional.of(visitor.get("/practicas?q=zq1zq").body()).filter(page -> page.contains("/practicas/registro-de")
                || page.contains("/practicas/img")), "the ficha in the list"), "href=\"/practicas/([^\"?/#]*(?:zq|img)[^\"?#]*)");
        String code = Papers.found(visitor.get("/practicas/" + slug).body(), "(BP-\\d{4}-\\d{4})");
        for (String page : List.of("/", "/practicas", "/practicas?vista=tabla", "/practicas?q=zq1zq", "/practicas?q=indicador:canary", "/practicas?q=%22src+x%22&por=100",
                "/practicas/" + slug, "/practicas/" + slug + "?q=canary", "/p/" + code + "/v1", "/comparar?p=" + slug + "&p=programa-de-mediadores-sociales-interculturales",
                "/practicas.atom?q=canary", "/practicas.csv?q=canary", "/practicas.json?q=canary", "/api/v1/practices?q=canary", "/api/v1/practices/" + code,
                "/api/v1/suggestions?q=zq1zq", "/practicas/programa-de-mediadores-sociales-interculturales", "/practicas?q=canari", "/practicas?q=canary&tema=housing")) {
            judge(page, visitor.get(page), sins);
        }
        assertThat(sins).isEmpty();

        String ficha = visitor.get("/practicas/" + slug).body();
        String whole = visitor.get("/api/v1/practices/" + code).body();
        Set<String> lost = new TreeSet<>();
        told.forEach((field, words) -> {
            String number = Papers.found(words, "(zq\\d+zq)");
            boolean closed = field.startsWith("contact");
            if (ficha.contains(number) == closed || whole.contains(number) == closed) {
                lost.add(field + (closed ? " is for members only" : " is lost"));
            }
        });
        assertThat(lost).isEmpty();
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
        for (String words : List.of("='\"><img src=x onerror=canary()> " + mark + " </textarea></title><script>canary()</script> &amp; {0} ${7*7} ñ\u202e🦙",
                "='\"><img src=x onerror=canary()> " + mark, "'\"><i " + mark + ">", mark)) {
            if (words.length() <= limit) {
                return words;
            }
        }
        throw new AssertionError("no room for words: " + limit);
    }

    private static void judge(String what, HttpResponse<String> answer, Set<String> sins) {
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
