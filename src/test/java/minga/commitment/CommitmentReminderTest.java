package minga.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minga.form.FormValues;
import minga.notice.Notice;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import minga.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests reminders to the contacts of commitments, and the reports that come back by their links. */
class CommitmentReminderTest {

    private static final Pattern KEY = Pattern.compile("/informar-avance/([0-9a-f]{64})\\s");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_contact_is_reminded_from_two_weeks_before_the_day_and_not_more_often(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.published("Abrir una mesa", "2026-12-10");
            long revision = fixture.read(id).revision();
            fixture.reminders.runOnce();
            assertThat(fixture.mails()).as("17 days before").isEmpty();
            fixture.clock.turn(Duration.ofDays(4));
            fixture.reminders.runOnce();
            fixture.reminders.runOnce();
            assertThat(fixture.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.recipient()).isEqualTo("oficina@quilicura.example");
                assertThat(mail.subject()).contains("Abrir una mesa");
                assertThat(mail.body()).contains("10 de diciembre de 2026 (Faltan 13 días)",
                        "https://minga.example/compromisos/abrir-una-mesa", "Sirve una vez");
                assertThat(mail.leaveLink()).startsWith("https://minga.example/informar-avance/dejar/");
            });
            assertThat(fixture.read(id).revision()).as("who writes in the form meets no conflict").isEqualTo(revision);
            fixture.clock.turn(Duration.ofDays(13));
            fixture.reminders.runOnce();
            assertThat(fixture.mails()).hasSize(1);
            fixture.clock.turn(Duration.ofDays(1));
            fixture.reminders.runOnce();
            assertThat(fixture.mails()).hasSize(2);
            assertThat(fixture.mails().get(1).body()).contains("1 día de atraso");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_has_nothing_to_report_hears_nothing(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long draft = fixture.begin("Borrador");
            fixture.save(draft, Map.of("contact", List.of("a@minga.example"), "dueOn", List.of("2026-11-01")),
                    "guardar");
            long done = fixture.published("Hecho", "2026-11-01");
            fixture.save(done, Map.of("state", List.of("DONE")), "guardar");
            long dayless = fixture.published("Sin día", "");
            long silent = fixture.published("Sin contacto", "2026-11-01");
            fixture.save(silent, Map.of("contact", List.of("")), "guardar");
            fixture.reminders.runOnce();
            assertThat(fixture.mails()).isEmpty();
            for (long id : List.of(draft, done, silent)) {
                assertThatThrownBy(() -> fixture.reminders.remindNow(CommitmentFixture.CARLA, id))
                        .isInstanceOf(Refused.class);
            }
            fixture.reminders.remindNow(CommitmentFixture.CARLA, dayless);
            assertThatThrownBy(() -> fixture.reminders.remindNow(CommitmentFixture.CARLA, dayless))
                    .as("once a day").isInstanceOf(Refused.class);
            assertThat(fixture.mails()).singleElement().extracting(Notice::body).asString().contains("Sin plazo");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_report_by_the_link_counts_once_and_waits_for_a_curator(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.published("Abrir una mesa", "2026-11-30");
            fixture.save(id, Map.of("unit", List.of("Oficina")), "guardar");
            fixture.reminders.runOnce();
            String key = key(fixture);
            assertThat(fixture.reports.find(key)).get().extracting(Commitment::id).isEqualTo(id);
            assertThatThrownBy(
                    () -> fixture.reports.report(key, CommitmentFixture.typed("percentage", "900"), "x", false))
                    .isInstanceOf(Invalid.class);
            long revision = fixture.read(id).revision();
            fixture.reports.report(key, said("<b>Hecho zqinforme</b>"), "x", false);
            assertThatThrownBy(() -> fixture.reports.report(key, said("Otra vez"), "x", false))
                    .isInstanceOf(NotFound.class);
            assertThat(fixture.reports.find(key)).isEmpty();
            Commitment waiting = fixture.read(id);
            assertThat(waiting.state()).isNull();
            assertThat(waiting.revision()).isEqualTo(revision);
            assertThat(fixture.views.one(waiting, true, List.of(), Language.ES).toString()).doesNotContain("zqinforme");
            assertThat(fixture.commitments.withWaitingReports()).extracting(Commitment::id).containsExactly(id);
            long report = waiting.reports().get(0).id();
            assertThat(waiting.reports().get(0).author()).isEqualTo("Oficina, Municipalidad");
            fixture.desk.decide(CommitmentFixture.CARLA, id, report, true);
            assertThat(fixture.read(id).state()).isEqualTo("DONE");
            assertThat(fixture.views.one(fixture.read(id), false, List.of(), Language.ES).toString())
                    .contains("zqinforme").doesNotContain("oficina@quilicura.example");
            assertThatThrownBy(() -> fixture.desk.decide(CommitmentFixture.CARLA, id, report, false))
                    .as("it was decided").isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_discarded_leaves_nothing(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.published("Abrir una mesa", "2026-11-30");
            fixture.reminders.runOnce();
            fixture.reports.report(key(fixture), said("Publicidad"), "Responsable", false);
            fixture.desk.decide(CommitmentFixture.CARLA, id, fixture.read(id).reports().get(0).id(), false);
            assertThat(fixture.read(id).reports()).isEmpty();
            assertThat(fixture.read(id).state()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_link_ends_after_its_time_and_with_the_commitment(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.published("Abrir una mesa", "2026-11-30");
            fixture.reminders.runOnce();
            String key = key(fixture);
            fixture.save(id, Map.of(), "retirar");
            assertThat(fixture.reports.find(key)).isEmpty();
            assertThatThrownBy(() -> fixture.reports.report(key, said("x"), "x", false)).isInstanceOf(NotFound.class);
            fixture.save(id, Map.of(), "publicar");
            assertThat(fixture.reports.find(key)).isPresent();
            fixture.clock.turn(ReportKey.LIFE);
            assertThat(fixture.reports.find(key)).isEmpty();
            assertThatThrownBy(() -> fixture.reports.report(key, said("x"), "x", false)).isInstanceOf(NotFound.class);
            assertThat(fixture.reports.find("0".repeat(64))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void who_wants_no_more_gets_no_more_and_another_contact_begins_anew(TestDatabase kind) {
        try (CommitmentFixture fixture = new CommitmentFixture(kind)) {
            long id = fixture.published("Abrir una mesa", "2026-11-30");
            fixture.reminders.runOnce();
            fixture.reports.report(key(fixture), CommitmentFixture.typed("text", "Sigue"), "x", true);
            fixture.clock.turn(Duration.ofDays(30));
            fixture.reminders.runOnce();
            assertThat(fixture.mails()).hasSize(1);
            fixture.save(id, Map.of("contact", List.of("otra@quilicura.example")), "guardar");
            fixture.reminders.runOnce();
            assertThat(fixture.mails()).hasSize(2);
            fixture.reports.endReminders(key(fixture));
            fixture.clock.turn(Duration.ofDays(30));
            fixture.reminders.runOnce();
            assertThat(fixture.mails()).hasSize(2);
        }
    }

    private static FormValues said(String text) {
        return new FormValues(Map.of("text", List.of(text), "state", List.of("DONE")), "");
    }

    /** The key of the newest mail. */
    private static String key(CommitmentFixture fixture) {
        Matcher key = KEY.matcher(fixture.mails().get(fixture.mails().size() - 1).body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }
}
