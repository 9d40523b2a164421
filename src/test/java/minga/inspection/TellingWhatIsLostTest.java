package minga.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import minga.account.Invitation;
import minga.account.Invitations;
import minga.account.JpaAccounts;
import minga.account.JpaInvitations;
import minga.account.JpaSessions;
import minga.account.Key;
import minga.account.Role;
import minga.change.Change;
import minga.change.ChangeKind;
import minga.change.Changes;
import minga.change.JpaChanges;
import minga.evidence.Evidence;
import minga.evidence.EvidenceState;
import minga.evidence.EvidenceStore;
import minga.evidence.EvidenceTemplate;
import minga.notice.JpaNotices;
import minga.notice.Notice;
import minga.notice.Notices;
import minga.platform.Database;
import minga.platform.TestDatabase;
import minga.platform.Transactions;
import minga.platform.TurnedClock;
import minga.practice.Found;
import minga.practice.JpaPractices;
import minga.practice.MeansOfVerification;
import minga.practice.PracticeTemplate;
import minga.practice.PracticeVersion;
import minga.practice.Practices;
import minga.template.Field;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real databases, real files, and a real server of the web that answers as it is told. */
class TellingWhatIsLostTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_link_that_answers_is_checked_and_looked_at_weekly(TestDatabase kind) {
        try (House house = new House(kind, folder)) {
            house.site.says("/informe", 200);
            long id = house.publish(evidence -> house.link(evidence, "/informe"));
            assertThat(house.means(id).state()).isEqualTo(EvidenceState.ATTACHED);
            house.inspector.round();
            assertThat(house.means(id).state()).isEqualTo(EvidenceState.CHECKED);
            assertThat(house.means(id).evidence().get(0).checkedAt()).isEqualTo(house.clock.instant());
            assertThat(house.news()).as("the index follows").containsExactly(id);

            house.clock.turn(DAY);
            house.inspector.round();
            assertThat(house.site.asked("/informe")).isEqualTo(1);
            house.clock.turn(DAY.multipliedBy(6));
            house.inspector.round();
            assertThat(house.site.asked("/informe")).isEqualTo(2);
            assertThat(house.news()).as("nothing moved").containsExactly(id);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_dead_link_lowers_its_claim_after_three_days_tells_the_municipality_once_and_heals(TestDatabase kind) {
        try (House house = new House(kind, folder)) {
            house.site.says("/informe", 200);
            long id = house.publish(evidence -> house.link(evidence, "/informe"));
            house.inspector.round();
            house.site.says("/informe", 404);
            house.clock.turn(DAY.multipliedBy(7));
            house.inspector.round();
            house.inspector.round();
            house.clock.turn(DAY);
            house.inspector.round();
            assertThat(house.means(id).state()).as("twice may be an accident").isEqualTo(EvidenceState.CHECKED);
            assertThat(house.mails()).isEmpty();
            house.clock.turn(DAY);
            house.inspector.round();
            assertThat(house.means(id).state()).isEqualTo(EvidenceState.DECLARED);
            assertThat(house.news()).containsExactly(id, id);
            assertThat(house.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.recipient()).isEqualTo("rosa@quilicura.example");
                assertThat(mail.subject()).contains("Mesa de diálogo");
                assertThat(mail.body()).contains("Indicador 1, Medio de verificación 1").contains(house.site.address("/informe"))
                        .contains("https://minga.example.cl/postulaciones/" + id);
            });

            house.clock.turn(DAY.multipliedBy(7));
            house.inspector.round();
            assertThat(house.mails()).as("told once").hasSize(1);
            house.site.says("/informe", 200);
            house.clock.turn(DAY.multipliedBy(7));
            house.inspector.round();
            assertThat(house.means(id).state()).isEqualTo(EvidenceState.CHECKED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_site_that_is_silent_counts_only_while_another_answers(TestDatabase kind) {
        try (House house = new House(kind, folder)) {
            house.site.says("/enferma", 500);
            long id = house.publish(evidence -> house.link(evidence, "/enferma"));
            for (int hour = 0; hour < 100; hour++) {
                house.clock.turn(Duration.ofHours(1));
                house.inspector.round();
            }
            assertThat(house.means(id).state()).as("it may be our own line that is down").isEqualTo(EvidenceState.ATTACHED);

            house.site.says("/sana", 200);
            house.publish(evidence -> house.link(evidence, "/sana"));
            for (int day = 0; day < 4; day++) {
                house.clock.turn(DAY);
                house.inspector.round();
            }
            assertThat(house.means(id).state()).as("the one that answers bears witness").isEqualTo(EvidenceState.DECLARED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_file_that_was_altered_is_lost_at_once(TestDatabase kind) throws IOException {
        try (House house = new House(kind, folder)) {
            long id = house.publish(house::file);
            house.inspector.round();
            assertThat(house.means(id).state()).isEqualTo(EvidenceState.CHECKED);
            String hash = house.means(id).evidence().get(0).fileHash();
            Files.writeString(folder.resolve(hash.substring(0, 2)).resolve(hash), "otra cosa");
            house.clock.turn(DAY.multipliedBy(7));
            house.inspector.round();
            assertThat(house.means(id).state()).isEqualTo(EvidenceState.DECLARED);
            assertThat(house.mails()).singleElement().satisfies(mail -> assertThat(mail.body()).contains("acta.txt").contains("falta el archivo"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_address_that_is_not_ours_to_ask_stays_as_it_was(TestDatabase kind) {
        try (House house = new House(kind, folder)) {
            long id = house.publish(evidence -> linked(evidence, "http://10.0.0.1/intranet"));
            for (int week = 0; week < 5; week++) {
                house.inspector.round();
                house.clock.turn(DAY.multipliedBy(7));
            }
            assertThat(house.means(id).state()).isEqualTo(EvidenceState.ATTACHED);
            assertThat(house.mails()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void another_link_in_its_place_begins_anew(TestDatabase kind) {
        try (House house = new House(kind, folder)) {
            house.site.says("/sana", 200);
            long id = house.publish(evidence -> house.link(evidence, "/sana"));
            house.inspector.round();
            house.transactions.write(() -> house.link(house.means(id).evidence().get(0), "/otra"));
            assertThat(house.means(id).state()).isEqualTo(EvidenceState.ATTACHED);
        }
    }

    @SuppressWarnings("unchecked")
    private static void linked(Evidence evidence, String address) {
        ((Field<Evidence, String>) EvidenceTemplate.EVIDENCE.field("link").orElseThrow()).set(evidence, address);
    }

    /** A server of the web on this machine. */
    private static final class Site implements AutoCloseable {
        private final HttpServer server;
        private final Map<String, Integer> answers = new ConcurrentHashMap<>();
        private final Map<String, Integer> asked = new ConcurrentHashMap<>();

        Site() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            }
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                asked.merge(path, 1, Integer::sum);
                byte[] body = "algo".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answers.getOrDefault(path, 404), body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        void says(String path, int status) {
            answers.put(path, status);
        }

        int asked(String path) {
            return asked.getOrDefault(path, 0);
        }

        String address(String path) {
            return "http://127.0.0.1:" + server.getAddress().getPort() + path;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static final class House implements AutoCloseable {
        private final TurnedClock clock = new TurnedClock();
        private final Site site = new Site();
        private final Database database;
        private final Transactions transactions;
        private final Changes changes;
        private final Practices practices;
        private final Notices notices;
        private final EvidenceStore store;
        private final Inspector inspector;

        House(TestDatabase kind, Path folder) {
            database = kind.open();
            transactions = database.transactions();
            changes = new JpaChanges(transactions, clock);
            practices = new JpaPractices(transactions, changes, clock);
            notices = new JpaNotices(transactions, clock);
            store = new EvidenceStore(folder);
            JpaAccounts accounts = new JpaAccounts(transactions, new JpaSessions(transactions, clock, Duration.ofHours(1)), clock, 10);
            JpaInvitations invitations = new JpaInvitations(transactions, accounts, clock);
            String key = invitations.invite(new Invitation("rosa@quilicura.example", "Rosa", Set.of(Role.MEMBER), "13125"));
            invitations.join(key, Key.Purpose.INVITATION, new Invitations.Joining("rosa@quilicura.example", "Rosa", "una frase larga y secreta 27", "es"));
            LossNews news = new LossNews(changes, notices, accounts, URI.create("https://minga.example.cl"));
            LinkProbe.Door thisMachineToo = address -> "127.0.0.1".equals(address.getHost()) || OpenNet.holds(address);
            inspector = new Inspector(transactions, store, news, clock, new LinkProbe(thisMachineToo, Duration.ofSeconds(2), news.portal()));
        }

        /** A public practice with one means of verification, and what stands behind it. */
        long publish(Consumer<Evidence> proof) {
            PracticeVersion version = PracticeVersion.blank(clock.instant());
            PracticeTemplate.NAME.set(version, "Mesa de diálogo");
            proof.accept(version.indicators().add().means().add().evidence().add());
            return transactions.write(() -> practices.takeIn(List.of(new Found("13125", null, version))).get(0)).id();
        }

        void link(Evidence evidence, String path) {
            linked(evidence, site.address(path));
        }

        void file(Evidence evidence) {
            EvidenceStore.Kept kept = store.keep(new ByteArrayInputStream("un acta".getBytes(StandardCharsets.UTF_8)));
            evidence.attach(kept.hash(), "acta.txt", "text/plain", kept.size());
        }

        MeansOfVerification means(long practice) {
            return practices.find(practice).orElseThrow().published().orElseThrow().indicators().get(0).means().get(0);
        }

        List<Long> news() {
            return changes.after(0, 100).stream().filter(change -> change.kind() == ChangeKind.EVIDENCE).map(Change::subject).toList();
        }

        List<Notice> mails() {
            return notices.in(Notice.State.WAITING, 10);
        }

        @Override
        public void close() {
            inspector.close();
            site.close();
            database.close();
        }
    }
}
