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
                assertThat(mail.body()).contains("Indicador 1, Medio de verificación 1").contains(MailTextSanitizer.sanitizeLine(house.site.address("/informe"))).doesNotContain(house.site.address("/"))
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
            assertThat(house.mails()).singleElement().satisfies(mail -> assertThat(mail.body()).contains("acta. txt").contains("falta el archivo"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_address_that_is_not_ours_to_ask_stays_as_it_was(TestDatabase kind) {
        try (House house = new House(kind, folder)) {
            long id = house.publish(evidence -> House.linked(evidence, "http://10.0.0.1/intranet"));
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
}
