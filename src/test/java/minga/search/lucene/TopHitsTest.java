package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import minga.search.FacetName;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.SortOrder;
import minga.search.lucene.analysis.SpanishMorphology;
import minga.search.lucene.analysis.TokenForms;
import minga.search.lucene.analysis.WordTokenizer;
import minga.search.lucene.query.RankingWeights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that top-hits pruning returns the beginning of the whole ranked list. */
class TopHitsTest {

    /** More than two windows. */
    private static final int MANY = 9_900;
    private static final List<PracticeDocument> PRACTICES = new ArrayList<>();
    private static final Map<Long, Set<String>> STEMS = new HashMap<>();
    private static final SpanishMorphology SPANISH = new SpanishMorphology(
            Set.of("de", "la", "el", "los", "las", "para", "con", "en", "y", "a"), Set.of(),
            Set.of(), Set.of());
    private static RankingFixture trial;

    @BeforeAll
    static void open() throws Exception {
        List<PracticeDocument> judged = RelevanceRecords.read(Path.of("src/test/resources/relevance/docs.jsonl"));
        Random random = new Random(7);
        for (int i = 1; i <= MANY; i++) {
            PRACTICES.add(RelevanceRecords.mixed(judged, i, random));
        }
        trial = new RankingFixture(Path.of("index"), PRACTICES);
    }

    static Stream<String> queries() {
        return Stream.of("salud", "+salud", "vivienda campamentos", "+vivienda +familias", "+taller +español +mujeres",
                "+municipalidad +matrona",
                "oficina de atención a migrantes", "capacitacion laboral haitianos", "+salud mujeres niños",
                "salud -mujeres", "programas excepto salud",
                "regularisasion", "\"lista de asistencia\"", "\"superintendencia de educación\"",
                "\"oficina de migrantes y refugiados\"", "+\"registro social\" hogares", "nombre:radio salud",
                "medio:informe", "ley 21325", "2021", "interpr* salud",
                "cómo ayudar a las familias que llegan sin casa y sin trabajo a la comuna",
                "escuela OR jardín infantil", "puerto puertas puerta");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_page_is_a_part_of_the_whole_list(String query) {
        for (SearchRequest request : List.of(SearchRequest.of(query),
                SearchRequest.of(query).with(FacetName.REGION, "Antofagasta"),
                SearchRequest.of(query).years(2018, 2021), SearchRequest.of(query).sorted(SortOrder.NEWEST),
                SearchRequest.of(query).sorted(SortOrder.NAME))) {
            RankingFixture.Answer whole = trial.search(request, MANY, RankingWeights.DEFAULT);
            assertThat(whole.best()).as(query).hasSize(whole.total());
            for (int most : List.of(20, 60)) {
                RankingFixture.Answer page = trial.search(request, most, RankingWeights.DEFAULT);
                assertThat(page.total()).as(query).isEqualTo(whole.total());
                assertThat(page.best()).as(query + " in " + request)
                        .isEqualTo(whole.best().subList(0, Math.min(most, whole.total())));
            }
            assertThat(trial.search(request, 0, RankingWeights.DEFAULT).total()).as(query + ", counted only")
                    .isEqualTo(whole.total());
        }
    }

    @Test
    void the_queries_find_enough_to_leave_something_out() {
        assertThat(queries().filter(query -> total(query) > 500).count()).isGreaterThan(12);
    }

    @Test
    void what_is_found_is_what_the_texts_say() {
        assertThat(total("+salud")).isEqualTo(having("salud"));
        assertThat(total("+vivienda +familias"))
                .isEqualTo(count(practice -> has(practice, "vivienda") && has(practice, "familias")));
        assertThat(total("+taller +español +mujeres"))
                .isEqualTo(count(
                        practice -> has(practice, "taller") && has(practice, "español") && has(practice, "mujeres")));
        assertThat(total("+salud -mujeres"))
                .isEqualTo(count(practice -> has(practice, "salud") && !has(practice, "mujeres")));
        assertThat(total("-salud")).isEqualTo(MANY - having("salud"));
    }

    @Test
    void between_the_words_of_a_phrase_stand_as_many_small_words_as_typed_and_no_other_word() {
        assertThat(total("\"lista de asistencia\""))
                .isEqualTo(count(practice -> phrase(practice, "lista", 1, "asistencia"))).isPositive();
        assertThat(total("\"lista asistencia\""))
                .isEqualTo(count(practice -> phrase(practice, "lista", 0, "asistencia")));
        assertThat(total("\"personas migrantes\""))
                .isEqualTo(count(practice -> phrase(practice, "personas", 0, "migrantes"))).isPositive();
        assertThat(total("\"casa de la mujer\"")).isEqualTo(count(practice -> phrase(practice, "casa", 2, "mujer")))
                .isPositive();
    }

    private static int total(String query) {
        return trial.search(SearchRequest.of(query), 0, RankingWeights.DEFAULT).total();
    }

    private static int count(Predicate<PracticeDocument> those) {
        return (int) PRACTICES.stream().filter(those).count();
    }

    private static int having(String word) {
        return count(practice -> has(practice, word));
    }

    private static boolean has(PracticeDocument practice, String word) {
        return STEMS.computeIfAbsent(practice.id(), id -> stems(practice)).contains(forms(word).get(0).stem());
    }

    private static Set<String> stems(PracticeDocument practice) {
        Set<String> stems = new HashSet<>();
        practice.texts().forEach(text -> forms(text.words()).forEach(form -> stems.add(form.stem())));
        return stems;
    }

    private static boolean phrase(PracticeDocument practice, String first, int between, String second) {
        return practice.texts().stream().anyMatch(text -> {
            List<TokenForms> words = forms(text.words());
            for (int at = 0; at + between + 1 < words.size(); at++) {
                if (same(words.get(at), first) && same(words.get(at + between + 1), second)
                        && words.subList(at + 1, at + between + 1).stream().allMatch(TokenForms::stop)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean same(TokenForms form, String word) {
        return form.stem().equals(forms(word).get(0).stem());
    }

    private static List<TokenForms> forms(String text) {
        List<TokenForms> forms = new ArrayList<>();
        new WordTokenizer().each(text, (word, start, end) -> forms.add(SPANISH.forms(word)));
        return forms;
    }
}
