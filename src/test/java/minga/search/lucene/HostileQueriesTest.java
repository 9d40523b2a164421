package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minga.harness.Measured;
import minga.search.FacetName;
import minga.search.SearchLimits;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.search.SortOrder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tests that every hostile query is answered, soon, and without a failure. What is typed by chance: {@link
 * FuzzedQueriesTest}.
 */
class HostileQueriesTest {

    private static final Duration SOON = Duration.ofMillis(500);
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

    @Test
    void bombs_are_answered_within_half_a_second() {
        List<String> bombs = new ArrayList<>();
        bombs.add("a".repeat(10_000_000));
        bombs.add("a* b* c* d* ".repeat(10_000));
        bombs.add("reguralisasion~2 ".repeat(2_000));
        bombs.add("(".repeat(100_000) + "salud" + ")".repeat(100_000));
        bombs.add("\"".repeat(100_001));
        bombs.add("nombre:\"" + "de la ".repeat(100) + "\"");
        bombs.add("+migrante -migrante ".repeat(500));
        bombs.add("sa* se* si* so* su* ma* me* mi*");
        bombs.add("nombre:sa* medio:se* indicador:ma* objetivo:a*");
        bombs.add("\"a b c d e f g h i j k l m n o p q r s t u v w x y z\" ".repeat(10));
        for (int i = 0; i < 40; i++) {
            bombs.add("xqzwk".repeat(i + 1) + " vivinda salut regularisasion mediasion interculural");
        }
        index.search(SearchRequest.of("calentar"));
        for (String bomb : bombs) {
            Duration took = Measured.bestWork(SOON, () -> {
                assertThat(index.search(SearchRequest.of(bomb)).total()).isNotNegative();
                index.suggestions(bomb.length() > SearchLimits.TEXT ? bomb.substring(0, SearchLimits.TEXT) : bomb);
            });
            assertThat(took).as(bomb.substring(0, Math.min(60, bomb.length()))).isLessThan(SOON);
        }
    }

    @Test
    void what_is_left_out_of_a_long_query_is_told() {
        assertThat(index.search(SearchRequest.of("a".repeat(SearchLimits.TEXT))).notices()).isEmpty();
        assertThat(index.search(SearchRequest.of("a".repeat(SearchLimits.TEXT + 1))).notices())
                .containsExactly("search.notice.too-long");
        assertThat(index.search(SearchRequest.of("salud ".repeat(SearchLimits.CLAUSES))).notices()).isEmpty();
        assertThat(index.search(SearchRequest.of("salud ".repeat(SearchLimits.CLAUSES + 1))).notices())
                .containsExactly("search.notice.too-many-words");
        assertThat(index.search(SearchRequest.of("sal* ".repeat(SearchLimits.WILDCARDS))).notices()).isEmpty();
        assertThat(index.search(SearchRequest.of("sal* ".repeat(SearchLimits.WILDCARDS + 1))).notices())
                .containsExactly("search.notice.too-many-stars");
        assertThat(index.search(SearchRequest.of("s*")).notices()).containsExactly("search.notice.short-star");
        assertThat(index.search(SearchRequest.of("de la para")).notices())
                .containsExactly("search.notice.only-small-words");
    }

    @Test
    void a_word_that_nobody_uses_finds_nothing() {
        assertThat(index.search(SearchRequest.of("xyzzyxq")).total()).isZero();
        assertThat(index.search(SearchRequest.of("+xyzzyxq salud")).total()).isZero();
        assertThat(index.search(SearchRequest.of("salud xyzzyxq")).total())
                .isEqualTo(index.search(SearchRequest.of("salud")).total());
    }

    @Test
    void the_deepest_page_is_empty_and_a_thousand_values_are_only_values() {
        SearchRequest deep = new SearchRequest("", Map.of(), null, null, SortOrder.RELEVANCE, SearchLimits.DEPTH / 20,
                20);
        assertThat(index.search(deep).hits()).isEmpty();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            values.add("v" + i);
        }
        SearchResults none = index.search(SearchRequest.everything().filtering(FacetName.THEME, values));
        assertThat(none.total()).isZero();
        assertThat(none.facets().get(FacetName.THEME).selected()).hasSize(1_000);
    }
}
