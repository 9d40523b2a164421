package minga.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minga.evidence.EvidenceState;
import minga.platform.TestDatabase;
import minga.practice.MeansOfVerification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests when evidence is inspected: what counts as a check, and that nothing is checked before there is something. */
@Isolated("counts what the whole process does")
class InspectionScheduleTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_link_that_is_visited_for_another_ficha_or_by_another_portal_has_one_miss_a_day(TestDatabase kind) {
        try (InspectionFixture fixture = new InspectionFixture(kind, folder);
                EvidenceChecker second = fixture.newChecker(fixture.checker::checkAllDue)) {
            fixture.server.respondWith("/informe", 404);
            long id = fixture.publish(evidence -> fixture.link(evidence, "/informe"));
            fixture.checker.checkAllDue();
            fixture.clock.turn(Duration.ofHours(6));
            long later = fixture.publish(evidence -> fixture.link(evidence, "/informe"));
            fixture.checker.checkAllDue();
            fixture.clock.turn(Duration.ofHours(18));
            second.checkAllDue();
            assertThat(fixture.server.requestCount("/informe")).as("both portals looked").isEqualTo(4);
            assertThat(fixture.means(id).state()).as("two days, two misses").isEqualTo(EvidenceState.ATTACHED);
            assertThat(fixture.means(later).state()).isEqualTo(EvidenceState.ATTACHED);
            fixture.clock.turn(DAY);
            fixture.checker.checkAllDue();
            assertThat(fixture.means(id).state()).isEqualTo(EvidenceState.DECLARED);
            assertThat(fixture.means(later).state()).isEqualTo(EvidenceState.ATTACHED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_its_writer_took_out_is_not_visited_nor_told(TestDatabase kind) {
        try (InspectionFixture fixture = new InspectionFixture(kind, folder)) {
            fixture.server.respondWith("/informe", 404);
            fixture.server.respondWith("/otro", 404);
            List<Consumer<MeansOfVerification>> removals = List.of(
                    means -> means.evidence().get(0).markRemoved(0), means -> means.markRemoved(0),
                    means -> means.indicator().markRemoved(0));
            for (Consumer<MeansOfVerification> removal : removals) {
                long id = fixture.publish(evidence -> fixture.link(evidence, "/informe"));
                fixture.transactions.write(() -> removal.accept(fixture.means(id)));
            }
            fixture.checker.checkAllDue();
            assertThat(fixture.server.requestCount("/informe")).isZero();
            long standing = fixture.publish(evidence -> fixture.link(evidence, "/informe"));
            for (int day = 0; day < 4; day++) {
                fixture.checker.checkAllDue();
                fixture.clock.turn(DAY);
            }
            assertThat(fixture.means(standing).state()).isEqualTo(EvidenceState.DECLARED);
            assertThat(fixture.mails()).as("one ficha shows it").hasSize(1);
        }
    }

    @Test
    void a_portal_that_starts_has_nobody_to_ask_yet() {
        Set<Thread> before = callers();
        try (InspectionFixture fixture = new InspectionFixture(TestDatabase.DERBY, folder)) {
            fixture.checker.start();
            fixture.checker.checkAllDue();
            assertThat(callers()).isSubsetOf(before);
            fixture.publish(evidence -> fixture.link(evidence, "/informe"));
            fixture.checker.checkAllDue();
            assertThat(callers()).as("now there is").isNotEmpty().isNotEqualTo(before);
        }
    }

    /** The threads that end questions which take too long: each HTTP client has one from its first question on. */
    private static Set<Thread> callers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("minga-link-timeout")).collect(Collectors.toSet());
    }
}
