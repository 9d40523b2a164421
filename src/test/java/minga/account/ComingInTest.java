package minga.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import minga.harness.Measured;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in: who may, how often one may try, and what an unknown mail is told. */
class ComingInTest {

    private static final String ROSA = "rosa@quilicura.cl";

    @ParameterizedTest
    @EnumSource
    void the_right_password_comes_in_and_no_other(TestDatabase kind) {
        try (Town town = new Town(kind)) {
            town.joins(ROSA, Role.MEMBER);
            assertThat(town.comesIn(" Rosa@Quilicura.CL ", Town.PASSWORD)).isTrue();
            assertThat(town.comesIn(ROSA, Town.PASSWORD + " ")).isFalse();
            assertThat(town.comesIn("nadie@quilicura.cl", Town.PASSWORD)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_ten_tries_nobody_is_heard_for_a_quarter_of_an_hour_known_or_not(TestDatabase kind) {
        try (Town town = new Town(kind)) {
            town.joins(ROSA, Role.MEMBER);
            for (String mail : List.of(ROSA, "nadie@quilicura.cl")) {
                for (int i = 0; i < Town.TRIES; i++) {
                    assertThat(town.comesIn(mail, "esto no es, intento " + i)).isFalse();
                }
                assertThatThrownBy(() -> town.comesIn(mail, Town.PASSWORD)).isInstanceOf(Refused.class).hasMessageContaining("tooManyTries");
            }
            town.clock.turn(Duration.ofMinutes(15).plusSeconds(1));
            assertThat(town.comesIn(ROSA, Town.PASSWORD)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void trying_while_one_is_not_heard_does_not_lengthen_the_wait(TestDatabase kind) {
        try (Town town = new Town(kind)) {
            town.joins(ROSA, Role.MEMBER);
            for (int i = 0; i < Town.TRIES; i++) {
                town.comesIn(ROSA, "esto no es, intento " + i);
            }
            town.clock.turn(Duration.ofMinutes(14));
            assertThatThrownBy(() -> town.comesIn(ROSA, Town.PASSWORD)).isInstanceOf(Refused.class);
            town.clock.turn(Duration.ofMinutes(2));
            assertThat(town.comesIn(ROSA, Town.PASSWORD)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void coming_in_forgets_the_tries_before(TestDatabase kind) {
        try (Town town = new Town(kind)) {
            town.joins(ROSA, Role.MEMBER);
            for (int round = 0; round < 3; round++) {
                for (int i = 1; i < Town.TRIES; i++) {
                    town.comesIn(ROSA, "esto no es, intento " + i);
                }
                assertThat(town.comesIn(ROSA, Town.PASSWORD)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void forty_who_guess_at_once_have_no_more_than_ten_guesses(TestDatabase kind) throws Exception {
        try (Town town = new Town(kind); ExecutorService many = Executors.newFixedThreadPool(20)) {
            town.joins(ROSA, Role.MEMBER);
            List<Callable<Integer>> guesses = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String guess = "adivino adivinador " + i;
                guesses.add(() -> {
                    try {
                        town.comesIn(ROSA, guess);
                        return 1;
                    } catch (Refused tooMany) {
                        return 0;
                    }
                });
            }
            int heard = 0;
            for (Future<Integer> guess : many.invokeAll(guesses)) {
                heard += guess.get();
            }
            assertThat(heard).isLessThanOrEqualTo(Town.TRIES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_machine_cannot_try_one_password_on_every_mail(TestDatabase kind) {
        try (Town town = new Town(kind)) {
            for (int i = 0; i < Town.TRIES * 5; i++) {
                assertThat(town.comesIn("persona" + i + "@quilicura.cl", "otoño en la plaza")).isFalse();
            }
            assertThatThrownBy(() -> town.comesIn("otra@quilicura.cl", "otoño en la plaza")).isInstanceOf(Refused.class);
            assertThat(town.accounts.signIn(new Attempt("otra@quilicura.cl", "otoño en la plaza", "10.0.0.2"))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_old_hash_is_made_anew_at_todays_cost_when_its_person_comes_in(TestDatabase kind) {
        try (Town town = new Town(kind)) {
            long id = town.joins(ROSA, Role.MEMBER).id();
            town.transactions.write(() -> town.accounts.find(id).orElseThrow().password(Passwords.hash(Town.PASSWORD, "m=8192,t=1,p=1")));
            assertThat(town.comesIn(ROSA, "esto no es nada")).isFalse();
            assertThat(town.accounts.find(id).orElseThrow().passwordHash()).contains("m=8192");
            assertThat(town.comesIn(ROSA, Town.PASSWORD)).isTrue();
            assertThat(town.accounts.find(id).orElseThrow().passwordHash()).contains("m=19456");
            assertThat(town.comesIn(ROSA, Town.PASSWORD)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "DERBY")
    void an_unknown_mail_takes_as_long_as_a_known_one(TestDatabase kind) {
        try (Town town = new Town(kind)) {
            town.joins(ROSA, Role.MEMBER);
            List<Long> known = new ArrayList<>();
            List<Long> unknown = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                known.add(nanos(town, ROSA));
                unknown.add(nanos(town, "nadie@quilicura.cl"));
            }
            double ratio = (double) median(known) / median(unknown);
            assertThat(ratio).isBetween(0.5, 2.0);
        }
    }

    private static long nanos(Town town, String mail) {
        return Measured.work(() -> town.comesIn(mail, "esto no es nada")).toNanos();
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_disabled_account_comes_in_no_more_and_is_signed_out_everywhere(TestDatabase kind) {
        try (Town town = new Town(kind)) {
            long id = town.joins(ROSA, Role.MEMBER).id();
            String token = town.sessions.begin(id, "Firefox");
            town.accounts.disable(id, true);
            assertThat(town.sessions.caller(token)).isEmpty();
            assertThat(town.comesIn(ROSA, Town.PASSWORD)).isFalse();
            town.accounts.disable(id, false);
            assertThat(town.comesIn(ROSA, Town.PASSWORD)).isTrue();
            assertThat(town.sessions.caller(token)).isEmpty();
            assertThat(Set.of(town.accounts.find(id).orElseThrow().caller().municipality())).containsExactly(Town.QUILICURA);
        }
    }
}
