package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import minga.platform.TestDatabase;
import minga.search.CommuneKind;
import minga.search.Hit;
import minga.search.PracticeIndex;
import minga.search.RelatedWords;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.search.StatedLimit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of searching what people say when they need something: limits in words, faults of typing, only what was typed.
 */
class NeedRulesTest {

    private static SeededDatabaseFixture house;
    private static PracticeIndex index;

    @BeforeAll
    static void records() throws IOException {
        house = new SeededDatabaseFixture(TestDatabase.DERBY.open());
        index = house.inMemory();
        assertThat(house.take(Path.of("src/test/resources/relevance/docs.jsonl")).errors()).isEmpty();
        house.settle(index);
    }

    @AfterAll
    static void close() {
        index.close();
        house.close();
    }

    @Test
    void years_in_words_are_a_filter_that_the_page_names() {
        SearchResults limited = search("deporte antes de 2021");
        assertThat(limited.total()).isPositive().isLessThan(search("deporte").total());
        assertThat(limited.hits()).allMatch(hit -> hit.startYear() == null || hit.startYear() < 2021);
        StatedLimit limit = limited.limits().get(0);
        assertThat(limit.kind()).isEqualTo(StatedLimit.Kind.YEARS);
        assertThat(limit.value()).isEqualTo("–2020");
        assertThat(limit.without()).isEqualTo("deporte");
    }

    @ParameterizedTest
    @CsvSource({"vivienda en comunas rurales,vivienda,RURAL", "taller en una comuna chica,taller,SMALL",
            "taller en comunas grandes,taller,LARGE", "salud comunas urbanas,salud,URBAN"})
    void the_kind_of_commune_is_a_filter_by_official_figures(String asked, String rest, CommuneKind kind) {
        SearchResults limited = search(asked);
        assertThat(limited.limits()).extracting(StatedLimit::kind).containsExactly(StatedLimit.Kind.COMMUNES);
        assertThat(limited.limits().get(0).without()).isEqualTo(rest);
        assertThat(limited.total()).isPositive().isLessThan(search(rest).total());
        assertThat(limited.hits()).isNotEmpty().allMatch(hit -> kind.fits(
                house.commune(hit.municipality()).population(), house.commune(hit.municipality()).rurality()));
    }

    @Test
    void a_region_is_left_out() {
        SearchResults all = search("vivienda");
        SearchResults limited = search("vivienda fuera de Santiago");
        assertThat(limited.limits()).extracting(StatedLimit::kind).containsExactly(StatedLimit.Kind.NOT_PLACE);
        assertThat(limited.hits()).isNotEmpty().noneMatch(hit -> hit.region().contains("Metropolitana"));
        assertThat(limited.total()).isLessThan(all.total());
    }

    @Test
    void a_subject_is_left_out_where_practices_are_about_it() {
        SearchResults limited = search("talleres que no sean de idioma");
        assertThat(limited.limits()).extracting(StatedLimit::kind).containsExactly(StatedLimit.Kind.NOT_SUBJECT);
        assertThat(limited.hits()).isNotEmpty().extracting(Hit::name)
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("idioma"));
    }

    @ParameterizedTest
    @CsvSource({"oficinamunicipal,oficina municipal", "bibienda,vivienda", "saludmental,salud mental",
            "mediadorez,mediadores"})
    void a_fault_of_typing_is_corrected_and_said(String typed, String meant) {
        SearchResults found = search(typed);
        assertThat(found.spelling()).hasValueSatisfying(spelling -> {
            assertThat(spelling.text()).isEqualTo(meant);
            assertThat(spelling.applied()).isTrue();
        });
        assertThat(found.hits()).extracting(Hit::id).isEqualTo(search(meant).hits().stream().map(Hit::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"marido", "gente", "respaldo", "bodega", "guitarra", "semáforo", "paraguas", "lluvia"})
    void a_word_of_the_dictionary_is_never_replaced(String word) {
        assertThat(search(word).spelling()).isEmpty();
    }

    @Test
    void only_what_was_typed_is_searched_on_demand() {
        SearchResults literal = index.search(SearchRequest.of("bibienda antes de 2016").literally(true));
        assertThat(literal.limits()).isEmpty();
        assertThat(literal.alsoSearched()).isEmpty();
        assertThat(literal.request().spanish()).contains("exacto=si");
        assertThat(index.search(SearchRequest.of("pega").literally(true)).total()).isLessThan(search("pega").total());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pega", "extranjeros irregulares", "arriendo", "clandestinos", "guaguas"})
    void what_was_searched_besides_is_told_where_it_led_to_something(String query) {
        SearchResults found = search(query);
        List<String> told = found.alsoSearched().stream().map(RelatedWords::related).flatMap(List::stream).toList();
        assertThat(told).noneMatch(word -> word.matches(".*(clandestin|ilegal|indocumentad|irregular).*"));
        for (String word : told) {
            assertThat(index.search(SearchRequest.of(word).literally(true)).total()).as(word).isPositive();
        }
    }

    private static SearchResults search(String query) {
        return index.search(SearchRequest.of(query));
    }
}
