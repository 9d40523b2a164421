package minga.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.export.JsonLines;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.territory.Commune;
import minga.territory.JpaTerritory;
import minga.territory.Municipality;
import minga.territory.Province;
import minga.territory.Region;
import minga.territory.Territory;
import minga.vocabulary.JpaVocabularies;
import minga.vocabulary.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PracticeImportTest {

    private static final String ONE = """
            {"id":"bp001","name":"Escuela de liderazgo","municipality":"quilicura","startYear":2021,"duration":"12 meses",\
            "responsible":["Centro de la Mujer"],"partners":["ONU Mujeres"],"description":"Se formó a lideresas.",\
            "objectives":["Fortalecer el liderazgo"],"activities":["Talleres"],\
            "indicators":[{"text":"Lideresas activas","verifications":["Acta de constitución"]}],\
            "themes":["género","bailes"],"populations":["mujeres"],"evidenceText":["Diploma de la escuela, 2021."]}
            """.strip();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_line_becomes_a_public_ficha_and_unknown_words_become_keywords(TestDatabase kind) throws IOException {
        try (Database database = kind.open()) {
            House house = House.on(database);
            ImportReport report = house.take(ONE);
            assertThat(report.taken()).isEqualTo(1);
            PracticeVersion version = house.practices.withSourceId("bp001").orElseThrow().published().orElseThrow();
            assertThat(version.municipalities()).containsExactly("13125");
            assertThat(version.timing().startYear()).isEqualTo(2021);
            assertThat(version.terms("themes")).containsExactly("women-gender");
            assertThat(version.terms("keywords")).containsExactly("bailes", "mujeres");
            assertThat(version.evidenceText()).containsExactly("Diploma de la escuela, 2021.");
            assertThat(version.indicators().get(0).means().get(0).text()).isEqualTo("Acta de constitución");
            assertThat(house.changes.after(0, 10)).extracting("subject").contains(version.practice().id());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_bad_line_is_told_with_its_number_and_the_rest_goes_on(TestDatabase kind) throws IOException {
        try (Database database = kind.open()) {
            House house = House.on(database);
            ImportReport report = house.take(ONE.replace("quilicura", "Macondo"), "{not json", "",
                    ONE.replace("bp001", "bp002"), ONE.replace("bp001", "bp003").replace("Escuela de liderazgo", "x".repeat(1000)));
            assertThat(report.taken()).isEqualTo(1);
            assertThat(report.errors()).extracting(ImportReport.LineError::line).containsExactlyInAnyOrder(1L, 2L, 5L);
            assertThat(report.errors()).extracting(ImportReport.LineError::reason)
                    .anyMatch(reason -> reason.contains("Macondo")).anyMatch(reason -> reason.contains("name pasa de 160"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void beginning_again_takes_nothing_twice(TestDatabase kind) throws IOException {
        try (Database database = kind.open()) {
            House house = House.on(database);
            house.take(ONE);
            ImportReport again = house.take(ONE, ONE, ONE.replace("bp001", "bp002"));
            assertThat(again.taken()).isEqualTo(1);
            assertThat(again.known()).isEqualTo(2);
            assertThat(house.practices.countPublished()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_exported_comes_back_whole_elsewhere(TestDatabase kind) throws IOException {
        try (Database first = kind.open(); Database second = kind.open()) {
            House here = House.on(first);
            here.take(ONE, ONE.replace("bp001", "bp002"));
            String exported = here.exported();
            House there = House.on(second);
            ImportReport report = there.take(exported.split("\n"));
            assertThat(report.errors()).isEmpty();
            assertThat(report.taken()).isEqualTo(2);
            assertThat(there.exported()).isEqualTo(exported);
        }
    }

    private record House(Practices practices, Changes changes, Territory territory, PracticeImport intake) {

        static House on(Database database) {
            Transactions transactions = database.transactions();
            Changes changes = new JpaChanges(transactions, Clock.systemUTC());
            Practices practices = new JpaPractices(transactions, changes, Clock.systemUTC());
            Territory territory = new JpaTerritory(transactions);
            territory.replace(new Territory.Atlas(
                    List.of(new Region("13", "Metropolitana de Santiago", "Metropolitana", "RM", 7)),
                    List.of(new Province("131", "Santiago", "13")),
                    List.of(new Commune("13125", "Quilicura", "131")),
                    List.of(new Municipality("13125", "Quilicura", "13125"))));
            JpaVocabularies vocabularies = new JpaVocabularies(transactions);
            vocabularies.replace("themes", List.of(new Term("themes", "women-gender", 0, "mujeres y género", "women", null, "alias: género|violencia")));
            return new House(practices, changes, territory,
                    new PracticeImport(transactions, practices, territory, vocabularies, Clock.systemUTC()));
        }

        ImportReport take(String... lines) throws IOException {
            return intake.read(new BufferedReader(new StringReader(String.join("\n", lines))), done -> { });
        }

        String exported() throws IOException {
            StringWriter out = new StringWriter();
            new JsonLines(practices, territory).write(out, done -> { });
            return out.toString();
        }
    }
}
