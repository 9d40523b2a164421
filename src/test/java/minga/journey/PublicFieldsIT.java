package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import minga.harness.Patience;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import minga.harness.VerdictForms;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.template.Field;
import minga.web.Language;
import minga.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests that members-only fields are in no public output: pages, versions, changes, comparison, JSON, CSV, feed,
 * search and suggestions. Each such field says something that is looked for, and its key and its label are looked for
 * as well. What is public is where whole records are given.
 */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class PublicFieldsIT {

    private static final String REFERENCE = "programa-de-mediadores-sociales-interculturales";

    /**
     * What each of them is made to say, in two versions. A field for members only that has no row here fails the test.
     */
    private static final Map<String, List<String>> CANARIES = Map.of("contactRole", List.of("zqcargouno", "zqcargodos"),
            "contactMail", List.of("zqcorreouno@minga.example", "zqcorreodos@minga.example"), "consentToPublish",
            List.of("true", "true"));

    private static List<Field<PracticeVersion, ?>> closed() {
        return PracticeTemplate.PRACTICE.fields().stream().filter(Field::isMembersOnly).toList();
    }

    @Test
    void what_is_for_members_only_is_nowhere_in_public(People.Known people) {
        assertThat(closed()).extracting(Field::key).containsExactlyInAnyOrderElementsOf(CANARIES.keySet());
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        Person visitor = people.stranger();
        String id = DeskFixture.whole(rosa, "Zqpublico de los campos");
        say(rosa, id, 0);
        published(people, rosa, paula, id);
        String slug = Patience.until(
                () -> java.util.Optional.of(visitor.get("/practicas?q=zqpublico").body())
                        .filter(body -> body.contains("/practicas/zqpublico")),
                "the ficha in the list").replaceFirst("(?s).*?href=\"/practicas/(zqpublico[^\"?#]*).*", "$1");
        String code = DeskFixture.found(visitor.get("/practicas/" + slug).body(), "(BP-\\d{4}-\\d{4})");
        rosa.post("/postulaciones/" + id + "/version", Map.of());
        say(rosa, id, 1);
        DeskFixture.save(rosa, id, "identification", Map.of("shortName", "Zqsegunda"));
        published(people, rosa, paula, id);
        Patience.until(() -> java.util.Optional.of(visitor.get("/practicas?q=zqsegunda").body())
                .filter(body -> body.contains(slug)), "the second version");

        Map<String, String> outputs = outputs(visitor, slug, code);
        Set<String> sins = new TreeSet<>();
        outputs.forEach((where, text) -> closed().forEach(field -> judge(where, text, field, sins)));
        assertThat(sins).isEmpty();
        assertThat(rosa.get("/practicas/" + slug).body()).as("members see it").contains("zqcargodos",
                "zqcorreodos@minga.example");
        assertThat(visitor.get("/p/" + code + "/cambios?de=1&a=2").body()).contains("Zqsegunda");
        everyPublicFieldIsGiven(visitor, code);
    }

    private static void say(Person rosa, String id, int version) {
        PracticeTemplate.PRACTICE.sections().forEach(section -> {
            Map<String, String> said = section.fields().stream().filter(Field::isMembersOnly)
                    .collect(Collectors.toMap(Field::key, field -> CANARIES.get(field.key()).get(version)));
            if (!said.isEmpty()) {
                DeskFixture.save(rosa, id, section.key(), said);
            }
        });
    }

    private static void published(People.Known people, Person rosa, Person paula, String id) {
        String version = DeskFixture.sent(rosa, paula, id);
        VerdictForms.agree(people, paula, version);
        DeskFixture.act(paula, version, Map.of("accion", "aceptar"));
        DeskFixture.went(paula, "/evaluaciones/" + version + "/publicar", "/evaluaciones/" + version + "/publicar",
                Map.of(), "visto");
    }

    private static Map<String, String> outputs(Person visitor, String slug, String code) {
        Map<String, String> outputs = new LinkedHashMap<>();
        for (String path : List.of("/practicas/" + slug, "/practicas/" + slug + "?lang=en", "/p/" + code + "/v1",
                "/p/" + code + "/v2", "/p/" + code + "/cambios?de=1&a=2",
                "/p/" + code + "/cambios?de=1&a=2&todo=si", "/p/" + code + "/cambios?de=1&a=2&todo=si&lang=en",
                "/comparar?p=" + slug + "&p=" + REFERENCE,
                "/practicas.csv?q=zqpublico", "/practicas.json?q=zqpublico", "/practicas.jsonl?q=zqpublico",
                "/practicas.md?q=zqpublico",
                "/practicas/" + slug + ".md", "/practicas/" + slug + ".csv", "/practicas/" + slug + ".json",
                "/practicas.atom?q=zqpublico", "/api/v1/practices?q=zqpublico", "/api/v1/practices/" + code,
                "/practicas?q=zqpublico", "/practicas?q=zqpublico&vista=tabla", "/api/v1/suggestions?q=zqpub", "/")) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            outputs.put(path, answer.body());
        }
        for (String canary : List.of("zqcargodos", "zqcorreodos", "zqcargo*")) {
            outputs.put("search " + canary, visitor.get("/practicas?q=" + canary).body().replace(canary, ""));
            JsonObject found = Json
                    .createReader(new StringReader(visitor.get("/api/v1/practices?q=%2B" + canary).body()))
                    .readObject();
            assertThat(found.getInt("total")).as(canary).isZero();
        }
        return outputs;
    }

    private static void judge(String where, String text, Field<PracticeVersion, ?> field, Set<String> sins) {
        for (String said : CANARIES.get(field.key())) {
            if (!said.equals("true") && text.contains(said.replaceFirst("@.*", ""))) {
                sins.add(where + " says " + said);
            }
        }
        if (text.contains(field.key())) {
            sins.add(where + " has the key " + field.key());
        }
        for (Language language : Language.values()) {
            if (text.contains(Messages.text(language, "practice." + field.key()))) {
                sins.add(where + " has the label of " + field.key());
            }
        }
    }

    /** The whole record of the deck's own ficha has each public field that it answers, and no other. */
    private static void everyPublicFieldIsGiven(Person visitor, String code) {
        JsonObject record = Json.createReader(new StringReader(visitor.get("/api/v1/practices/" + code).body()))
                .readObject();
        List<String> open = PracticeTemplate.PRACTICE.publicFields().stream().map(Field::key).toList();
        assertThat(record.keySet()).contains("name", "municipalities", "themes", "responsible", "startYear",
                "description", "objectives", "indicators", "licence", "shortName");
        Set<String> fields = record.keySet().stream().filter(key -> PracticeTemplate.PRACTICE.field(key).isPresent())
                .collect(Collectors.toSet());
        assertThat(open).containsAll(fields);
        String csv = visitor.get("/practicas.csv?q=zqpublico").body().lines().findFirst().orElseThrow();
        PracticeTemplate.PRACTICE.publicFields().forEach(
                field -> assertThat(csv).contains('"' + Messages.text(Language.ES, "practice." + field.key()) + '"'));
    }
}
