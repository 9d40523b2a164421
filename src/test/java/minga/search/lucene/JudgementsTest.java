package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import minga.platform.TestDatabase;
import minga.search.PracticeIndex;
import minga.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the ranking against the judgements in index/judgements.csv, on the portal's fichas among 240 others. */
class JudgementsTest {

    private static SeededDatabaseFixture house;
    private static PracticeIndex index;

    /** A row of the table. */
    private record Judgement(String query, Set<String> first, String why) {
        @Override
        public String toString() {
            return query + " → " + first;
        }
    }

    static Stream<Judgement> rows() throws IOException {
        return Files.readAllLines(Path.of("index/judgements.csv")).stream().skip(1).filter(line -> !line.isBlank())
                .map(line -> line.split(";"))
                .map(cells -> new Judgement(cells[0], Set.of(cells[1].split(" ")), cells[2]));
    }

    @BeforeAll
    static void open() throws IOException {
        house = new SeededDatabaseFixture(TestDatabase.DERBY.open());
        house.take(Path.of("src/test/resources/relevance/docs.jsonl"));
        index = house.inMemory();
        house.settle(index);
    }

    @AfterAll
    static void close() {
        index.close();
        house.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_must_come_first_does(Judgement judgement) {
        List<String> found = index.search(SearchRequest.of(judgement.query())).hits().stream()
                .map(hit -> hit.sourceId() == null ? hit.code() : hit.sourceId()).toList();
        assertThat(found.stream().limit(judgement.first().size())).as(judgement.why())
                .containsExactlyInAnyOrderElementsOf(judgement.first());
    }
}
