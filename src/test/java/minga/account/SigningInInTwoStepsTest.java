package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import minga.account.PasskeyChallenges.Purpose;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is held between the two steps, after them, and for passkeys. */
class SigningInInTwoStepsTest {

    @ParameterizedTest
    @EnumSource
    void a_sign_in_waits_five_minutes_and_five_tries(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            PendingSignIns pending = new JpaPendingSignIns(at.town.transactions, at.town.clock);
            String token = pending.begin(at.rosa, "/practicas?q=ñ");
            assertThat(pending.find(token).orElseThrow().back()).isEqualTo("/practicas?q=ñ");
            assertThat(pending.find("0".repeat(64))).isEmpty();
            for (int i = 0; i < 5; i++) {
                assertThat(pending.attempt(token).orElseThrow().accountId()).isEqualTo(at.rosa);
            }
            assertThat(pending.attempt(token)).isEmpty();
            assertThat(pending.find(token)).isEmpty();
            String late = pending.begin(at.rosa, "");
            at.town.clock.turn(Duration.ofMinutes(5));
            assertThat(pending.find(late)).isEmpty();
            assertThat(pending.attempt(late)).isEmpty();
            String ended = pending.begin(at.rosa, "");
            pending.end(ended);
            assertThat(pending.find(ended)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_confirmation_holds_ten_minutes_for_its_session(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            RecentSignIns recent = new JpaRecentSignIns(at.town.transactions, Duration.ofMinutes(10), at.town.clock);
            assertThat(recent.recent("a")).isFalse();
            recent.confirmed("a");
            recent.confirmed("a");
            assertThat(recent.recent("a")).isTrue();
            assertThat(recent.recent("b")).isFalse();
            at.town.clock.turn(Duration.ofMinutes(10));
            assertThat(recent.recent("a")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_challenge_is_taken_once_for_its_purpose_and_its_browser(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            PasskeyChallenges challenges = new JpaPasskeyChallenges(at.town.transactions, at.box, at.town.clock);
            byte[] challenge = challenges.make(Purpose.CONFIRM, "browser");
            assertThat(challenges.take(challenge, Purpose.SIGN_IN, "browser")).isFalse();
            assertThat(challenges.take(challenge, Purpose.CONFIRM, "another")).isFalse();
            byte[] changed = challenge.clone();
            changed[0]++;
            assertThat(challenges.take(changed, Purpose.CONFIRM, "browser")).isFalse();
            assertThat(challenges.take(new byte[0], Purpose.CONFIRM, "browser")).isFalse();
            assertThat(challenges.take(new byte[24], Purpose.CONFIRM, "browser")).isFalse();
            assertThat(challenges.take(challenge, Purpose.CONFIRM, "browser")).isTrue();
            assertThat(challenges.take(challenge, Purpose.CONFIRM, "browser")).isFalse();
            byte[] late = challenges.make(Purpose.CONFIRM, "browser");
            at.town.clock.turn(Duration.ofMinutes(15));
            assertThat(challenges.take(late, Purpose.CONFIRM, "browser")).isFalse();
        }
    }
}
