package minga.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.harness.People;
import minga.harness.Person;
import minga.harness.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests page numbers, valid and not, of every list with pages. */
@ExtendWith({RunningPortal.class, People.class})
@ResourceLock(RunningPortal.LOCK)
class PagingIT {

    private static final Pattern PLACE = Pattern.compile("<p>([\\d.]+) a ([\\d.]+) de ([\\d.]+)</p>");
    private static final Pattern NUMBERS = Pattern.compile("\"page\":(\\d+),\"size\":\\d+,\"pages\":(\\d+)");

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "", "1.5", "%00", "14", "9999", "999999", "2147483648",
            "99999999999999999999"})
    void any_number_shows_a_page_of_every_list(String number, People.Known people) {
        for (String list : List.of("/practicas?", "/practicas?por=1&", "/practicas?vista=tabla&",
                "/practicas?q=migrantes&por=2&", "/practicas?q=zzzzqqq&", "/practicas/filtro/tema?",
                "/practicas.atom?", "/practicas.csv?q=migrantes&", "/practicas.json?q=migrantes&", "/api/v1/practices?",
                "/api/v1/practices?por=1&")) {
            assertThat(people.stranger().get(list + "pagina=" + number).statusCode()).as(list + number).isEqualTo(200);
        }
        assertThat(people.stranger().get("/api/v1/practices?size=1&page=" + number).statusCode()).isEqualTo(200);
        Person administrator = people.administrator();
        assertThat(administrator.get("/administracion/cuentas?pagina=" + number).statusCode()).isEqualTo(200);
        assertThat(people.reviewer("paula").get("/evaluaciones?pagina=" + number).statusCode()).isEqualTo(200);
    }

    @Test
    void beyond_the_last_page_the_last_one_is_given_and_said_to_be(People.Known people) {
        String beyond = people.stranger().get("/practicas?por=2&pagina=9999").body();
        Matcher place = PLACE.matcher(beyond);
        assertThat(place.find()).isTrue();
        assertThat(place.group(2)).isEqualTo(place.group(3));
        assertThat(beyond).contains("esta es la última").contains("aria-current=\"page\"").contains("rel=\"prev\"");
        Matcher numbers = NUMBERS.matcher(people.stranger().get("/api/v1/practices?size=2&page=9999").body());
        assertThat(numbers.find()).isTrue();
        assertThat(numbers.group(1)).isEqualTo(numbers.group(2));
        assertThat(people.stranger().get("/practicas?por=2&pagina=2").body()).doesNotContain("esta es la última");
    }
}
