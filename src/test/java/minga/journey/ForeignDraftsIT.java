package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import minga.harness.Doors;
import minga.harness.Doors.Door;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that other people's drafts are answered like what does not exist, whatever number is tried. */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class ForeignDraftsIT {

    private static final String NOBODYS = "888888888";
    private static final String PLACE = "{id: \\d{1,18}}";

    @Test
    void every_address_of_a_foreign_draft_answers_like_one_that_nobody_has(People.Known people) {
        DeskFixture papers = DeskFixture.lieOnTheDesks(people);
        Person olga = people.member("olga", "15101");
        Set<String> told = new TreeSet<>();
        int asked = 0;
        for (Door door : Doors.all()) {
            // OPTIONS says what the server can, not what there is
            if (door.address().startsWith("/postulaciones/" + PLACE) && !door.verb().equals("OPTIONS")) {
                for (String draft : List.of(papers.draft(), papers.back())) {
                    compare(olga, new Door(door.verb(), door.address().replace(PLACE, draft), door.method()),
                            new Door(door.verb(), door.address().replace(PLACE, NOBODYS), door.method()), told);
                    asked++;
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(asked).isGreaterThan(20);
    }

    @Test
    void the_means_and_files_of_a_foreign_draft_too(People.Known people) {
        DeskFixture papers = DeskFixture.lieOnTheDesks(people);
        Person olga = people.member("olga", "15101");
        String other = papers.means().replace("/" + papers.draft() + "/", "/" + NOBODYS + "/");
        assertThat(seen(olga.get(papers.means()))).isEqualTo(seen(olga.get(other))).startsWith("404");
        byte[] file = "%PDF-1".getBytes(StandardCharsets.UTF_8);
        assertThat(seen(olga.postFile(papers.means(), "acta.pdf", file)))
                .isEqualTo(seen(olga.postFile(other, "acta.pdf", file))).startsWith("404");
        String evidence = DeskFixture.found(people.reviewer("paula").get("/evaluaciones/" + papers.inReview()).body(),
                "/antecedentes/(\\d+)");
        for (Person stranger : List.of(olga, people.administrator(), people.stranger())) {
            assertThat(seen(stranger.get("/antecedentes/" + evidence)))
                    .isEqualTo(seen(stranger.get("/antecedentes/" + NOBODYS))).startsWith("404");
        }
    }

    /** Versions of drafts have numbers near that of their practice; those that were sent the reviewer may read. */
    @Test
    void a_version_that_was_never_sent_is_not_there_for_the_reviewer(People.Known people) {
        DeskFixture papers = DeskFixture.lieOnTheDesks(people);
        Person paula = people.reviewer("paula");
        String missing = seen(paula.get("/evaluaciones/" + NOBODYS));
        assertThat(missing).startsWith("404");
        long draft = Long.parseLong(papers.draft());
        for (long id = draft - 20; id < draft + 60; id++) {
            HttpResponse<String> answer = paula.get("/evaluaciones/" + id);
            if (answer.statusCode() != 200) {
                assertThat(seen(answer)).as("version %d", id).isEqualTo(missing);
            }
        }
    }

    private static void compare(Person person, Door there, Door nowhere, Set<String> told) {
        String one = seen(ask(person, there));
        String other = seen(ask(person, nowhere));
        if (!one.equals(other) || !one.startsWith("404")) {
            told.add(there + ": " + one.substring(0, 3) + " and " + other.substring(0, 3));
        }
    }

    private static HttpResponse<String> ask(Person person, Door door) {
        if (door.address().contains("/cargas")) {
            return person.send(door.verb(), door.example(), new byte[0], "Tus-Resumable", "1.0.0", "X-CSRF-Token",
                    person.token(), "Content-Type", "application/offset+octet-stream", "Upload-Offset", "0",
                    "Upload-Length", "5");
        }
        if (door.verb().equals("GET")) {
            return person.get(door.example());
        }
        return door.form().startsWith("multipart")
                ? person.postFile(door.example(), "acta.pdf", "%PDF-1".getBytes(StandardCharsets.UTF_8))
                : person.post(door.example(), Map.of("revision", "1", "answer", "x"));
    }

    /** Status, headers that say something, and the page without the numbers of its own address. */
    private static String seen(HttpResponse<String> answer) {
        return answer.statusCode() + answer.headers().firstValue("Cache-Control").orElse("")
                + answer.headers().firstValue("Location").orElse("")
                + answer.body().replaceAll("(postulaciones|antecedentes|evaluaciones)(/|%2F)\\d+", "$1/0");
    }
}
