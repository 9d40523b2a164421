package minga.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import minga.evidence.EvidenceState;
import minga.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts as a look, and that nobody is asked before there is something to look at. */
@Isolated("counts what the whole process does")
class LookingWhenItIsDueTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_link_that_is_visited_for_another_ficha_or_by_another_portal_has_one_miss_a_day(TestDatabase kind) {
        try (InspectionFixture house = new InspectionFixture(kind, folder); EvidenceChecker second = house.another(house.inspector::round)) {
            house.site.says("/informe", 404);
            long id = house.publish(evidence -> house.link(evidence, "/informe"));
            house.inspector.round();
            house.clock.turn(Duration.ofHours(6));
            long later = house.publish(evidence -> house.link(evidence, "/informe"));
            house.inspector.round();
            house.clock.turn(Duration.ofHours(18));
            second.round();
            assertThat(house.site.asked("/informe")).as("both portals looked").isEqualTo(4);
            assertThat(house.means(id).state()).as("two days, two misses").isEqualTo(EvidenceState.ATTACHED);
            assertThat(house.means(later).state()).isEqualTo(EvidenceState.ATTACHED);
            house.clock.turn(DAY);
            house.inspector.round();
            assertThat(house.means(id).state()).isEqualTo(EvidenceState.DECLARED);
            assertThat(house.means(later).state()).isEqualTo(EvidenceState.ATTACHED);
        }
    }

    @Test
    void a_portal_that_starts_has_nobody_to_ask_yet() {
        Set<Thread> before = callers();
        try (InspectionFixture house = new InspectionFixture(TestDatabase.DERBY, folder)) {
            house.inspector.start();
            house.inspector.round();
            assertThat(callers()).isSubsetOf(before);
            house.publish(evidence -> house.link(evidence, "/informe"));
            house.inspector.round();
            assertThat(callers()).as("now there is").isNotEmpty().isNotEqualTo(before);
        }
    }

    /** The threads that end questions which take too long: each HTTP client has one from its first question on. */
    private static Set<Thread> callers() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("minga-link-timeout")).collect(Collectors.toSet());
    }
}
