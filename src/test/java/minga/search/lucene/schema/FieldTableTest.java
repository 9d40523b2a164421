package minga.search.lucene.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import minga.practice.PracticeTemplate;
import minga.search.EvidenceFileTexts;
import org.junit.jupiter.api.Test;

/**
 * Tests that {@code index/fields.csv} names only fields of the ficha, and that labels and anchors count rows from 1.
 */
class FieldTableTest {

    private final SearchFieldTable table = SearchFieldTable.read(Path.of("index/fields.csv"));

    @Test
    void the_table_speaks_of_no_field_that_the_ficha_does_not_have() {
        List<String> known = Stream.concat(PracticeTemplate.PRACTICE.paths(),
                Stream.concat(Stream.of("region"), EvidenceFileTexts.FIELDS.stream())).toList();
        assertThat(table.fields()).as("index/fields.csv names a field that is gone").isSubsetOf(known);
    }

    @Test
    void positions_become_places_that_people_count_from_one() {
        SearchFieldTable.Row row = table.row("indicators.1.means.0.text").orElseThrow();
        assertThat(row.label("indicators.1.means.0.text").es()).isEqualTo("Indicador 2 · medio de verificación 1");
        assertThat(row.anchor("indicators.1.means.0.text")).isEqualTo("indicador-2-medio-1");
    }
}
