package minga.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.practice.PracticeVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the import of JSON Lines files. */
class PracticeImportTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_line_becomes_a_public_ficha_and_unknown_words_become_keywords(TestDatabase kind) throws IOException {
        try (Database database = kind.open()) {
            ImportFixture house = ImportFixture.on(database);
            ImportReport report = house.take(ImportFixture.ONE);
            assertThat(report.taken()).isEqualTo(1);
            PracticeVersion version = house.practices().withSourceId("bp001").orElseThrow().published().orElseThrow();
            assertThat(version.municipalities()).containsExactly("13125");
            assertThat(version.timing().startYear()).isEqualTo(2021);
            assertThat(version.terms("themes")).containsExactly("women-gender");
            assertThat(version.terms("keywords")).containsExactly("bailes", "mujeres");
            assertThat(version.evidenceText()).containsExactly("Diploma de la escuela, 2021.");
            assertThat(version.indicators().get(0).means().get(0).text()).isEqualTo("Acta de constitución");
            assertThat(house.changes().after(0, 10)).extracting("subject").contains(version.practice().id());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_bad_line_is_told_with_its_number_and_the_rest_goes_on(TestDatabase kind) throws IOException {
        try (Database database = kind.open()) {
            ImportFixture house = ImportFixture.on(database);
            ImportReport report = house.take(ImportFixture.ONE.replace("quilicura", "Macondo"), "{not json", "",
                    ImportFixture.ONE.replace("bp001", "bp002"),
                    ImportFixture.ONE.replace("bp001", "bp003").replace("Escuela de liderazgo", "x".repeat(1000)));
            assertThat(report.taken()).isEqualTo(1);
            assertThat(report.errors()).extracting(ImportReport.LineError::line).containsExactlyInAnyOrder(1L, 2L, 5L);
            assertThat(report.errors()).extracting(ImportReport.LineError::reason)
                    .anyMatch(reason -> reason.contains("Macondo"))
                    .anyMatch(reason -> reason.contains("name pasa de 160"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void beginning_again_takes_nothing_twice(TestDatabase kind) throws IOException {
        try (Database database = kind.open()) {
            ImportFixture house = ImportFixture.on(database);
            house.take(ImportFixture.ONE);
            ImportReport again = house.take(ImportFixture.ONE, ImportFixture.ONE,
                    ImportFixture.ONE.replace("bp001", "bp002"));
            assertThat(again.taken()).isEqualTo(1);
            assertThat(again.known()).isEqualTo(2);
            assertThat(house.practices().countPublished()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_exported_comes_back_whole_elsewhere(TestDatabase kind) throws IOException {
        try (Database first = kind.open(); Database second = kind.open()) {
            ImportFixture here = ImportFixture.on(first);
            here.take(ImportFixture.ONE, ImportFixture.ONE.replace("bp001", "bp002"));
            String exported = here.exported();
            ImportFixture there = ImportFixture.on(second);
            ImportReport report = there.take(exported.split("\n"));
            assertThat(report.errors()).isEmpty();
            assertThat(report.taken()).isEqualTo(2);
            assertThat(there.exported()).isEqualTo(exported);
        }
    }
}
