package minga.seminar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.account.Caller;
import minga.document.DocumentList;
import minga.form.FormValues;
import minga.notice.JpaMailQuota;
import minga.notice.JpaNotices;
import minga.notice.Notice;
import minga.notice.Notices;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Settings;
import minga.platform.SignInNeeded;
import minga.platform.TestDatabase;
import minga.platform.TurnedClock;
import minga.seminar.Registration.State;
import minga.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests registration for a seminar: confirmed mail, capacity, waiting list, reminders, and the end of the data. */
class SeminarRegistrationTest {

    private static final Pattern KEY = Pattern.compile("/inscripcion/([0-9a-f]{64})\\s");
    private static final Duration KEPT = Duration.ofDays(90);

    /** An announced seminar of 1 December 2026 at noon in Chile, nine days from now, with two places. */
    private static final class House implements AutoCloseable {

        final SeminarFixture fixture;
        final TurnedClock clock = new TurnedClock();
        final Notices notices;
        final Registrations registrations;
        final SeminarRegistrations service;
        final SeminarRegistrationJob job;
        final long id;

        House(TestDatabase kind) {
            fixture = new SeminarFixture(kind);
            notices = new JpaNotices(fixture.transactions, clock, "minga@minrel.example");
            registrations = new JpaRegistrations(fixture.transactions);
            RegistrationMails mails = new RegistrationMails(notices, URI.create("https://minga.example"));
            service = new SeminarRegistrations(fixture.transactions, fixture.seminars, registrations, mails,
                    new JpaMailQuota(fixture.transactions, clock,
                            new Settings.MailLimits(2, 50, 1000, KEPT, KEPT, KEPT)),
                    fixture.binder(), clock);
            job = new SeminarRegistrationJob(fixture.seminars, registrations, service, mails, fixture.transactions,
                    KEPT,
                    clock);
            id = fixture.begin("Taller");
            fixture.save(id, Map.of("kind", List.of("SEMINAR"), "startsAt",
                    List.of("01-12-2026", "12:00", "America/Santiago"), "registrationOpen", List.of("true"), "capacity",
                    List.of("2")), "publicar");
        }

        void asks(String name) {
            service.request("taller", values("name", name, "mail", name + "@minga.example", "needs", "Señas"),
                    "192.0.2.1", Language.ES);
        }

        /** The key in the newest mail to that person. */
        String key(String name) {
            List<Notice> mails = notices.findDue(1000).stream()
                    .filter(mail -> mail.recipient().equals(name + "@minga.example")).toList();
            Matcher key = KEY.matcher(mails.get(mails.size() - 1).body());
            assertThat(key.find()).isTrue();
            return key.group(1);
        }

        String comes(String name) {
            asks(name);
            String key = key(name);
            service.confirm(key);
            return key;
        }

        List<String> people(State state) {
            return registrations.confirmed(id).stream().filter(one -> one.state() == state).map(Registration::name)
                    .toList();
        }

        List<String> subjects(String name) {
            return notices.findDue(1000).stream().filter(mail -> mail.recipient().startsWith(name + "@"))
                    .map(Notice::subject).toList();
        }

        @Override
        public void close() {
            job.close();
            fixture.close();
        }
    }

