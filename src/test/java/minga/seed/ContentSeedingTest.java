package minga.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.commitment.Commitment;
import minga.commitment.CommitmentFilter;
import minga.commitment.Commitments;
import minga.commitment.JpaCommitments;
import minga.platform.Database;
import minga.platform.Invalid;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.practice.Practice;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.seminar.Conclusion;
import minga.seminar.JpaSeminars;
import minga.seminar.Seminar;
import minga.seminar.Seminars;
import minga.territory.JpaTerritory;
import minga.territory.Territory;
import minga.vocabulary.JpaVocabularies;
import minga.vocabulary.Term;
import minga.vocabulary.Vocabularies;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of loading the delivered content into an empty database. */
class ContentSeedingTest {

    private static final Path CONTENT = Path.of("content");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everything_of_the_folder_is_there(TestDatabase kind) {
        try (Database database = kind.open()) {
            House house = House.on(database);
            house.furnish(CONTENT);
            assertThat(house.territory.communes()).hasSize(346);
            assertThat(house.vocabularies.terms("gcmObjectives")).hasSize(23);
            assertThat(house.practices.countPublished()).isEqualTo(3);
            assertThat(house.seminars.all()).hasSize(4);
            assertThat(house.changes.after(0, 100)).extracting("kind")
                    .contains(ChangeKind.PUBLISHED).filteredOn(ChangeKind.SEMINAR::equals).hasSize(4);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_presentation_keeps_its_practices_commitments_and_conclusions_in_their_order(TestDatabase kind) {
        try (Database database = kind.open()) {
            House house = House.on(database);
            house.furnish(CONTENT);
            Seminar deck = house.seminars.withSlug("relacion-dinamica-entre-migracion-y-ciudad").orElseThrow();
            assertThat(deck.practices()).containsExactly(
                    "quilicura-primera-consulta", "quilicura-asistencia-inmigrantes-vulnerables",
                    "quilicura-mediadores-interculturales");
            assertThat(house.commitments.find(new CommitmentFilter(null, null, null, null, deck.slug()),
                    LocalDate.EPOCH, 0, 100)).extracting(Commitment::text).hasSize(6)
                    .startsWith("MINREL: Internacionalización de las regiones",
                            "Mesa Intermunicipal de Migración y Refugio (OIM)");
            assertThat(deck.conclusions()).extracting(Conclusion::text).hasSize(4)
                    .startsWith("La ciudad como origen, tránsito y destino de migrantes");
            assertThat(house.commitments.withSlug("internacionalizacion-de-las-regiones")).get()
                    .extracting(Commitment::sourceNotes).asString().contains("sin viñeta", "quedan sin informar");
            assertThat(house.commitments.desk()).allMatch(one -> one.dueOn() == null && one.state() == null
                    && one.percentage() == null && one.contact() == null);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void furnishing_again_brings_nothing_twice_and_leaves_what_people_wrote(TestDatabase kind) {
        try (Database database = kind.open()) {
            House house = House.on(database);
            house.furnish(CONTENT);
            house.transactions.write(() -> {
                house.practices.withdraw(house.practice("quilicura-primera-consulta"), "A pedido de la municipalidad");
                PracticeVersion next = house.practice("quilicura-mediadores-interculturales").revise(NOW);
                PracticeTemplate.SUMMARY.set(next, "Escrito por personas");
            });
            long last = house.changes.last();
            House.on(database).furnish(CONTENT);
            assertThat(house.changes.last()).isEqualTo(last);
            assertThat(house.practices.countPublished()).isEqualTo(2);
            assertThat(house.seminars.all()).hasSize(4);
            assertThat(house.commitments.desk()).hasSize(6);
            assertThat(house.practice("quilicura-mediadores-interculturales").newest().identification().summary())
                    .isEqualTo("Escrito por personas");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void words_that_were_changed_in_the_folder_are_read_again(TestDatabase kind, @TempDir Path folder)
            throws IOException {
        Path list = Files.createDirectories(folder.resolve("vocabularies")).resolve("themes.csv");
        try (Database database = kind.open()) {
            House house = House.on(database);
            Files.writeString(list, "code,es,en,parent,note\nhealth,Salud,Health,,\n");
            house.furnish(folder);
            Files.writeString(list, "code,es,en,parent,note\nhealth,Salud pública,Public health,,alias:sanidad\n");
            house.furnish(folder);
            assertThat(house.vocabularies.label("themes", "health", "es")).isEqualTo("Salud pública");
            assertThat(house.vocabularies.named("themes", "Sanidad")).map(Term::code).contains("health");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_ficha_that_does_not_keep_to_the_template_stops_the_start_and_names_the_place(TestDatabase kind,
            @TempDir Path folder) throws IOException {
        Path practices = Files.createDirectories(folder.resolve("practices"));
        Files.writeString(practices.resolve("una.json"),
                "{\"name\":\"Una\",\"municipalities\":[\"13125\"],\"nombre\":\"Una\"}");
        try (Database database = kind.open()) {
            House house = House.on(database);
            assertThatThrownBy(() -> house.furnish(folder)).isInstanceOf(Invalid.class)
                    .hasMessageContaining("practices/una.json.nombre").hasMessageContaining("fault.unknownField");
            assertThat(house.practices.countPublished()).isZero();
        }
    }

    private record House(Transactions transactions, Changes changes, Territory territory, Vocabularies vocabularies,
            Practices practices, Seminars seminars, Commitments commitments) {

        static House on(Database database) {
            Transactions transactions = database.transactions();
            Changes changes = new JpaChanges(transactions, Clock.systemUTC());
            return new House(transactions, changes, new JpaTerritory(transactions), new JpaVocabularies(transactions),
                    new JpaPractices(transactions, changes, Clock.systemUTC()), new JpaSeminars(transactions, changes),
                    new JpaCommitments(transactions, changes));
        }

        void furnish(Path content) {
            new Seed(transactions, territory, vocabularies, practices, seminars, commitments,
                    Clock.systemUTC()).load(content);
        }

        Practice practice(String sourceId) {
            return practices.withSourceId(sourceId).orElseThrow();
        }
    }
}
