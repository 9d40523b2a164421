package minga.practice;

import static minga.practice.PracticeStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import minga.platform.Refused;
import minga.platform.Stale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the status transitions against a table written independently of the code. */
class PracticeStatusTest {

    private static final Instant NOW = Instant.parse("2026-09-08T12:00:00Z");

    private static final Map<PracticeStatus, Set<PracticeStatus>> WAYS = Map.of(
            DRAFT, Set.of(SUBMITTED),
            SUBMITTED, Set.of(IN_REVIEW),
            IN_REVIEW, Set.of(RETURNED, ACCEPTED, DECLINED),
            RETURNED, Set.of(SUBMITTED),
            ACCEPTED, Set.of(PUBLISHED, RETURNED),
            PUBLISHED, Set.of(WITHDRAWN),
            WITHDRAWN, Set.of(),
            DECLINED, Set.of());

    private static final Map<PracticeStatus, Consumer<Practice>> VERBS = Map.of(
            SUBMITTED, practice -> practice.newest().send(NOW),
            IN_REVIEW, practice -> practice.newest().startReview(),
            RETURNED, practice -> practice.newest().returnToMunicipality(NOW),
            ACCEPTED, practice -> practice.newest().accept(NOW),
            DECLINED, practice -> practice.newest().decline(NOW),
            PUBLISHED, practice -> practice.publish(practice.newest(), "slug", NOW),
            WITHDRAWN, practice -> practice.withdraw("razón", NOW));

    private static final Map<PracticeStatus, List<PracticeStatus>> PATHS = paths();

    @ParameterizedTest
    @EnumSource(PracticeStatus.class)
    void the_table_is_the_one_of_the_record(PracticeStatus from) {
        for (PracticeStatus to : values()) {
            assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(WAYS.get(from).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource(PracticeStatus.class)
    void every_verb_goes_only_along_the_ways(PracticeStatus from) {
        for (PracticeStatus to : VERBS.keySet()) {
            Practice practice = in(from);
            if (WAYS.get(from).contains(to)) {
                VERBS.get(to).accept(practice);
                assertThat(practice.newest().status()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> VERBS.get(to).accept(practice)).as("%s to %s", from, to)
                        .isInstanceOf(Refused.class);
                assertThat(practice.newest().status()).isEqualTo(from);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(PracticeStatus.class)
    void writing_is_for_drafts_and_for_what_came_back(PracticeStatus from) {
        PracticeVersion version = in(from).newest();
        if (from == DRAFT || from == RETURNED) {
            assertThatCode(() -> version.touch(version.revision(), NOW)).doesNotThrowAnyException();
            assertThatThrownBy(() -> version.touch(version.revision() + 1, NOW)).isInstanceOf(Stale.class);
        } else {
            assertThatThrownBy(() -> version.touch(version.revision(), NOW)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(PracticeStatus.class)
    void only_what_is_published_is_public(PracticeStatus from) {
        assertThat(in(from).published().isPresent()).isEqualTo(from == PUBLISHED);
    }

    @ParameterizedTest
    @EnumSource(PracticeStatus.class)
    void the_next_version_opens_only_beside_a_public_one(PracticeStatus from) {
        Practice practice = in(from);
        if (from == PUBLISHED) {
            assertThat(practice.revise(NOW).status()).isEqualTo(DRAFT);
            assertThatThrownBy(() -> practice.revise(NOW)).isInstanceOf(Refused.class);
        } else {
            assertThatThrownBy(() -> practice.revise(NOW)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(value = PracticeStatus.class, names = {"DRAFT", "SUBMITTED", "IN_REVIEW", "RETURNED", "ACCEPTED"})
    void a_version_under_way_when_its_practice_is_withdrawn_goes_nowhere(PracticeStatus stood) {
        Practice practice = in(PUBLISHED);
        practice.revise(NOW);
        PATHS.get(stood).forEach(step -> VERBS.get(step).accept(practice));
        practice.withdraw("razón", NOW);
        for (PracticeStatus to : EnumSet.complementOf(EnumSet.of(DRAFT))) {
            assertThatThrownBy(() -> VERBS.get(to).accept(practice)).as("%s to %s", stood, to)
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> practice.newest().touch(practice.newest().revision(), NOW))
                .isInstanceOf(Refused.class);
        assertThat(practice.published()).isEmpty();
    }

    @Test
    void the_public_version_stays_until_the_next_is_published() {
        Practice practice = in(PUBLISHED);
        practice.revise(NOW);
        for (PracticeStatus step : PATHS.get(ACCEPTED)) {
            VERBS.get(step).accept(practice);
            assertThat(practice.published().orElseThrow().number()).isEqualTo(1);
        }
        VERBS.get(PUBLISHED).accept(practice);
        assertThat(practice.published().orElseThrow().number()).isEqualTo(2);
    }

    private static Practice in(PracticeStatus status) {
        Practice practice = Practice.begin("BP-2026-0001", "13125", null, NOW);
        PATHS.get(status).forEach(step -> VERBS.get(step).accept(practice));
        assertThat(practice.newest().status()).isEqualTo(status);
        return practice;
    }

    private static Map<PracticeStatus, List<PracticeStatus>> paths() {
        Map<PracticeStatus, List<PracticeStatus>> paths = new HashMap<>();
        paths.put(DRAFT, List.of());
        paths.put(SUBMITTED, List.of(SUBMITTED));
        paths.put(IN_REVIEW, List.of(SUBMITTED, IN_REVIEW));
        paths.put(RETURNED, List.of(SUBMITTED, IN_REVIEW, RETURNED));
        paths.put(ACCEPTED, List.of(SUBMITTED, IN_REVIEW, ACCEPTED));
        paths.put(DECLINED, List.of(SUBMITTED, IN_REVIEW, DECLINED));
        paths.put(PUBLISHED, List.of(SUBMITTED, IN_REVIEW, ACCEPTED, PUBLISHED));
        paths.put(WITHDRAWN, List.of(SUBMITTED, IN_REVIEW, ACCEPTED, PUBLISHED, WITHDRAWN));
        return paths;
    }
}
