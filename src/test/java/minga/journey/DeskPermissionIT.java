package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests who may open fichas in each state: own municipality, another one, reviewers, people shut out, and strangers.
 */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class DeskPermissionIT {

    private static final List<String> WRITING = List.of("", "/timing", "/results", "/revisar", "/matriz");

    @Test
    void each_state_of_a_ficha_opens_to_its_people_only(People.Known people) {
        DeskFixture papers = DeskFixture.lieOnTheDesks(people);
        Person shutOut = people.member("dora", "13125");
        shutOut(people, shutOut);
        Map<String, Person> all = new LinkedHashMap<>();
        all.put("own", people.member("rosa", "13125"));
        all.put("other", people.member("olga", "15101"));
        all.put("reviewer", people.reviewer("paula"));
        all.put("administrator", people.administrator());
        all.put("shut out", shutOut);
        all.put("stranger", people.stranger());
        Set<String> sins = new TreeSet<>();
        all.forEach((who, person) -> {
            for (String id : List.of(papers.draft(), papers.back())) {
                WRITING.forEach(page -> judge(who, person.get("/postulaciones/" + id + page), "own", page, sins));
                if (!who.equals("own")) {
                    judge(who, person.post("/postulaciones/" + id + "/timing",
                            Map.of("startYear", "1999", "revision", "1")), "own", "writing", sins);
                    judge(who, person.post("/postulaciones/" + id + "/envio", Map.of("revision", "1")), "own",
                            "sending", sins);
                }
            }
            for (String version : List.of(papers.inReview(), papers.accepted())) {
                judge(who, person.get("/evaluaciones/" + version), "reviewer", "the sheet", sins);
                if (!who.equals("reviewer")) {
                    judge(who, person.post("/evaluaciones/" + version, Map.of("accion", "aceptar", "visto", "1")),
                            "reviewer", "deciding", sins);
                    judge(who, person.post("/evaluaciones/" + version + "/publicar", Map.of("visto", "1")), "reviewer",
                            "publishing", sins);
                }
            }
        });
        assertThat(sins).isEmpty();
        assertThat(people.member("rosa", "13125").get("/postulaciones/" + papers.draft() + "/timing").body())
                .doesNotContain("1999");
    }

    private static void shutOut(People.Known people, Person person) {
        Person administrator = people.administrator();
        String list = administrator.get("/administracion/cuentas?q=dora").body();
        String account = list.replaceAll("(?s).*?/administracion/cuentas/(\\d+).*", "$1");
        assertThat(person.get("/mi-cuenta").statusCode()).isEqualTo(200);
        assertThat(administrator.post("/administracion/cuentas/" + account + "/estado",
                Map.of("accion", "deshabilitar", "confirmacion", People.PASSWORD)).statusCode()).isEqualTo(303);
        assertThat(person.get("/mi-cuenta").statusCode()).as("shut out at once").isEqualTo(303);
    }

    /**
     * Who has the right gets the page; to who writes for another municipality it is not there; who came in otherwise is
     * refused; who did not is led to the sign-in, or lacks the form's token.
     */
    private static void judge(String who, HttpResponse<String> answer, String right, String what, Set<String> sins) {
        boolean in = !who.equals("stranger") && !who.equals("shut out");
        boolean led = answer.headers().firstValue("Location").orElse("").contains("/ingresar");
        boolean fine = who.equals(right) ? answer.statusCode() == 200
                : in ? answer.statusCode() == (who.equals("other") && right.equals("own") ? 404 : 403)
                        : led || answer.statusCode() == 403;
        if (!fine) {
            sins.add(who + " at " + what + ": " + answer.statusCode() + " "
                    + answer.headers().firstValue("Location").orElse(""));
        }
    }
}
