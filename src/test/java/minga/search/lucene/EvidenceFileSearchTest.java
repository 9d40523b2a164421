package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minga.search.EvidenceSummary;
import minga.search.FieldMatch;
import minga.search.Hit;
import minga.search.PracticeDocument;
import minga.search.PracticeDocument.SourceFile;
import minga.search.PracticeDocument.Text;
import minga.search.SearchRequest;
import minga.search.Snippet;
import org.junit.jupiter.api.Test;

/** Tests of words that stand in the files of a practice only. */
class EvidenceFileSearchTest {

    private static final String PAGE = "indicators.0.means.1.evidence.0.pages.2";

    @Test
    void a_word_of_a_file_finds_the_practice_and_says_file_and_page() {
        try (LucenePracticeIndex index = index(
                practice(1, "Mesa vecinal", new Text(PAGE, "Se acordó sembrar quinoa en la plaza.",
                        new SourceFile("acta.pdf", "/antecedentes/7#page=3"))),
                practice(2, "Feria de oficios"))) {
            List<Hit> hits = index.search(SearchRequest.of("quinoa")).hits();
            assertThat(hits).extracting(Hit::id).containsExactly(1L);
            FieldMatch match = hits.get(0).matches().get(0);
            assertThat(match.label().es()).isEqualTo("acta.pdf · página 3");
            assertThat(match.label().en()).isEqualTo("acta.pdf · page 3");
            assertThat(match.file()).isEqualTo("/antecedentes/7#page=3");
            assertThat(match.anchor()).isEqualTo("indicador-1-medio-2-evidencia-1");
            assertThat(match.snippet().parts()).filteredOn(Snippet.Part::marked).extracting(Snippet.Part::text)
                    .containsExactly("quinoa");
            assertThat(index.search(SearchRequest.of("archivo:quinoa")).total()).isEqualTo(1);
            assertThat(index.search(SearchRequest.of("\"sembrar quinoa\"")).total()).isEqualTo(1);
        }
    }

    @Test
    void what_the_ficha_says_stands_before_what_its_files_say_however_often() {
        try (LucenePracticeIndex index = index(
                practice(1, "Mesa vecinal", new Text(PAGE, "huerto ".repeat(50) + "y nada más",
                        new SourceFile("acta.pdf", "/antecedentes/7#page=3"))),
                practice(2, "Mesa de trabajo", new Text("description", "Se cuida un huerto con los vecinos")))) {
            assertThat(index.search(SearchRequest.of("huerto")).hits()).extracting(Hit::id).containsExactly(2L, 1L);
        }
    }

    @Test
    void a_long_file_takes_no_weight_from_the_ficha() {
        Text file = new Text(PAGE, "palabras de un informe muy largo ".repeat(3_000),
                new SourceFile("informe.pdf", "/antecedentes/7#page=3"));
        float with;
        try (LucenePracticeIndex index = index(practice(1, "Mesa vecinal", file), practice(2, "Otra"))) {
            with = index.search(SearchRequest.of("vecinal")).hits().get(0).score();
        }
        try (LucenePracticeIndex index = index(practice(1, "Mesa vecinal"), practice(2, "Otra"))) {
            assertThat(index.search(SearchRequest.of("vecinal")).hits().get(0).score()).isEqualTo(with);
        }
    }

    private static LucenePracticeIndex index(PracticeDocument... practices) {
        PracticeRegistryFixture registry = new PracticeRegistryFixture();
        registry.publishAll(List.of(practices));
        return LucenePracticeIndex.inMemory(Path.of("index"), registry.sources());
    }

    private static PracticeDocument practice(long id, String name, Text... texts) {
        List<Text> all = new ArrayList<>(List.of(new Text("name", name)));
        all.addAll(List.of(texts));
        return new PracticeDocument(id, "BP-2026-000" + id, "practica-" + id, null, name, "Quilicura", "Metropolitana",
                2020, "2020", "", new EvidenceSummary(0, 0, "DECLARED"), Instant.EPOCH, Map.of(), all);
    }
}
