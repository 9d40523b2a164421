package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import minga.account.PasskeyChallenges.Purpose;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the state between the two steps of a sign-in, after them, and for passkeys. */
class TwoStepSignInTest {

    @ParameterizedTest
    @EnumSource
    void a_sign_in_waits_five_minutes_and_five_tries(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            PendingSignIns pending = new JpaPendingSignIns(at.town.transactions, at.town.clock);
            String token = pending.begin(at.rosa, "/practicas?q=ñ");
            assertThat(pending.find(token).orElseThrow().back()).isEqualTo("/practicas?q=ñ");
            assertThat(pending.find("0".repeat(64))).isEmpty();
            for (int i = 0; i < 5; i++) {
                assertThat(pending.countAttempt(token).orElseThrow().accountId()).isEqualTo(at.rosa);
            }
            assertThat(pending.countAttempt(token)).isEmpty();
            assertThat(pending.find(token)).isEmpty();
            String late = pending.begin(at.rosa, "");
            at.town.clock.turn(Duration.ofMinutes(5));
            assertThat(pending.find(late)).isEmpty();
            assertThat(pending.countAttempt(late)).isEmpty();
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
            assertThat(recent.isRecent("a")).isFalse();
            recent.recordConfirmation("a");
            recent.recordConfirmation("a");
            assertThat(recent.isRecent("a")).isTrue();
            assertThat(recent.isRecent("b")).isFalse();
            at.town.clock.turn(Duration.ofMinutes(10));
            assertThat(recent.isRecent("a")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_challenge_is_taken_once_for_its_purpose_and_its_browser(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            PasskeyChallenges challenges = new JpaPasskeyChallenges(at.town.transactions, at.box, at.town.clock);
            byte[] challenge = challenges.create(Purpose.CONFIRM, "browser");
            assertThat(challenges.consume(challenge, Purpose.SIGN_IN, "browser")).isFalse();
            assertThat(challenges.consume(challenge, Purpose.CONFIRM, "another")).isFalse();
            byte[] changed = challenge.clone();
            changed[0]++;
            assertThat(challenges.consume(changed, Purpose.CONFIRM, "browser")).isFalse();
            assertThat(challenges.consume(new byte[0], Purpose.CONFIRM, "browser")).isFalse();
            assertThat(challenges.consume(new byte[24], Purpose.CONFIRM, "browser")).isFalse();
            assertThat(challenges.consume(challenge, Purpose.CONFIRM, "browser")).isTrue();
            assertThat(challenges.consume(challenge, Purpose.CONFIRM, "browser")).isFalse();
            byte[] late = challenges.create(Purpose.CONFIRM, "browser");
            at.town.clock.turn(Duration.ofMinutes(15));
            assertThat(challenges.consume(late, Purpose.CONFIRM, "browser")).isFalse();
        }
    }
}
