package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minga.search.EvidenceSummary;
import minga.search.Hit;
import minga.search.PracticeDocument;
import minga.search.RankingExplanation;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the score explanation of the curators: its parts add up to the score, and each names the field of its word. */
class ScoreExplanationTest {

    private static final PracticeDocument MANY_FIELDS = practice(1001, "Huerto de Pichidegua",
            Map.of("description", "Un taller de lectura con apoyo de voluntarios", "activities.0.text",
                    "Compra de herramientas",
                    "indicators.0.text", "Asistentes por semana", "indicators.0.means.0.text",
                    "Bitácora firmada por la encargada",
                    "legalBasis", "Ordenanza municipal"));
    private static LucenePracticeIndex index;

    @BeforeAll
    static void open() throws IOException {
        PracticeRegistryFixture registry = new PracticeRegistryFixture();
        registry.publishAll(RelevanceRecords.read(Path.of("src/test/resources/relevance/docs.jsonl")));
        registry.publish(MANY_FIELDS);
        index = LucenePracticeIndex.inMemory(Path.of("index"), registry.sources());
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static PracticeDocument practice(long id, String name, Map<String, String> texts) {
        List<PracticeDocument.Text> all = new ArrayList<>();
        all.add(new PracticeDocument.Text("name", name));
        texts.forEach((path, words) -> all.add(new PracticeDocument.Text(path, words)));
        return new PracticeDocument(id, "BP-2026-%04d".formatted(id), "p-" + id, null, name, "Arica", "Arica", null, "",
                "",
                new EvidenceSummary(0, 0, "none"), Instant.EPOCH, Map.of(), all);
    }

    @Test
    void the_parts_add_up_to_the_score_of_the_hit() throws IOException {
        List<String> queries = new ArrayList<>(List.of("programas excepto salud", "talleres que no sean salud",
                "+salud mujeres niños",
                "\"libro de ingreso\" registro", "interpr* salud", "medio:informe vivienda", "salud -mujeres",
                "vivenda campamentos"));
        RelevanceJudgements.read(Path.of("src/test/resources/relevance")).queries()
                .forEach(query -> queries.add(query.text()));
        int compared = 0;
        for (String query : queries) {
            SearchResults results = index.search(SearchRequest.of(query));
            for (Hit hit : results.hits()) {
                RankingExplanation why = index.explain(results.request(), hit.code()).orElseThrow();
                double sum = why.reasons().stream().mapToDouble(RankingExplanation.Reason::weight).sum();
                Offset<Double> rounding = Offset.offset(1e-4 * Math.max(1, hit.score()));
                assertThat(sum).as("%s: %s", query, hit.name()).isCloseTo(hit.score(), rounding);
                assertThat((double) why.score()).as("%s: %s", query, hit.name()).isCloseTo(hit.score(), rounding);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pichidegua voluntarios herramientas bitácora|pichidegua|Nombre",
            "pichidegua voluntarios|voluntarios|Descripción",
            "pichidegua voluntarios herramientas|herramientas|Actividad 1",
            "pichidegua bitácora|bitacora|Indicador 1 · medio de verificación 1",
            "pichidegua herramienta|herramienta|Actividad 1",
            "pichidegua \"ordenanza municipal\"|ordenanza municipal|Sustento legal",
            "pichidegua herramienats|herramientas|Actividad 1",
            "pichidegua bitác*|bitác*|Indicador 1 · medio de verificación 1",
            "pichidegua medio:encargada|encargada|Indicador 1 · medio de verificación 1",
            "taller lectura|taller lectura|Descripción"})
    void each_reason_names_the_field_where_its_own_word_is(String query, String word, String field) {
        RankingExplanation why = index.explain(SearchRequest.of(query), MANY_FIELDS.code()).orElseThrow();
        assertThat(why.reasons()).filteredOn(reason -> reason.word().equals(word))
                .extracting(RankingExplanation.Reason::field)
                .as(why.reasons().toString()).containsExactly(field);
    }
}