    private static FormValues values(String... typed) {
        Map<String, List<String>> form = new HashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            form.put(typed[i], List.of(typed[i + 1]));
        }
        return new FormValues(form, "");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_confirms_has_a_place_and_who_comes_later_waits_for_one(TestDatabase kind) {
        try (House house = new House(kind)) {
            house.asks("ana");
            assertThat(house.registrations.confirmed(house.id)).as("not before the mail is confirmed").isEmpty();
            String ana = house.key("ana");
            assertThat(house.service.confirm(ana).state()).isEqualTo(State.CONFIRMED);
            assertThat(house.service.confirm(ana).state()).as("pressed twice").isEqualTo(State.CONFIRMED);
            house.comes("berta");
            house.comes("carla");
            house.comes("diana");
            assertThat(house.people(State.CONFIRMED)).containsExactly("ana", "berta");
            assertThat(house.people(State.WAITING)).containsExactly("carla", "diana");
            house.service.cancel(ana);
            assertThat(house.service.find(ana)).isEmpty();
            assertThat(house.people(State.CONFIRMED)).containsExactly("berta", "carla");
            assertThat(house.subjects("carla")).anyMatch(subject -> subject.startsWith("Tiene un cupo"));
            house.fixture.type(house.id, "capacity", "5");
            house.job.runOnce();
            assertThat(house.people(State.WAITING)).isEmpty();
            house.service.cancel("0".repeat(64));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void of_fifty_who_confirm_at_once_ten_get_the_ten_places(TestDatabase kind) throws Exception {
        try (House house = new House(kind); ExecutorService threads = Executors.newFixedThreadPool(16)) {
            house.fixture.type(house.id, "capacity", "10");
            List<Callable<Registration>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String name = "persona" + i;
                all.add(() -> {
                    house.asks(name);
                    String key = house.key(name);
                    house.service.confirm(key);
                    return house.service.confirm(key);
                });
            }
            for (Future<Registration> one : threads.invokeAll(all)) {
                one.get();
            }
            assertThat(house.people(State.CONFIRMED)).hasSize(10);
            assertThat(house.people(State.WAITING)).hasSize(40);
            List<Callable<Object>> cancellations = new ArrayList<>();
            house.registrations.confirmed(house.id).stream().filter(one -> one.state() == State.CONFIRMED).limit(5)
                    .map(Registration::handle).forEach(key -> cancellations.add(Executors.callable(
                            () -> house.service.cancel(key))));
            for (Future<Object> one : threads.invokeAll(cancellations)) {
                one.get();
            }
            assertThat(house.people(State.CONFIRMED)).as("the places were given on").hasSize(10);
            assertThat(house.people(State.WAITING)).hasSize(35);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_attended_is_told_once_where_the_certificate_is(TestDatabase kind) throws Exception {
        try (House house = new House(kind)) {
            String ana = house.comes("ana");
            house.comes("berta");
            assertThatThrownBy(() -> house.service.sendCertificates(SeminarFixture.CARLA, house.id))
                    .isInstanceOf(Refused.class);
            house.fixture.save(house.id, Map.of("startsAt", List.of("01-11-2026", "12:00", "America/Santiago")),
                    "realizado");
            Registration one = house.service.find(ana).orElseThrow();
            house.service.noteAttendance(SeminarFixture.CARLA, house.id, Set.of(), Set.of(Long.toString(one.id())));
            house.service.sendCertificates(SeminarFixture.CARLA, house.id);
            house.service.sendCertificates(SeminarFixture.CARLA, house.id);
            assertThat(house.subjects("ana")).hasSize(2).last().asString().startsWith("Su certificado");
            assertThat(house.subjects("berta")).hasSize(1);
            Seminar seminar = house.fixture.seminar(house.id);
            assertThat(house.service.isCertified(seminar, house.service.find(ana).orElseThrow())).isTrue();
            DocumentList paper = RegistrationDocuments.certificate(seminar, one, Language.ES, "https://minga.example");
            List<String> said = new ArrayList<>();
            paper.source().forEach(document -> document.blocks().forEach(block -> said.addAll(block.lines())));
            assertThat(said).contains("ana asistió al seminario «Taller».");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nobody_learns_who_is_registered_and_nobody_is_flooded(TestDatabase kind) {
        try (House house = new House(kind)) {
            house.comes("ana");
            house.asks("ana");
            assertThat(house.subjects("ana")).as("no second mail to who is registered").hasSize(1);
            house.asks("berta");
            house.asks("berta");
            house.asks("berta");
            assertThat(house.subjects("berta")).as("the quota of an address").hasSize(2);
            assertThat(house.registrations.find(house.id, "berta@minga.example")).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_wrong_or_closed_is_refused(TestDatabase kind) {
        try (House house = new House(kind)) {
            for (FormValues wrong : List.of(values("name", "", "mail", "a@minga.example"), values("name", "A", "mail",
                    ""), values("name", "A", "mail", "nadie"),
                    values("name", "x".repeat(301), "mail",
                            "a@minga.example"))) {
                assertThatThrownBy(() -> house.service.request("taller", wrong, "192.0.2.1", Language.ES))
                        .isInstanceOf(Invalid.class);
            }
            assertThatThrownBy(() -> house.service.request("no-hay", FormValues.NONE, "192.0.2.1", Language.ES))
                    .isInstanceOf(NotFound.class);
            house.asks("ana");
            house.fixture.type(house.id, "registrationOpen", "false");
            assertThatThrownBy(() -> house.asks("berta")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> house.service.confirm(house.key("ana"))).isInstanceOf(Refused.class);
            house.fixture.type(house.id, "registrationOpen", "true");
            house.clock.turn(Duration.ofDays(2));
            assertThatThrownBy(() -> house.service.confirm(house.key("ana"))).as("after two days")
                    .isInstanceOf(NotFound.class);
            house.job.runOnce();
            assertThat(house.registrations.find(house.id, "ana@minga.example")).isEmpty();
            house.clock.turn(Duration.ofDays(8));
            assertThatThrownBy(() -> house.asks("berta")).as("it has begun").isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void reminders_and_cancellations_are_told_once_and_the_data_end(TestDatabase kind) {
        try (House house = new House(kind)) {
            house.comes("ana");
            house.comes("berta");
            house.comes("carla");
            house.job.runOnce();
            assertThat(house.subjects("ana")).hasSize(1);
            house.clock.turn(Duration.ofDays(7));
            house.job.runOnce();
            house.job.runOnce();
            assertThat(house.subjects("ana")).hasSize(2).last().asString().startsWith("Se acerca");
            assertThat(house.subjects("carla")).as("who waits for a place").hasSize(1);
            house.fixture.press(house.id, "cancelar");
            house.job.runOnce();
            house.fixture.type(house.id, "statusNote", "Por temporal");
            house.job.runOnce();
            assertThat(house.subjects("ana")).hasSize(3).last().asString().startsWith("Se canceló");
            assertThat(house.subjects("carla")).hasSize(2);
            house.clock.turn(KEPT);
            house.job.runOnce();
            assertThat(house.registrations.confirmed(house.id)).as("88 days after").hasSize(3);
            house.clock.turn(Duration.ofDays(3));
            house.job.runOnce();
            assertThat(house.registrations.confirmed(house.id)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void only_who_curates_sees_who_is_registered_and_notes_who_came(TestDatabase kind) {
        try (House house = new House(kind)) {
            house.comes("ana");
            house.comes("berta");
            String ana = Long.toString(house.registrations.confirmed(house.id).get(0).id());
            house.service.noteAttendance(SeminarFixture.CARLA, house.id, Set.of(), Set.of(ana, "x", "99"));
            assertThat(house.service.all(SeminarFixture.CARLA, house.id)).extracting(Registration::attended)
                    .containsExactly(true, false);
            house.service.noteAttendance(SeminarFixture.CARLA, house.id, Set.of(), Set.of());
            assertThat(house.service.all(SeminarFixture.CARLA, house.id)).as("a colleague marked it meanwhile")
                    .extracting(Registration::attended).containsExactly(true, false);
            house.service.noteAttendance(SeminarFixture.CARLA, house.id, Set.of(ana), Set.of());
            assertThat(house.service.all(SeminarFixture.CARLA, house.id)).extracting(Registration::attended)
                    .containsExactly(false, false);
            assertThatThrownBy(() -> house.service.all(Caller.ANONYMOUS, house.id)).isInstanceOf(SignInNeeded.class);
            assertThatThrownBy(() -> house.service.noteAttendance(Caller.ANONYMOUS, house.id, Set.of(), Set.of()))
                    .isInstanceOf(SignInNeeded.class);
        }
    }
}
