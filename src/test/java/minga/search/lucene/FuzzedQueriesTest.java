package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Property test of the search on generated queries: each is read, answered and bounded; a failure is shrunk to the
 * shortest that fails.
 */
class FuzzedQueriesTest {

    private static final int RECORDS = 240;

    private static LucenePracticeIndex index;

    @BeforeContainer
    static void open() throws IOException {
        PracticeRegistryFixture registry = new PracticeRegistryFixture();
        registry.publishAll(RelevanceRecords.read(Path.of("src/test/resources/relevance/docs.jsonl")));
        index = LucenePracticeIndex.inMemory(Path.of("index"), registry.sources());
    }

    @AfterContainer
    static void close() {
        index.close();
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void whatever_is_typed_is_answered(@ForAll("queries") String text) {
        SearchResults results = index.search(SearchRequest.of(text));
        assertThat(results.total()).isBetween(0, RECORDS);
        assertThat(results.hits()).hasSizeLessThanOrEqualTo(20);
        results.hits().forEach(hit -> hit.matches().forEach(match -> assertThat(match.snippet().parts()).isNotEmpty()));
        index.suggestions(text);
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> words = Arbitraries.of("salud", "niñez", "nombre:", "medio:", "campo:", "región:", "a*",
                "ab*", "de", "la",
                "migrante", "OR", "AND", "NOT", "2015", "21.325", "xyzzyx", "NNA", "sin techo", "que no sea");
        Arbitrary<String> signs = Arbitraries.strings()
                .withChars("+-\"*:()[]{}~^\\/?!&|<>'«»“”„.,; \t\n\0ñáÜß\uD800e\u0301١٢٣").ofMaxLength(6);
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(12);
        Arbitrary<String> spaces = Arbitraries.of("", " ", "  ");
        return Arbitraries.oneOf(words, signs, anything, spaces).list().ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }
}
