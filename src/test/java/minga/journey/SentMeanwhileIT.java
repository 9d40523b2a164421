package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests of forms whose ficha was sent while they were open: what was typed is shown, and sent fichas are read-only. */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class SentMeanwhileIT {

    private static final String REVISION = "name=\"(?:revision|visto)\" value=\"(\\d+)\"";
    private static final String TYPED = "Con ñandú,\nen dos líneas & «comillas»";
    private static final List<String> SECTIONS = List.of("identification", "timing", "legal", "need", "design",
            "results", "resources", "learning", "replication", "continuity", "provenance");

    @Test
    void what_was_typed_is_shown_to_be_copied_when_a_colleague_sent_the_ficha(People.Known people) {
        Person rosa = people.member("rosa", "13125");
        Person raul = people.member("raul", "13125");
        String id = DeskFixture.whole(rosa, "Cocina abierta de invierno");
        String section = "/postulaciones/" + id + "/results";
        String old = DeskFixture.found(rosa.get(section).body(), REVISION);
        DeskFixture.went(raul, "/postulaciones/" + id + "/revisar", "/postulaciones/" + id + "/envio", Map.of(),
                "revision");
        String now = String.valueOf(Long.parseLong(old) + 1);
        for (String revision : List.of(old, now)) {
            HttpResponse<String> answer = rosa.post(section, Map.of("revision", revision, "achievements", TYPED,
                    "indicators.0.means.0.text", "El acta de la mesa", "indicators.7.text", "Fila que no está",
                    "accion", "guardar"));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("Con ñandú,\nen dos líneas &amp; «comillas»")
                    .contains("El acta de la mesa").contains("Fila que no está").contains("readonly")
                    .contains("Indicador 1, Medio de verificación 1").doesNotContain("practice.notEditable")
                    .doesNotContain("name=\"accion\"");
        }
    }

    @Test
    void a_ficha_that_is_not_with_its_municipality_has_no_form(People.Known people) {
        DeskFixture desk = DeskFixture.lieOnTheDesks(people);
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String declined = DeskFixture.whole(rosa, "Ropero escolar");
        String version = DeskFixture.sent(rosa, paula, declined);
        DeskFixture.went(paula, "/evaluaciones/" + version + "/rechazar", "/evaluaciones/" + version + "/rechazar",
                Map.of("reason", "No corresponde"), "visto");
        for (String section : SECTIONS) {
            HttpResponse<String> page = rosa.get("/postulaciones/" + declined + "/" + section);
            assertThat(page.statusCode()).as(section).isEqualTo(200);
            assertThat(page.body()).as(section).doesNotContain("<textarea").doesNotContain("name=\"revision\"")
                    .doesNotContain("name=\"accion\"").contains("No se puede cambiar en este estado");
        }
        assertThat(rosa.get("/postulaciones/" + declined + "/identification").body()).contains("Ropero escolar");
        assertThat(rosa.get("/postulaciones/" + desk.draft() + "/timing").body()).contains("name=\"revision\"");
    }

    @Test
    void all_answers_to_remarks_are_saved_with_one_button_and_nobody_undoes_a_colleagues(People.Known people) {
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String id = DeskFixture.whole(rosa, "Club de lectura de la feria");
        DeskFixture.act(paula, DeskFixture.sent(rosa, paula, id),
                Map.of("accion", "devolver", "o.name", "¿De qué feria?", "o.description", "¿Quiénes leen?"));
        String desk = "/postulaciones/" + id;
        String body = rosa.get(desk).body();
        String first = DeskFixture.found(body, "name=\"answer\\.(\\d+)\"");
        String second = DeskFixture.found(body, "(?s)name=\"answer\\.\\d+\".*name=\"answer\\.(\\d+)\"");
        assertThat(rosa.post(desk + "/respuestas", Map.of("answer." + first, "La de Quilicura\r\ny su barrio",
                "seen." + first, "", "answer." + second, "Vecinas", "seen." + second, "")).statusCode()).isEqualTo(303);
        assertThat(rosa.get(desk).body()).contains("La de Quilicura").contains("Vecinas");
        HttpResponse<String> late = people.member("raul", "13125").post(desk + "/respuestas",
                Map.of("answer." + first, "Otra", "seen." + first, "", "answer." + second, "", "seen." + second, ""));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Otra persona respondió").contains("Otra</textarea>")
                .contains("Vecinas</textarea>").contains("y su barrio");
        HttpResponse<String> tooLong = rosa.post(desk + "/respuestas", Map.of("answer." + first, "x".repeat(4001),
                "seen." + first, "La de Quilicura\ny su barrio", "answer." + second, "Todas", "seen." + second,
                "Vecinas"));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("x".repeat(4001)).contains("Todas</textarea>");
        assertThat(rosa.get(desk).body()).contains("Vecinas</textarea>");
    }

    @Test
    void what_was_typed_stands_on_the_page_that_refuses_it(People.Known people) {
        DeskFixture desk = DeskFixture.lieOnTheDesks(people);
        Person rosa = people.member("rosa", "13125");
        Person paula = people.reviewer("paula");
        String back = "/postulaciones/" + desk.back();
        DeskFixture.went(rosa, back + "/revisar", back + "/envio", Map.of(), "revision");
        Stream.of(rosa.post(back + "/respuestas", Map.of("answer.1", TYPED)),
                paula.post("/evaluaciones/" + desk.inReview() + "/rechazar", Map.of("reason", TYPED, "visto", "0")))
                .forEach(answer -> assertThat(answer.body()).as(answer.uri().getPath())
                        .contains("en dos líneas &amp; «comillas»"));
        HttpResponse<String> wrong = rosa.post("/mi-cuenta/clave", Map.of("old", "secreta-antigua", "password", "x"));
        assertThat(wrong.body()).doesNotContain("secreta-antigua");
    }
}
