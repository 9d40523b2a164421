package minga.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import minga.alert.SearchAlert.Pace;
import minga.alert.SearchAlert.Wish;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.commitment.JpaCommitments;
import minga.evidence.personaldata.JpaFileTexts;
import minga.harness.Patience;
import minga.notice.JpaNotices;
import minga.notice.Notice;
import minga.notice.Notices;
import minga.platform.Database;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.platform.TurnedClock;
import minga.practice.ImportedPractice;
import minga.practice.JpaPractices;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.search.EvidenceFileTexts;
import minga.search.IndexDependencies;
import minga.search.PracticeDocumentBuilder;
import minga.search.PracticeIndex;
import minga.search.VocabularyFacetLabels;
import minga.search.lucene.LucenePracticeIndex;
import minga.seed.Seed;
import minga.seminar.JpaSeminars;
import minga.territory.JpaTerritory;
import minga.vocabulary.JpaVocabularies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of search alerts: which new practices are mailed to whom, and when. */
class AlertDeliveryTest {

    private static final Wish RENT = new Wish("q=arriendo", "arriendo", "es", Pace.DAILY);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_new_and_matches_is_told_once_with_the_reason(TestDatabase kind) {
        try (House house = new House(kind)) {
            house.publish("Oficina de arriendo justo");
            house.alerts.confirm(house.asks("eva@minga.example", RENT), house.clock.instant());
            house.asks("nunca.confirma@minga.example", RENT);
            house.publish("Subsidio de alquiler para familias recién llegadas");
            house.publish("Taller de huertos");
            house.tells();
            assertThat(house.waiting()).as("not before a day is over").isEmpty();

            house.clock.turn(Duration.ofDays(1));
            house.tells();
            house.tells();
            assertThat(house.waiting()).hasSize(1);
            Notice mail = house.waiting().get(0);
            assertThat(mail.recipient()).isEqualTo("eva@minga.example");
            assertThat(mail.subject()).isEqualTo("1 práctica nueva, búsqueda «arriendo»");
            assertThat(mail.body()).contains("Subsidio de alquiler").contains("Porque dice algo parecido a «arriendo»")
                    .contains("https://minga.example.cl/practicas?q=arriendo").doesNotContain("justo")
                    .doesNotContain("huertos");
            assertThat(mail.leaveLink()).matches("https://minga.example.cl/avisos/dejar/[0-9a-f]{64}");

            house.publish("Otra feria de huertos");
            house.clock.turn(Duration.ofDays(1));
            house.tells();
            assertThat(house.waiting()).as("nothing new matches").hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void no_words_of_people_become_a_link_in_a_digest(TestDatabase kind) {
        try (House house = new House(kind)) {
            Wish evil = new Wish("q=arriendo+https%3A%2F%2Fmalo.example", "arriendo\r\n\r\nhttps://malo.example", "es",
                    Pace.DAILY);
            house.alerts.confirm(house.asks("eva@minga.example", evil), house.clock.instant());
            house.alerts.confirm(house.asks("eva@minga.example", RENT), house.clock.instant());
            house.publish("Arriendo en https://malo.example\nwww.malo.example " + "y más ".repeat(16));
            house.clock.turn(Duration.ofDays(1));
            house.tells();
            assertThat(house.waiting()).isNotEmpty().allSatisfy(mail -> {
                assertThat(mail.body() + mail.subject()).doesNotContain("malo.example").contains("malo. example");
                assertThat(mail.body().split("https?://(?!minga\\.example\\.cl/)")).hasSize(1);
                assertThat(mail.body().lines().filter(line -> line.startsWith("- "))).singleElement().asString()
                        .hasSizeLessThanOrEqualTo(122);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_leaves_or_never_confirmed_hears_nothing_and_is_forgotten(TestDatabase kind) {
        try (House house = new House(kind)) {
            String eva = house.asks("eva@minga.example", RENT);
            String nobody = house.asks("nadie@minga.example", RENT);
            assertThat(house.asks("eva@minga.example", RENT)).as("the same wish twice is one").isEqualTo(eva);
            house.alerts.confirm(eva, house.clock.instant());
            house.alerts.unsubscribe(eva);
            house.alerts.unsubscribe(eva);
            house.publish("Arriendo con subsidio");
            house.clock.turn(Duration.ofDays(8));
            house.tells();
            assertThat(house.waiting()).isEmpty();
            assertThat(house.alerts.findConfirmed(eva)).isEmpty();
            assertThat(house.alerts.findConfirmed(nobody)).as("unconfirmed for a week").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nobody_fills_the_mailbox_of_another(TestDatabase kind) {
        try (House house = new House(kind)) {
            for (int i = 0; i < SearchAlerts.MAX_PER_ADDRESS; i++) {
                house.asks("eva@minga.example", new Wish("q=w" + i, "w" + i, "es", Pace.WEEKLY));
            }
            assertThatThrownBy(() -> house.asks("eva@minga.example", RENT)).isInstanceOf(Refused.class);
        }
    }

    /** Also where it is the first in the queue, and again in the next round. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_digest_that_cannot_be_written_keeps_no_other_from_being_sent(TestDatabase kind) throws SQLException {
        try (House house = new House(kind)) {
            for (String mail : List.of("mala@minga.example", "eva@minga.example", "juan@minga.example")) {
                house.alerts.confirm(house.asks(mail, RENT), house.clock.instant());
                house.clock.turn(Duration.ofSeconds(1));
            }
            house.execute("alter table notice add constraint no_such_reader check (recipient <> 'mala@minga.example')");
            house.publish("Subsidio de alquiler");
            house.clock.turn(Duration.ofDays(1));
            assertThatThrownBy(house::tells).isInstanceOf(PersistenceException.class);
            assertThat(house.waiting()).extracting(Notice::recipient).containsExactlyInAnyOrder("eva@minga.example",
                    "juan@minga.example");
            house.execute("alter table notice drop constraint no_such_reader");
            house.tells();
            assertThat(house.waiting()).extracting(Notice::recipient).containsExactlyInAnyOrder("eva@minga.example",
                    "juan@minga.example", "mala@minga.example");
        }
    }

    private static final class House implements AutoCloseable {
        private final TurnedClock clock = new TurnedClock();
        private final Database database;
        private final Transactions transactions;
        private final Changes changes;
        private final Practices practices;
        private final Notices notices;
        private final PracticeIndex index;
        private final SearchAlerts alerts;
        private final AlertDigestJob digests;

        House(TestDatabase kind) {
            database = kind.open();
            transactions = database.transactions();
            changes = new JpaChanges(transactions, clock);
            practices = new JpaPractices(transactions, changes, clock);
            notices = new JpaNotices(transactions, clock);
            JpaVocabularies vocabularies = new JpaVocabularies(transactions);
            JpaTerritory territory = new JpaTerritory(transactions);
            new Seed(transactions, territory, vocabularies, practices, new JpaSeminars(transactions, changes),
                    new JpaCommitments(transactions, changes), clock)
                    .load(Path.of("content"));
            index = LucenePracticeIndex.inMemory(Path.of("index"),
                    new IndexDependencies(changes, new PracticeDocumentBuilder(practices, vocabularies, territory,
                            new EvidenceFileTexts(new JpaFileTexts(transactions))),
                            ids -> practices.visible(ids).keySet(), new VocabularyFacetLabels(vocabularies, territory),
                            clock));
            alerts = new JpaSearchAlerts(transactions);
            digests = new AlertDigestJob(alerts, changes, practices, index, notices, transactions,
                    URI.create("https://minga.example.cl"), clock);
        }

        void publish(String name) {
            PracticeVersion version = PracticeVersion.blank(clock.instant());
            PracticeTemplate.NAME.set(version, name);
            transactions.write(() -> practices.importPublished(List.of(new ImportedPractice("13125", null, version))));
        }

        /**
         * A round, once the index has followed: who tells waits for it too, but not as long as a busy machine may need.
         */
        void tells() {
            assertThat(index.await(changes.last(), Patience.LIMIT)).isTrue();
            digests.runOnce();
        }

        void execute(String change) throws SQLException {
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(change);
                connection.commit();
            }
        }

        String asks(String mail, Wish wish) {
            return alerts.subscribe(mail, wish, changes.last(), clock.instant()).handle();
        }

        List<Notice> waiting() {
            return notices.findByState(Notice.State.WAITING, 10);
        }

        @Override
        public void close() {
            digests.close();
            index.close();
            database.close();
        }
    }
}
