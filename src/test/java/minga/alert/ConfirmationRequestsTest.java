package minga.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import minga.alert.SearchAlert.Pace;
import minga.alert.SearchAlert.Wish;
import minga.change.JpaChanges;
import minga.harness.Patience;
import minga.notice.JpaMailQuota;
import minga.notice.JpaNotices;
import minga.notice.Notice;
import minga.platform.Database;
import minga.platform.Settings;
import minga.platform.TestDatabase;
import minga.platform.TurnedClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests the confirmation mails of search alerts: anybody may type anybody's address, so they are few, plain and
 * marked.
 */
class ConfirmationRequestsTest {

    private static final String EVIL = "Su cuenta vence hoy.\r\n\r\nConfirme su clave en https://malo.example/minga o"
            + " en www.malo.example, "
            + "o escriba a pia@malo.example\u202E » «\u2028 hoy mismo, antes de que el banco cierre la cuenta para"
            + " siempre y sin aviso";

    private static final class House implements AutoCloseable {
        final TurnedClock clock = new TurnedClock();
        final Database database;
        final JpaNotices notices;
        final JpaSearchAlerts alerts;
        final ConfirmationRequests requests;

        House(TestDatabase kind, Map<String, String> limits) {
            database = kind.open();
            notices = new JpaNotices(database.transactions(), clock);
            alerts = new JpaSearchAlerts(database.transactions());
            Map<String, String> said = new java.util.HashMap<>(limits);
            said.put("MINGA_DATA", Path.of("target/none").toString());
            said.put("MINGA_PUBLIC_URL", "https://minga.example.cl");
            Settings settings = Settings.read(said);
            requests = new ConfirmationRequests(alerts, new JpaChanges(database.transactions(), clock),
                    new JpaMailQuota(database.transactions(), clock, settings.limits().mails()), notices,
                    database.transactions(), settings, clock);
        }

        List<Notice> mails() {
            return notices.findByState(Notice.State.WAITING, 500);
        }

        long rows(String entity) {
            return database.transactions().read(() -> database.transactions().entities()
                    .createQuery("select count(x) from " + entity + " x", Long.class).getSingleResult());
        }

        @Override
        public void close() {
            database.close();
        }
    }

    private static Wish wish(String words) {
        return new Wish("q=" + words.length(), words, "es", Pace.WEEKLY);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_words_of_a_stranger_are_one_marked_line_without_links(TestDatabase kind) {
        try (House house = new House(kind, Map.of())) {
            house.requests.request("victima@muni.example", wish(EVIL), "10.0.0.1");
            Notice mail = house.mails().get(0);
            assertThat(mail.subject()).isEqualTo("Confirme sus avisos de Minga");
            assertThat(mail.body()).contains(
                    "Las escribió quien la hizo, no el portal:\n\n  «Su cuenta vence hoy. Confirme su clave en https:"
                            + " /malo. example/minga o en")
                    .doesNotContain("malo.example").doesNotContain("\u202E").doesNotContain("\u2028")
                    .doesNotContain("\r");
            assertThat(mail.body().lines().filter(line -> line.contains("Su cuenta"))).singleElement().asString()
                    .hasSizeLessThanOrEqualTo(2 + 1 + 120 + 1);
            assertThat(mail.body().split("https?://")).as("one link, and it is ours").hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void one_confirmation_is_open_for_an_address_and_takes_the_last_search(TestDatabase kind) {
        try (House house = new House(kind, Map.of())) {
            house.requests.request("eva@muni.example", wish("a"), "10.0.0.1");
            String handle = house.mails().get(0).body().replaceAll("(?s).*/avisos/confirmar/([0-9a-f]{64}).*", "$1");
            for (int i = 0; i < 20; i++) {
                house.requests.request("eva@muni.example", wish("arriendo".substring(0, 1 + i % 8)), "10.0.0." + i);
            }
            house.requests.request("eva@muni.example", wish("arriendo"), "10.0.0.99");
            assertThat(house.mails()).hasSize(1);
            assertThat(house.alerts.confirm(handle, house.clock.instant()).orElseThrow().title()).isEqualTo("arriendo");
            house.requests.request("eva@muni.example", wish("arriendo"), "10.0.0.1");
            assertThat(house.mails()).as("confirmed already").hasSize(1);
            house.requests.request("eva@muni.example", wish("salud"), "10.0.0.1");
            assertThat(house.mails()).as("another search").hasSize(2);
            house.clock.turn(SearchAlert.CONFIRMATION_PERIOD.plus(Duration.ofHours(1)));
            house.requests.request("eva@muni.example", wish("salud"), "10.0.0.1");
            assertThat(house.mails()).as("nobody confirmed in time").hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_over_the_limit_leaves_no_row_at_all(TestDatabase kind) {
        try (House house = new House(kind, Map.of("MINGA_LIMIT_MAILS_NETWORK", "7", "MINGA_LIMIT_MAILS_TOTAL", "10"))) {
            for (int i = 0; i < 100; i++) {
                house.requests.request("p" + i + "@muni.example", wish("a"), "10.0.0.1");
            }
            assertThat(house.mails()).hasSize(7);
            for (int i = 100; i < 150; i++) {
                house.requests.request("p" + i + "@muni.example", wish("a"), "10.0.1." + i);
            }
            assertThat(house.mails()).hasSize(10);
            assertThat(house.rows("SearchAlert")).isEqualTo(10);
            assertThat(house.rows("MailQuotaEntry")).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void fifty_who_ask_at_once_for_one_address_are_one_mail(TestDatabase kind) throws Exception {
        try (House house = new House(kind, Map.of()); ExecutorService many = Executors.newFixedThreadPool(50)) {
            List<Callable<Boolean>> asking = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String words = "a".repeat(1 + i);
                asking.add(() -> Patience.whileBusy(() -> {
                    house.requests.request("eva@muni.example", wish(words), "10.0.0.1");
                    return true;
                }));
            }
            for (Future<Boolean> one : many.invokeAll(asking)) {
                one.get();
            }
            assertThat(house.mails()).hasSize(1);
            assertThat(house.rows("SearchAlert")).isEqualTo(1);
        }
    }
}
