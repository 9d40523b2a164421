package minga.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import minga.platform.Fault;
import minga.platform.Invalid;
import org.junit.jupiter.api.Test;

/** Tests of parsing and writing searches as query strings. */
class SearchUrlParsingTest {

    @Test
    void spanish_and_english_names_mean_the_same() {
        SearchRequest spanish = SearchRequest.from(Map.of("q", List.of("salud"), "tema", List.of("health"),
                "comuna", List.of("13125"), "desde", List.of("2015"), "orden", List.of("nombre"), "pagina",
                List.of("2")));
        SearchRequest english = SearchRequest.from(Map.of("q", List.of("salud"), "theme", List.of("health"),
                "commune", List.of("13125"), "from", List.of("2015"), "sort", List.of("name"), "page", List.of("2")));
        assertThat(spanish).isEqualTo(english);
    }

    @Test
    void values_may_be_repeated_or_separated_by_commas_and_empty_ones_mean_any() {
        SearchRequest request = SearchRequest.from(Map.of("region", List.of("13,05", "15", ""), "tema", List.of("")));
        assertThat(request.filter(FacetName.REGION)).containsExactly("13", "05", "15");
        assertThat(request.filters()).containsOnlyKeys(FacetName.REGION);
    }

    @Test
    void what_is_written_is_read_back_the_same() {
        SearchRequest request = new SearchRequest("niñez & \"acogida\"",
                Map.of(FacetName.THEME, List.of("health", "education")),
                2010, 2020, SortOrder.NEWEST, 3, 10);
        assertThat(request.spanish()).isEqualTo("q=ni%C3%B1ez+%26+%22acogida%22&tema=education&tema=health"
                + "&desde=2010&hasta=2020&orden=recientes&por=10&pagina=3");
        assertThat(SearchRequest.everything().spanish()).isEmpty();
    }

    @Test
    void every_bad_parameter_is_named_at_once() {
        assertThatThrownBy(() -> SearchRequest.from(Map.of("por", List.of("1000"),
                "desde", List.of("ayer"), "orden", List.of("sabor"))))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.faults()).extracting(Fault::path)
                        .containsExactlyInAnyOrder("por", "desde", "orden"));
    }

    @Test
    void paging_ends_at_ten_thousand() {
        assertThat(SearchRequest.from(Map.of("page", List.of("500"), "size", List.of("20"))).offset()).isEqualTo(9980);
        for (String beyond : List.of("501", "999999", "99999999999999999999", "0000501")) {
            assertThat(SearchRequest.from(Map.of("page", List.of(beyond), "size", List.of("20"))).page()).as(beyond)
                    .isEqualTo(500);
        }
        assertThat(SearchRequest.from(Map.of("page", List.of("999999"), "size", List.of("30"))).offset())
                .isLessThan(10_000);
    }

    @Test
    void a_page_number_that_is_none_is_the_first() {
        for (String odd : List.of("0", "-1", "abc", "", " ", "1.5", "+3", "٣", "000")) {
            assertThat(SearchRequest.from(Map.of("pagina", List.of(odd))).page()).as(odd).isEqualTo(1);
        }
    }

    @Test
    void a_changed_filter_begins_at_the_first_page() {
        SearchRequest third = SearchRequest.of("salud").page(3);
        assertThat(third.with(FacetName.REGION, "13").page()).isEqualTo(1);
        assertThat(third.with(FacetName.REGION, "13").without(FacetName.REGION, "13"))
                .isEqualTo(SearchRequest.of("salud"));
    }
}
