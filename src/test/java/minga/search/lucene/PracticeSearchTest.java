package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import minga.search.Facet;
import minga.search.FacetName;
import minga.search.FacetValue;
import minga.search.FieldMatch;
import minga.search.Hit;
import minga.search.PracticeDocument;
import minga.search.RankingExplanation;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.search.SimilarPractice;
import minga.search.Snippet;
import minga.search.SortOrder;
import minga.search.Suggestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests of searching, filtering and counting over the judged records. */
class PracticeSearchTest {

    private static final PracticeRegistryFixture REGISTRY = new PracticeRegistryFixture();
    private static LucenePracticeIndex index;

    @BeforeAll
    static void open() throws IOException {
        REGISTRY.publishAll(RelevanceRecords.read(Path.of("src/test/resources/relevance/docs.jsonl")));
        index = LucenePracticeIndex.inMemory(Path.of("index"), REGISTRY.sources());
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static SearchResults search(String text) {
        return index.search(SearchRequest.of(text));
    }

    private static List<String> names(SearchResults results) {
        return results.hits().stream().map(Hit::name).toList();
    }

    @Test
    void everything_is_found_where_nothing_is_asked_the_newest_first() {
        SearchResults all = search("");
        assertThat(all.total()).isEqualTo(240);
        assertThat(all.hits()).hasSize(20);
        assertThat(all.hits().get(0).id()).isEqualTo(240);
        assertThat(all.years()).extracting(FacetValue::value).isSorted();
        assertThat(all.years().stream().mapToInt(FacetValue::count).sum()).isEqualTo(240);
    }

    /** Taken in out of order, so that the order of the index is not that of the numbers. */
    @Test
    void the_best_are_the_beginning_of_the_whole_list_in_any_order() throws IOException {
        List<PracticeDocument> shuffled = new ArrayList<>(
                RelevanceRecords.read(Path.of("src/test/resources/relevance/docs.jsonl")));
        Collections.shuffle(shuffled, new Random(20261124));
        PracticeRegistryFixture registry = new PracticeRegistryFixture();
        registry.publishAll(shuffled);
        try (LucenePracticeIndex mixed = LucenePracticeIndex.inMemory(Path.of("index"), registry.sources())) {
            for (SortOrder order : SortOrder.values()) {
                for (String text : List.of("", "migrantes", "salud", "+mujeres", "-salud", "taller de español",
                        "municipal")) {
                    SearchRequest request = SearchRequest.of(text).sorted(order).years(2015, 2024);
                    List<Long> whole = mixed.list(request, 240);
                    for (int most : List.of(1, 7, 20, 100)) {
                        assertThat(mixed.list(request, most)).as("%s by %s", text, order)
                                .isEqualTo(whole.subList(0, Math.min(most, whole.size())));
                    }
                }
            }
        }
    }

    @Test
    void words_are_found_without_their_accents() {
        assertThat(search("ninez").total()).isEqualTo(search("niñez").total()).isPositive();
        assertThat(names(search("matricula al dia")).get(0)).startsWith("Matrícula al día");
    }

    @Test
    void a_word_of_a_means_of_verification_says_where_it_stands() {
        SearchResults results = search("\"libro de ingreso\"");
        FieldMatch match = results.hits().get(0).matches().get(0);
        assertThat(match.field()).isEqualTo("indicators.means.text");
        assertThat(match.label().es()).matches("Indicador \\d · medio de verificación \\d");
        assertThat(match.label().en()).matches("Indicator \\d · means of verification \\d");
        assertThat(match.anchor()).matches("indicador-\\d-medio-\\d");
        assertThat(match.snippet().parts()).filteredOn(Snippet.Part::marked).extracting(Snippet.Part::text)
                .containsExactly("Libro", "ingreso");
    }

    @Test
    void the_very_word_stands_before_its_relatives() {
        for (String rare : List.of("papanicolau", "apostilla", "tablet", "quórum", "Chinchorro")) {
            List<Long> exactly = search('"' + rare + '"').hits().stream().map(Hit::id).toList();
            List<Long> found = search(rare).hits().stream().map(Hit::id).toList();
            assertThat(exactly).as(rare).isNotEmpty().contains(found.get(0));
        }
    }

    @Test
    void the_passage_of_a_long_text_is_cut_around_what_matched() {
        FieldMatch match = search("\"papanicolau\"").hits().get(0).matches().get(0);
        assertThat(match.field()).isEqualTo("description");
        assertThat(match.snippet().text()).hasSizeLessThan(230).contains("papanicolau");
        assertThat(match.snippet().parts()).filteredOn(Snippet.Part::marked).extracting(Snippet.Part::text)
                .containsExactly("papanicolau");
    }

    @Test
    void a_group_counts_without_its_own_choice_and_the_others_with_it() {
        SearchRequest request = SearchRequest.of("salud").with(FacetName.REGION, "Antofagasta");
        SearchResults chosen = index.search(request);
        SearchResults open = search("salud");
        assertThat(count(chosen, FacetName.REGION)).isEqualTo(count(open, FacetName.REGION));
        assertThat(chosen.total()).isEqualTo(count(open, FacetName.REGION).get("Antofagasta"));
        assertThat(count(chosen, FacetName.YEAR).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(chosen.total());
    }

    private static Map<String, Integer> count(SearchResults results, FacetName facet) {
        return results.facets().get(facet).values().stream()
                .collect(java.util.stream.Collectors.toMap(FacetValue::value, FacetValue::count));
    }

    @Test
    void two_values_of_a_group_add_and_two_groups_narrow() {
        SearchRequest both = SearchRequest.everything().with(FacetName.REGION, "Antofagasta").with(FacetName.REGION,
                "Tarapacá");
        int antofagasta = index.search(SearchRequest.everything().with(FacetName.REGION, "Antofagasta")).total();
        int tarapaca = index.search(SearchRequest.everything().with(FacetName.REGION, "Tarapacá")).total();
        assertThat(index.search(both).total()).isEqualTo(antofagasta + tarapaca);
        SearchResults narrowed = index.search(both.years(2021, 2021));
        assertThat(narrowed.total()).isLessThan(antofagasta + tarapaca).isPositive();
        assertThat(narrowed.hits()).allMatch(hit -> hit.startYear() == 2021);
    }

    @Test
    void a_chosen_value_that_gives_nothing_stays_and_the_filter_to_drop_is_named() {
        SearchResults none = index.search(SearchRequest.of("salud").with(FacetName.REGION, "Macondo"));
        assertThat(none.total()).isZero();
        Facet regions = none.facets().get(FacetName.REGION);
        assertThat(regions.selected()).extracting(FacetValue::value).containsExactly("Macondo");
        assertThat(none.filterToDrop()).hasValueSatisfying(drop -> {
            assertThat(drop.facet()).isEqualTo(FacetName.REGION);
            assertThat(drop.count()).isEqualTo(search("salud").total());
            assertThat(drop.request()).isEqualTo(SearchRequest.of("salud"));
        });
    }

    @Test
    void a_misspelt_word_is_understood_and_the_right_spelling_proposed_with_its_count() {
        SearchResults results = search("vivenda campamentos");
        assertThat(results.total()).isPositive();
        assertThat(results.spelling()).hasValueSatisfying(spelling -> {
            assertThat(spelling.text()).isEqualTo("vivienda campamentos");
            assertThat(spelling.count()).isEqualTo(search("vivienda campamentos").total());
        });
        assertThat(search("mediasion interculural").spelling().orElseThrow().text())
                .isEqualTo("mediación intercultural");
    }

    @Test
    void the_same_word_in_another_number_is_no_related_word() {
        for (String typed : List.of("becas", "talleres", "niños")) {
            assertThat(search(typed).alsoSearched()).as(typed).isNotEmpty()
                    .noneMatch(related -> related.related().contains(typed.replaceFirst("(es|s)$", "")));
        }
    }

    @Test
    void signs_are_understood() {
        int salud = search("salud").total();
        int without = search("salud -mujeres").total();
        assertThat(without).isLessThan(salud).isPositive();
        assertThat(search("+salud +quilicura").total()).isLessThan(search("salud quilicura").total()).isPositive();
        assertThat(search("nombre:radio").hits()).isNotEmpty()
                .allMatch(hit -> hit.name().toLowerCase(Locale.ROOT).contains("radio"));
        assertThat(search("nombre:\"radio sin fronteras\"").total()).isEqualTo(1);
        assertThat(search("medio:\"libro de ingreso\"").hits()).isNotEmpty()
                .allMatch(
                        hit -> hit.matches().stream().anyMatch(match -> match.field().startsWith("indicators.means")));
        assertThat(search("\"libro de ingreso\"").total()).isLessThan(search("libro de ingreso").total()).isPositive();
        assertThat(search("interpr*").total()).isGreaterThanOrEqualTo(search("+intérprete").total()).isPositive();
        assertThat(search("-salud").total()).isEqualTo(240 - search("+salud").total());
    }

    @Test
    void numbers_are_found_however_they_are_written() {
        assertThat(search("+21325").total()).isEqualTo(search("+21.325").total()).isPositive();
        assertThat(search("ley 21.325").hits().get(0).matches()).extracting(FieldMatch::field).contains("legalBasis");
    }

    @Test
    void the_other_orders_hold_over_all_pages() {
        SearchRequest byName = SearchRequest.everything().sorted(SortOrder.NAME);
        List<String> first = names(index.search(byName));
        List<String> second = names(index.search(byName.page(2)));
        assertThat(first.get(0)).startsWith("A");
        assertThat(second.get(0).compareToIgnoreCase(first.get(0))).isPositive();
        assertThat(index.search(byName.page(12)).hits()).hasSize(20);
        assertThat(index.search(byName.page(13)).hits()).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        SearchRequest request = SearchRequest.of("salud mujeres");
        List<String> once = names(
                index.search(new SearchRequest("salud mujeres", Map.of(), null, null, SortOrder.RELEVANCE, 1, 60)));
        List<String> paged = new java.util.ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            paged.addAll(names(index.search(request.page(page))));
        }
        assertThat(paged).isEqualTo(once);
    }

    @Test
    void what_is_typed_is_completed_in_groups_without_accents_and_with_a_letter_wrong() {
        assertThat(index.suggestions("quili").communes()).extracting(Suggestion::value).containsExactly("Quilicura");
        assertThat(index.suggestions("qilicu").communes()).extracting(Suggestion::value).contains("Quilicura");
        assertThat(index.suggestions("matricula al d").practices()).extracting(one -> one.text().es())
                .anyMatch(name -> name.startsWith("Matrícula al día"));
        assertThat(index.suggestions("matrcula").practices()).extracting(one -> one.text().es())
                .anyMatch(name -> name.startsWith("Matrícula al día"));
        assertThat(index.suggestions("educ").themes()).extracting(Suggestion::value).contains("educación");
        assertThat(index.suggestions("oficina de migr").bodies()).extracting(Suggestion::value)
                .contains("Oficina de Migrantes");
        assertThat(index.suggestions("x").isEmpty()).isTrue();
        assertThat(index.suggestions("  \"'*+- ").isEmpty()).isTrue();
    }

    @Test
    void similar_practices_come_with_the_reason_and_never_the_practice_itself() {
        Hit radio = search("radio sin fronteras").hits().get(0);
        List<SimilarPractice> similar = index.similar(radio.id(), 4);
        assertThat(similar).hasSize(4).noneMatch(one -> one.hit().id() == radio.id());
        assertThat(similar).allMatch(one -> !one.words().isEmpty());
        assertThat(index.similar(-1, 4)).isEmpty();
    }

    @Test
    void the_reason_of_a_place_in_the_list_is_told_in_words() {
        Hit first = search("vivenda campamentos").hits().get(0);
        RankingExplanation explanation = index.explain(SearchRequest.of("vivenda campamentos"), first.code())
                .orElseThrow();
        assertThat(explanation.name()).isEqualTo(first.name());
        assertThat(explanation.reasons()).anySatisfy(reason -> {
            assertThat(reason.word()).isEqualTo("vivienda");
            assertThat(reason.found()).isEqualTo("vivienda");
            assertThat(reason.kind()).isEqualTo("EXACT");
        });
        assertThat(index.explain(SearchRequest.of("xyzzyx"), first.code())).isEmpty();
    }
}
