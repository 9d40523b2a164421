package minga.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.commitment.Commitment;
import minga.commitment.CommitmentFilter;
import minga.commitment.Commitments;
import minga.commitment.JpaCommitments;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.practice.JpaPractices;
import minga.seminar.JpaSeminars;
import minga.seminar.Seminar;
import minga.seminar.SeminarStatus;
import minga.seminar.Seminars;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Tests that seminars and commitments of a portal from before are kept, and are not loaded a second time. */
class SeminarMigrationTest {

    private static final String DECK = "relacion-dinamica-entre-migracion-y-ciudad";
    private static final String BEFORE = "165";

    @Test
    void on_derby() throws SQLException {
        moves(new Database.Address("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true", "", "", 5));
    }

    @Test
    void on_postgresql() throws SQLException, IOException {
        try (EmbeddedPostgres server = TestDatabase.started()) {
            moves(new Database.Address(server.getJdbcUrl("postgres", "postgres"), "postgres", "", 5));
        }
    }

    private static void moves(Database.Address address) throws SQLException {
        Flyway.configure(Database.class.getClassLoader()).dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration").target(BEFORE).load().migrate();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into seminar (id, slug, place, title, kind, status, revision) values"
                    + " (1, '" + DECK + "', 1, 'Relación', 'PRESENTATION', 'PUBLISHED', 1),"
                    + " (2, 'dialogo-y-consenso-politico', 2, 'Diálogo', 'SEMINAR', 'PUBLISHED', 1),"
                    + " (3, 'borrador', 3, 'Borrador', 'SEMINAR', 'DRAFT', 1)");
            statement.executeUpdate("insert into conclusion values (4, 1, 1, 'La ciudad')");
            statement
                    .executeUpdate("insert into commitment (id, seminar_id, place, words, institution, related_seminar)"
                            + " values (1234567, 1, 1, 'MINREL: Internacionalización de las regiones', 'MINREL', null),"
                            + " (6, 1, 2, 'Palabras de la curadora', null, 'dialogo-y-consenso-politico'),"
                            + " (7, 3, 1, 'De un borrador', null, null), (8, 1, 3, null, null, null)");
        }
        try (Database database = Database.open(address)) {
            isKept(database.transactions());
        }
    }

    private static void isKept(Transactions transactions) {
        Changes changes = new JpaChanges(transactions, Clock.systemUTC());
        Seminars seminars = new JpaSeminars(transactions, changes);
        Commitments commitments = new JpaCommitments(transactions, changes);
        assertThat(seminars.withSlug(DECK)).get().extracting(Seminar::status).isEqualTo(SeminarStatus.HELD);
        assertThat(seminars.withSlug("dialogo-y-consenso-politico")).get().extracting(Seminar::status)
                .isEqualTo(SeminarStatus.ANNOUNCED);
        assertThat(commitments.withSlug("compromiso-1234567")).get()
                .extracting(Commitment::text, Commitment::institution, Commitment::seminar)
                .containsExactly("MINREL: Internacionalización de las regiones", "MINREL", DECK);
        assertThat(commitments.withSlug("compromiso-7")).as("of a draft").isEmpty();
        assertThat(commitments.withSlug("compromiso-8")).as("it said nothing").isEmpty();
        assertThat(commitments.desk()).hasSize(4);
        new Seed(transactions, new JpaTerritory(transactions), new JpaVocabularies(transactions),
                new JpaPractices(transactions, changes, Clock.systemUTC()), seminars, commitments, Clock.systemUTC())
                .load(Path.of("content"));
        assertThat(commitments.find(CommitmentFilter.NONE, LocalDate.EPOCH, 0, 100))
                .as("one of the six was there under other addresses").hasSize(7);
    }
}
