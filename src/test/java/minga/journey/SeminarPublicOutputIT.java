package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import minga.commitment.CommitmentTemplate;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import minga.seminar.SeminarTemplate;
import minga.template.Field;
import minga.template.FieldKind;
import minga.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests what strangers get of seminars and commitments: nothing of a draft, in no page, feed, calendar or file, and of
 * public ones every word as text.
 */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class SeminarPublicOutputIT {

    private static final String FICHA = "programa-de-mediadores-sociales-interculturales";
    private static final String HOSTILE = " <img src=x onerror=canary()> <i zq>\"'>"
            + "<script>canary()</script> ${7*7} =1+1";
    private static final Pattern LIVE = Pattern.compile("<img src=x|<i zq|<script>canary|onerror=canary\\(\\)\">");
    /** What was typed, in other forms than an address that a stranger guesses and reads again. */
    private static final Pattern SECRET = Pattern.compile("zqw\\d|zqsala|zqcontacto|Zqseminario|Zqcompromiso");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern CODE = Pattern.compile("BP-\\d{4}-\\d{4}");
    private static final Set<FieldKind> WORDS = Set.of(FieldKind.LINE, FieldKind.TEXT, FieldKind.MARKDOWN);

    private final Map<String, String> told = new LinkedHashMap<>();

    @Test
    void a_draft_is_in_no_public_output_and_a_public_one_is_there_as_text(People.Known people) {
        Person carla = people.curator("carla");
        Person visitor = people.stranger();
        String practice = DeskFixture.found(visitor.get("/practicas/" + FICHA).body(), "(" + CODE.pattern() + ")");
        String seminar = began(carla, "/curaduria/seminarios/nuevo", Map.of("title", "Zqseminario de prueba"));
        for (String list : List.of("hosts", "sessions", "sessions.0.speakers", "conclusions")) {
            saves(carla, seminar, Map.of("accion", "agregar:" + list));
        }
        saves(carla, seminar, words(SeminarTemplate.SEMINAR, Map.of("kind", "REGIONAL", "startsAt",
                "2026-08-26T09:30-04:00[America/Santiago]", "sessions.0.practices", practice, "practices", practice,
                "link", "https://sala.example/zqsala", "title", "Zqseminario de prueba")));
        String commitment = began(carla, "/curaduria/compromisos/nuevo", Map.of("text", "Zqcompromiso de prueba"));
        saves(carla, commitment,
                words(CommitmentTemplate.COMMITMENT, Map.of("text", "Zqcompromiso de prueba", "contact",
                        "zqcontacto@minga.example", "dueOn", "2020-01-01", "practices", practice)));
        assertThat(leaks(visitor)).isEmpty();
        saves(carla, seminar, Map.of("accion", "publicar", "title", "Zqseminario de prueba" + HOSTILE));
        saves(carla, commitment, Map.of("accion", "publicar", "text", "Zqcompromiso de prueba" + HOSTILE));
        isTextEverywhere(carla, visitor, seminar, commitment);
        saves(carla, seminar, Map.of("accion", "retirar"));
        saves(carla, commitment, Map.of("accion", "retirar"));
        assertThat(leaks(visitor)).isEmpty();
    }

    private void isTextEverywhere(Person carla, Person visitor, String seminar, String commitment) {
        String page = visitor.get(linked(visitor, "/seminarios", "zqseminario")).body();
        String other = visitor.get(linked(visitor, "/compromisos", "zqcompromiso")).body();
        for (String body : List.of(page, other, visitor.get("/seminarios").body(), visitor.get("/compromisos").body(),
                carla.get(seminar).body(), carla.get(commitment).body(), carla.get("/curaduria").body(),
                carla.get("/curaduria/compromisos").body(), carla.get(commitment + "/avance").body(),
                visitor.get("/practicas/" + FICHA).body())) {
            assertThat(body).doesNotContainPattern(LIVE);
        }
        assertThat(told).hasSizeGreaterThan(15).allSatisfy((path, word) -> assertThat(page + other).as(path)
                .contains(word));
        assertThat(page + other).doesNotContain("zqcontacto").contains("zqsala");
        assertThat(carla.get("/compromisos/" + slug(other)).body()).as("for members").contains("zqcontacto");
        assertThat(visitor.get("/seminarios.ics").body()).contains("Zqseminario").doesNotContain("\nEND:VEVENT\n");
        String csv = visitor.get("/compromisos.csv").body();
        assertThat(csv).contains("Zqcompromiso").doesNotContain("zqcontacto");
    }

    private static String slug(String page) {
        return DeskFixture.found(page, "rel=\"canonical\" href=\"[^\"]*/compromisos/([^\"]+)\"");
    }

    private static String linked(Person visitor, String list, String word) {
        return DeskFixture.found(visitor.get(list).body(), "href=\"(" + list + "/" + word + "[^\"]*)\"");
    }

    /** Every word that a stranger gets of what is not public, for all addresses that could know it. */
    private static Set<String> leaks(Person visitor) {
        Set<String> leaks = new TreeSet<>();
        for (String address : List.of("/", "/seminarios", "/seminarios.ics", "/compromisos",
                "/compromisos?estado=OVERDUE", "/compromisos?seminario=zq", "/compromisos?hasta=2021-01-01",
                "/compromisos.csv", "/compromisos.json", "/compromisos.md", "/compromisos.xlsx", "/sitemap.xml",
                "/practicas/" + FICHA, "/practicas/" + FICHA + ".json", "/practicas.atom", "/api/v1/practices",
                "/seminarios/zqseminario-de-prueba", "/seminarios/zqseminario-de-prueba.ics",
                "/compromisos/zqcompromiso-de-prueba", "/compromisos/zqcompromiso-de-prueba.csv",
                "/informar-avance")) {
            HttpResponse<String> answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isLessThan(500);
            if (SECRET.matcher(answer.body()).find()) {
                leaks.add(address);
            }
            if (address.contains("zq") && !address.contains("?")) {
                assertThat(answer.statusCode()).as(address).isEqualTo(404);
            }
        }
        return leaks;
    }

    /** Hostile words for every field that takes words, each with a number of its own, rows too. */
    private Map<String, String> words(Template<?> template, Map<String, String> rest) {
        Map<String, String> form = new HashMap<>();
        walk(template, "", form);
        form.keySet().removeAll(rest.keySet());
        told.keySet().removeAll(rest.keySet());
        form.putAll(rest);
        form.put("accion", "guardar");
        return form;
    }

    private void walk(Template<?> template, String prefix, Map<String, String> form) {
        for (Field<?, ?> field : template.fields()) {
            String path = prefix + field.key();
            if (field.kind() == FieldKind.ROWS) {
                walk(field.rowTemplate(), path + ".0.", form);
            } else if (WORDS.contains(field.kind())) {
                String word = "zqw" + (100 + told.size());
                form.put(path, field.atMost() < HOSTILE.length() + word.length() ? word : word + HOSTILE);
                told.put(path, word);
            }
        }
    }

    private static String began(Person carla, String address, Map<String, String> form) {
        HttpResponse<String> answer = carla.post(address, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static void saves(Person carla, String address, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("revision", DeskFixture.found(carla.get(address).body(), REVISION.pattern()));
        HttpResponse<String> answer = carla.post(address, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }
}
