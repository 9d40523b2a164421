package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import minga.platform.TestDatabase;
import minga.search.PracticeIndex;
import minga.search.SearchRequest;
import org.junit.jupiter.api.Test;

/**
 * Tests of relevance: a hundred judged queries over 240 fictional records, through the real import, database and index.
 * Sixty are asked in the words of the field, forty as people say what they need. The floors are what the portal
 * promises; there are more queries of both makings that nobody here has seen.
 */
class RelevanceTest {

    private static final Path DATA = Path.of("src/test/resources/relevance");

    @Test
    void what_answers_stands_first() throws IOException {
        try (SeededDatabaseFixture house = new SeededDatabaseFixture(TestDatabase.DERBY.open());
                PracticeIndex index = house.inMemory()) {
            assertThat(house.take(DATA.resolve("docs.jsonl")).errors()).isEmpty();
            house.settle(index);
            Map<String, RelevanceJudgements.Measures> field = measures(index, DATA);
            assertThat(field.get("ALL").ndcg()).isGreaterThanOrEqualTo(0.88);
            assertThat(field.get("ALL").mrr()).isGreaterThanOrEqualTo(0.96);
            assertThat(field.get("ALL").recall()).isGreaterThanOrEqualTo(0.95);
            assertThat(field.get("ALL").zero()).isZero();
            assertThat(field.get("known-item").first()).isEqualTo(1);
            RelevanceJudgements.Measures need = measures(index, DATA.resolve("dev2")).get("ALL");
            assertThat(need.ndcg()).isGreaterThanOrEqualTo(0.76);
            assertThat(need.mrr()).isGreaterThanOrEqualTo(0.90);
            assertThat(need.recall()).isGreaterThanOrEqualTo(0.87);
            assertThat(need.zero()).isZero();
        }
    }

    private static Map<String, RelevanceJudgements.Measures> measures(PracticeIndex index, Path folder)
            throws IOException {
        RelevanceJudgements judged = RelevanceJudgements.read(folder);
        Map<String, RelevanceJudgements.Measures> measures = RelevanceJudgements
                .byType(judged.measure(query -> index.search(SearchRequest.of(query.text())).hits().stream()
                        .map(hit -> hit.sourceId() == null ? hit.code() : hit.sourceId()).toList()));
        measures.forEach((type, m) -> System.out.printf("%-18s %s%n", type, m));
        return measures;
    }
}
