package minga.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import minga.practice.PracticeTemplate;
import org.junit.jupiter.api.Test;

/** The ficha and the table of searched fields speak of the same fields. */
class FieldTableAgreementTest {

    /** Fields that nobody looks for by words: numbers, dates, references, what only members see, what is no content. */
    private static final Set<String> NOT_SEARCHED = Set.of("contactRole", "contactMail", "ongoing", "durationValue",
            "durationUnit", "responsible", "partners", "norms", "norms.date", "norms.link", "objectives", "objectives.kind",
            "activities", "activities.objectives", "indicators", "indicators.date", "indicators.frequency",
            "indicators.objective", "indicators.activity", "indicators.means", "indicators.means.date",
            "indicators.means.page", "indicators.means.evidence", "indicators.means.evidence.kind",
            "indicators.means.evidence.page", "totalCost", "annualCost", "costYear", "fundingSources",
            "fundingSources.amount", "peopleReached", "mentoringOffered", "knownReplicas", "knownReplicas.year", "evaluated",
            "awards", "awards.year", "sourceDocument", "sourcePage", "sourceNotes", "licence", "originalLanguage",
            "consentToPublish");

    private final FieldTable table = FieldTable.read(Path.of("index/fields.csv"));

    @Test
    void every_field_of_the_ficha_is_searched_or_left_out_on_purpose() {
        List<String> missing = PracticeTemplate.PRACTICE.paths()
                .filter(path -> !table.fields().contains(path) && !NOT_SEARCHED.contains(path)).toList();
        assertThat(missing).as("add a line to index/fields.csv, or name the field here as one that nobody looks for").isEmpty();
    }

    @Test
    void the_table_speaks_of_no_field_that_the_ficha_does_not_have() {
        List<String> known = Stream.concat(PracticeTemplate.PRACTICE.paths(), Stream.of("region")).toList();
        assertThat(table.fields()).as("index/fields.csv names a field that is gone").isSubsetOf(known);
    }

    @Test
    void positions_become_places_that_people_count_from_one() {
        FieldTable.Row row = table.row("indicators.1.means.0.text").orElseThrow();
        assertThat(row.label("indicators.1.means.0.text").es()).isEqualTo("Indicador 2 · medio de verificación 1");
        assertThat(row.anchor("indicators.1.means.0.text")).isEqualTo("indicador-2-medio-1");
    }
}
