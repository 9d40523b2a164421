package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minga.search.EvidenceSummary;
import minga.search.FacetName;
import minga.search.FacetValue;
import minga.search.Hit;
import minga.search.PracticeDocument;
import minga.search.SearchRequest;
import minga.search.SearchResults;
import minga.search.SortOrder;
import org.junit.jupiter.api.Test;

/** Tests of the order by name in Spanish collation. */
class SpanishResultOrderTest {

    private static final List<String> NAMES = List.of("9 fichas", "10 fichas", "Ánfora", "Año nuevo", "caña", "cao",
            "Nube", "Nz", "Ñandú", "ñuñoa", "Oa", "Taller 9", "Taller 10", "Zanja");

    @Test
    void results_by_name_and_groups_with_equal_counts_stand_in_spanish_order() throws IOException {
        PracticeRegistryFixture registry = new PracticeRegistryFixture();
        List<PracticeDocument> practices = new ArrayList<>();
        for (int at = 0; at < NAMES.size(); at++) {
            String name = NAMES.get((at * 5 + 3) % NAMES.size());
            practices.add(new PracticeDocument(at + 1, "BP-" + at, "p-" + at, null, name, "Arica", "Arica", null, "",
                    "", new EvidenceSummary(0, 0, "DECLARED"), Instant.EPOCH,
                    Map.of(FacetName.THEME, List.of(name)), List.of(new PracticeDocument.Text("name", name))));
        }
        registry.publishAll(practices);
        try (LucenePracticeIndex index = LucenePracticeIndex.inMemory(Path.of("index"), registry.sources())) {
            SearchResults results = index.search(SearchRequest.everything().sorted(SortOrder.NAME));
            assertThat(results.hits()).extracting(Hit::name).containsExactlyElementsOf(NAMES);
            assertThat(results.facets().get(FacetName.THEME).values()).extracting(FacetValue::value).isEqualTo(NAMES);
        }
    }
}
