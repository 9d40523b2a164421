package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import minga.harness.Measured;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of password sign-in: who may, and what an unknown mail is told. */
class SignInTest {

    private static final String ROSA = "rosa@quilicura.cl";

    @ParameterizedTest
    @EnumSource
    void the_right_password_comes_in_and_no_other(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            assertThat(town.comesIn(" Rosa@Quilicura.CL ", AccountFixture.PASSWORD)).isTrue();
            assertThat(town.comesIn(ROSA, AccountFixture.PASSWORD + " ")).isFalse();
            assertThat(town.comesIn("nadie@quilicura.cl", AccountFixture.PASSWORD)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_old_hash_is_made_anew_at_todays_cost_when_its_person_comes_in(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            long id = town.joins(ROSA, Role.MEMBER).id();
            town.transactions.write(() -> town.accounts.find(id).orElseThrow()
                    .changePasswordHash(new PasswordHasher("m=32,t=1,p=1").hash(AccountFixture.PASSWORD)));
            assertThat(town.comesIn(ROSA, "esto no es nada")).isFalse();
            assertThat(town.accounts.find(id).orElseThrow().passwordHash()).contains("m=32,");
            assertThat(town.comesIn(ROSA, AccountFixture.PASSWORD)).isTrue();
            assertThat(town.accounts.find(id).orElseThrow().passwordHash()).contains("m=64,");
            assertThat(town.comesIn(ROSA, AccountFixture.PASSWORD)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "DERBY")
    void an_unknown_mail_takes_as_long_as_a_known_one(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            List<Long> known = new ArrayList<>();
            List<Long> unknown = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                town.clock.turn(JpaSignInThrottle.WINDOW);
                known.add(nanos(town, ROSA));
                unknown.add(nanos(town, "nadie@quilicura.cl"));
            }
            double ratio = (double) median(known) / median(unknown);
            assertThat(ratio).isBetween(0.5, 2.0);
        }
    }

    private static long nanos(AccountFixture town, String mail) {
        return Measured.work(() -> town.comesIn(mail, "esto no es nada")).toNanos();
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_disabled_account_comes_in_no_more_and_is_signed_out_everywhere(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            long id = town.joins(ROSA, Role.MEMBER).id();
            String token = town.sessions.begin(id, "Firefox");
            town.accounts.setDisabled(id, true);
            assertThat(town.sessions.findCaller(token)).isEmpty();
            assertThat(town.comesIn(ROSA, AccountFixture.PASSWORD)).isFalse();
            town.accounts.setDisabled(id, false);
            assertThat(town.comesIn(ROSA, AccountFixture.PASSWORD)).isTrue();
            assertThat(town.sessions.findCaller(token)).isEmpty();
            assertThat(Set.of(town.accounts.find(id).orElseThrow().caller().municipality()))
                    .containsExactly(AccountFixture.QUILICURA);
        }
    }
}
