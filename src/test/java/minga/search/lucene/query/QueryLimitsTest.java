package minga.search.lucene.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of reading the limits that a query states in words. */
class QueryLimitsTest {

    private static final int NOW = 2026;
    private static final Set<String> LACK = Set.of("papeles", "fronteras", "redes", "trabajo");

    @ParameterizedTest
    @CsvSource({"talleres de cocina antes de 2015,,2014", "ferias desde 2019,2019,",
            "huertos entre 2016 y 2018,2016,2018",
            "danza últimos cinco años,2021,", "coro en los ultimos 3 años,2023,",
            "becas desde que llegó la ley nueva,2021,",
            "workshops since 2020,2020,", "ferias 2012-2014,2012,2014"})
    void years_are_a_range(String query, Integer from, Integer to) {
        QueryLimits.Limit limit = QueryLimits.read(query, NOW, LACK).limits().get(0);
        assertThat(limit.kind()).isEqualTo(QueryLimits.Kind.YEARS);
        assertThat(limit.from()).isEqualTo(from);
        assertThat(limit.to()).isEqualTo(to);
        assertThat(QueryLimits.read(query, NOW, LACK).rest()).doesNotContain("20").doesNotContain("ley");
    }

    @ParameterizedTest
    @CsvSource({"talleres que no sean de cocina,cocina", "ferias menos gastronómicas,gastronomicas",
            "programas fuera de Valparaíso,valparaiso",
            "deporte excepto fútbol,futbol", "huertos sin invernadero,invernadero"})
    void what_is_left_out_is_read_to_the_end_of_its_words(String query, String words) {
        assertThat(QueryLimits.read(query, NOW, LACK).limits()).extracting("kind", "words")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(QueryLimits.Kind.LEAVE_OUT, words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"familias sin papeles", "jóvenes sin redes", "arte sin fronteras", "gente sin trabajo",
            "sin papeles"})
    void what_people_lack_is_a_need_and_no_limit(String query) {
        assertThat(QueryLimits.read(query, NOW, LACK).limits()).isEmpty();
        assertThat(QueryLimits.read(query, NOW, LACK).rest()).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"¿cómo puede un municipio pequeño atender migrantes?", "mi comuna es chica",
            "somos municipio chico", "nuestra comuna rural no tiene oficina"})
    void the_kind_of_commune_of_who_asks_is_no_limit(String query) {
        assertThat(QueryLimits.read(query, NOW, LACK).limits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"talleres en una comuna chica", "salud comunas rurales", "ideas para comunas pequeñas",
            "deporte de municipios rurales"})
    void the_kind_of_commune_of_the_practice_is_one(String query) {
        assertThat(QueryLimits.read(query, NOW, LACK).limits()).extracting("kind")
                .containsExactly(QueryLimits.Kind.COMMUNES);
    }

    @Test
    void a_query_without_limits_stays_as_it_is() {
        for (String query : new String[]{"", "  ", "mediadores", "ley 21.325", "plan 2030", "antes", "sin",
                "que no sea", "últimos", "entre 2016",
                "%&/()", "ñ".repeat(500)}) {
            assertThat(QueryLimits.read(query, NOW, LACK).limits()).as(query)
                    .allMatch(limit -> limit.start() < limit.end());
        }
    }
}
