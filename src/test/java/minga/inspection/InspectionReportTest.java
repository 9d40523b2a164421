package minga.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import minga.evidence.EvidenceState;
import minga.notice.MailTextSanitizer;
import minga.platform.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that the inspection reports lost and damaged files and links, on real databases, files and a real web server.
 */
class InspectionReportTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_link_that_answers_is_checked_and_looked_at_weekly(TestDatabase kind) {
        try (InspectionFixture fixture = new InspectionFixture(kind, folder)) {
            fixture.server.respondWith("/informe", 200);
            long id = fixture.publish(evidence -> fixture.link(evidence, "/informe"));
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.ATTACHED);
            fixture.checker.checkAllDue();
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.CHECKED);
            assertThat(fixture.means(id).evidence().get(0).checkedAt()).isEqualTo(fixture.clock.instant());
            assertThat(fixture.evidenceChanges()).as("the index follows").containsExactly(id);

            fixture.clock.turn(DAY);
            fixture.checker.checkAllDue();
            assertThat(fixture.server.requestCount("/informe")).isEqualTo(1);
            fixture.clock.turn(DAY.multipliedBy(6));
            fixture.checker.checkAllDue();
            assertThat(fixture.server.requestCount("/informe")).isEqualTo(2);
            assertThat(fixture.evidenceChanges()).as("nothing moved").containsExactly(id);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_dead_link_lowers_its_claim_after_three_days_tells_the_municipality_once_and_heals(TestDatabase kind) {
        try (InspectionFixture fixture = new InspectionFixture(kind, folder)) {
            fixture.server.respondWith("/informe", 200);
            long id = fixture.publish(evidence -> fixture.link(evidence, "/informe"));
            fixture.checker.checkAllDue();
            fixture.server.respondWith("/informe", 404);
            fixture.clock.turn(DAY.multipliedBy(7));
            fixture.checker.checkAllDue();
            fixture.checker.checkAllDue();
            fixture.clock.turn(DAY);
            fixture.checker.checkAllDue();
            assertThat(fixture.means(id).state()).as("twice may be an accident").isEqualTo(EvidenceState.CHECKED);
            assertThat(fixture.mails()).isEmpty();
            fixture.clock.turn(DAY);
            fixture.checker.checkAllDue();
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.DECLARED);
            assertThat(fixture.evidenceChanges()).containsExactly(id, id);
            assertThat(fixture.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.recipient()).isEqualTo("rosa@quilicura.example");
                assertThat(mail.subject()).contains("Mesa de diálogo");
                assertThat(mail.body()).contains("Indicador 1, Medio de verificación 1")
                        .contains(MailTextSanitizer.sanitizeLine(fixture.server.address("/informe")))
                        .doesNotContain(fixture.server.address("/"))
                        .contains("https://minga.example.cl/postulaciones/" + id);
            });

            fixture.clock.turn(DAY.multipliedBy(7));
            fixture.checker.checkAllDue();
            assertThat(fixture.mails()).as("told once").hasSize(1);
            fixture.server.respondWith("/informe", 200);
            fixture.clock.turn(DAY.multipliedBy(7));
            fixture.checker.checkAllDue();
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.CHECKED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_site_that_is_silent_counts_only_while_another_answers(TestDatabase kind) {
        try (InspectionFixture fixture = new InspectionFixture(kind, folder)) {
            fixture.server.respondWith("/enferma", 500);
            long id = fixture.publish(evidence -> fixture.link(evidence, "/enferma"));
            for (int hour = 0; hour < 100; hour++) {
                fixture.clock.turn(Duration.ofHours(1));
                fixture.checker.checkAllDue();
            }
            assertThat(fixture.means(id).state()).as("it may be our own line that is down")
                    .isEqualTo(EvidenceState.ATTACHED);

            fixture.server.respondWith("/sana", 200);
            fixture.publish(evidence -> fixture.link(evidence, "/sana"));
            for (int day = 0; day < 4; day++) {
                fixture.clock.turn(DAY);
                fixture.checker.checkAllDue();
            }
            assertThat(fixture.means(id).state()).as("the one that answers bears witness")
                    .isEqualTo(EvidenceState.DECLARED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_file_that_was_altered_is_lost_at_once(TestDatabase kind) throws IOException {
        try (InspectionFixture fixture = new InspectionFixture(kind, folder)) {
            long id = fixture.publish(fixture::file);
            fixture.checker.checkAllDue();
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.CHECKED);
            String hash = fixture.means(id).evidence().get(0).fileHash();
            Files.writeString(folder.resolve(hash.substring(0, 2)).resolve(hash), "otra cosa");
            fixture.clock.turn(DAY.multipliedBy(7));
            fixture.checker.checkAllDue();
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.DECLARED);
            assertThat(fixture.mails()).singleElement()
                    .satisfies(mail -> assertThat(mail.body()).contains("acta. txt").contains("falta el archivo"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_address_that_is_not_ours_to_ask_stays_as_it_was(TestDatabase kind) {
        try (InspectionFixture fixture = new InspectionFixture(kind, folder)) {
            long id = fixture.publish(evidence -> InspectionFixture.linked(evidence, "http://10.0.0.1/intranet"));
            for (int week = 0; week < 5; week++) {
                fixture.checker.checkAllDue();
                fixture.clock.turn(DAY.multipliedBy(7));
            }
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.ATTACHED);
            assertThat(fixture.mails()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void another_link_in_its_place_begins_anew(TestDatabase kind) {
        try (InspectionFixture fixture = new InspectionFixture(kind, folder)) {
            fixture.server.respondWith("/sana", 200);
            long id = fixture.publish(evidence -> fixture.link(evidence, "/sana"));
            fixture.checker.checkAllDue();
            fixture.transactions.write(() -> fixture.link(fixture.means(id).evidence().get(0), "/otra"));
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.ATTACHED);
        }
    }
}
