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
 * Sixty judged queries over 240 fictional records, through the real import, database and index. The floors are what the
 * portal promises; there are as many other queries that nobody here has seen.
 */
class RelevanceTest {

    private static final Path DATA = Path.of("src/test/resources/relevance");

    @Test
    void what_answers_stands_first() throws IOException {
        try (SeededDatabaseFixture house = new SeededDatabaseFixture(TestDatabase.DERBY.open());
                PracticeIndex index = house.inMemory()) {
            assertThat(house.take(DATA.resolve("docs.jsonl")).errors()).isEmpty();
            house.settle(index);
            RelevanceJudgements judged = RelevanceJudgements.read(DATA);
            Map<String, RelevanceJudgements.Measures> measures = RelevanceJudgements
                    .byType(judged.measure(query -> index.search(SearchRequest.of(query.text())).hits().stream()
                            .map(hit -> hit.sourceId() == null ? hit.code() : hit.sourceId()).toList()));
            measures.forEach((type, m) -> System.out.printf("%-18s %s%n", type, m));
            RelevanceJudgements.Measures all = measures.get("ALL");
            assertThat(all.ndcg()).isGreaterThanOrEqualTo(0.86);
            assertThat(all.mrr()).isGreaterThanOrEqualTo(0.93);
            assertThat(all.recall()).isGreaterThanOrEqualTo(0.93);
            assertThat(all.zero()).isZero();
            assertThat(measures.get("known-item").first()).isEqualTo(1);
        }
    }
}
