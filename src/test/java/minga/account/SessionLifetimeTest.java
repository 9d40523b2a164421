package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how long a session lives, unused and in all. */
class SessionLifetimeTest {

    private static final String ROSA = "rosa@quilicura.cl";

    @ParameterizedTest
    @EnumSource
    void a_session_that_is_not_used_ends_after_four_hours(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            String token = town.sessions.begin(town.joins(ROSA, Role.MEMBER).id(), "Firefox, Windows");
            town.clock.turn(Duration.ofHours(4).minusSeconds(1));
            assertThat(town.sessions.findCaller(token)).isPresent();
            town.clock.turn(Duration.ofHours(4).plusSeconds(1));
            assertThat(town.sessions.findCaller(token)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_session_that_is_used_all_the_time_ends_after_its_twelve_hours(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            long rosa = town.joins(ROSA, Role.MEMBER).id();
            String token = town.sessions.begin(rosa, "Firefox, Windows");
            for (int hour = 1; hour < 12; hour++) {
                town.clock.turn(Duration.ofHours(1));
                assertThat(town.sessions.findCaller(token)).as("after %d hours", hour).isPresent();
            }
            town.clock.turn(Duration.ofHours(1));
            assertThat(town.sessions.findCaller(token)).isEmpty();
            assertThat(town.sessions.findActive(rosa)).isEmpty();
        }
    }
}
