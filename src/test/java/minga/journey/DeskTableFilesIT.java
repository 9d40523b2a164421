package minga.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tests that the tables of the desks come as files that hold what the pages show. */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class DeskTableFilesIT {

    @Test
    void the_report_of_the_review_is_a_file(People.Known people) {
        String file = text(people.reviewer("paula"), "/evaluaciones/informe.csv");
        assertThat(file).startsWith("\uFEFF\"Período\";\"Municipalidad\";\"");
        assertThat(file).endsWith("\"\r\n");
    }

    @Test
    void what_was_done_is_a_file(People.Known people) {
        people.reviewer("paula");
        String file = text(people.administrator(), "/administracion/historial.csv");
        assertThat(file.lines().count()).as("a head and the publications of the content").isGreaterThan(3);
        assertThat(file.lines()).allMatch(line -> line.split("\";\"", -1).length == 6);
    }

    private static String text(Person person, String address) {
        HttpResponse<String> answer = person.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=");
        return answer.body();
    }
}
