package minga.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the limits on password attempts, and who is slowed down by whom. */
class SignInThrottleTest {

    private static final String ROSA = "rosa@quilicura.cl";
    private static final String HOME = "10.0.0.1";
    private static final String STRANGER = "203.0.113.7";
    private static final String UNKNOWN = "";

    private static int heard(AccountFixture town, String mail, int times, String address) {
        int heard = 0;
        for (int i = 0; i < times; i++) {
            heard += town.tries(mail, "esto no es, intento " + i, address, UNKNOWN).equals("wrong") ? 1 : 0;
        }
        return heard;
    }

    @ParameterizedTest
    @EnumSource
    void ten_wrong_passwords_of_a_stranger_keep_nobody_out(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            assertThat(heard(town, ROSA, 10, STRANGER)).isLessThan(10);
            assertThat(town.tries(ROSA, AccountFixture.PASSWORD, STRANGER, UNKNOWN))
                    .as("the stranger, though right, waits").isEqualTo("later");
            assertThat(town.tries(ROSA, AccountFixture.PASSWORD, HOME, UNKNOWN)).isEqualTo("in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fifty_wrong_passwords_from_an_office_keep_none_of_its_people_out(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            town.joins("pia@quilicura.cl", Role.MEMBER);
            assertThat(heard(town, ROSA, 50, HOME)).isLessThan(10);
            for (int i = 0; i < 50; i++) {
                assertThat(town.tries("persona" + i + "@quilicura.cl", "otoño en la plaza", HOME, UNKNOWN))
                        .isEqualTo("wrong");
            }
            assertThat(town.tries("pia@quilicura.cl", AccountFixture.PASSWORD, HOME, UNKNOWN)).isEqualTo("in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_machine_cannot_try_one_password_on_every_mail(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            int heard = 0;
            for (int i = 0; i < 250; i++) {
                heard += town.tries("persona" + i + "@quilicura.cl", "otoño en la plaza", STRANGER, UNKNOWN)
                        .equals("wrong") ? 1 : 0;
            }
            assertThat(heard).isEqualTo(200);
            assertThat(town.tries("otra@quilicura.cl", "otoño en la plaza", HOME, UNKNOWN)).isEqualTo("wrong");
        }
    }

    @ParameterizedTest
    @EnumSource
    void from_many_addresses_there_are_ten_tries_and_the_person_comes_in_with_the_known_browser(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            long rosa = town.joins(ROSA, Role.MEMBER).id();
            String browser = town.accounts.rememberBrowser(rosa, UNKNOWN);
            int heard = 0;
            for (int i = 0; i < 40; i++) {
                heard += town.tries(ROSA, "esto no es, intento " + i, "203.0.113." + i, UNKNOWN).equals("wrong") ? 1
                        : 0;
            }
            assertThat(heard).isEqualTo(AccountFixture.TRIES);
            assertThat(town.tries(ROSA, AccountFixture.PASSWORD, HOME, UNKNOWN)).isEqualTo("later");
            assertThat(town.tries(ROSA, AccountFixture.PASSWORD, HOME, browser)).isEqualTo("in");
            assertThat(town.tries(ROSA, AccountFixture.PASSWORD, HOME, UNKNOWN))
                    .as("that she came in frees no stranger").isEqualTo("later");
            town.clock.turn(JpaSignInThrottle.WINDOW);
            assertThat(town.tries(ROSA, AccountFixture.PASSWORD, HOME, UNKNOWN)).isEqualTo("in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_any_quarter_of_an_hour_a_patient_guesser_has_ten_tries(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            List<Integer> perMinute = new ArrayList<>();
            for (int minute = 0; minute < 45; minute++) {
                perMinute.add(heard(town, ROSA, 2, STRANGER) + heard(town, ROSA, 2, "203.0.113.8"));
                town.clock.turn(Duration.ofMinutes(1));
            }
            for (int from = 0; from + 15 <= perMinute.size(); from++) {
                assertThat(perMinute.subList(from, from + 15).stream().mapToInt(Integer::intValue).sum())
                        .isLessThanOrEqualTo(AccountFixture.TRIES);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_mail_for_a_new_password_leads_in_while_others_guess(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            for (int i = 0; i < 20; i++) {
                heard(town, ROSA, 1, "203.0.113." + i);
            }
            List<String> mailed = new ArrayList<>();
            town.accounts.requestPasswordReset(ROSA, AccountFixture.mails(mailed));
            long rosa = town.accounts.resetPassword(mailed.getFirst(), "otra frase bien larga 9", HOME);
            String browser = town.accounts.rememberBrowser(rosa, UNKNOWN);
            for (int i = 20; i < 40; i++) {
                heard(town, ROSA, 1, "203.0.113." + i);
            }
            assertThat(town.tries(ROSA, "otra frase bien larga 9", HOME, browser)).isEqualTo("in");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_who_guess_at_once_have_no_more_than_ten_guesses(TestDatabase kind) throws Exception {
        try (AccountFixture town = new AccountFixture(kind); ExecutorService many = Executors.newFixedThreadPool(16)) {
            town.joins(ROSA, Role.MEMBER);
            List<Callable<String>> guesses = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String guess = "adivino adivinador " + i;
                String address = "203.0.113." + i % 20;
                guesses.add(() -> town.tries(ROSA, guess, address, UNKNOWN));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> guess : many.invokeAll(guesses)) {
                answers.add(guess.get());
            }
            assertThat(answers).hasSize(100).doesNotContain("in");
            assertThat(Collections.frequency(answers, "wrong")).isLessThanOrEqualTo(AccountFixture.TRIES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void trying_while_one_is_not_heard_does_not_lengthen_the_wait_and_the_wait_is_said(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            heard(town, ROSA, 20, HOME);
            assertThatThrownBy(() -> town.comesIn(ROSA, AccountFixture.PASSWORD)).isInstanceOfSatisfying(Refused.class,
                    later -> assertThat(later.args().getFirst()).isEqualTo(30L));
            town.clock.turn(Duration.ofSeconds(29));
            heard(town, ROSA, 20, HOME);
            town.clock.turn(Duration.ofSeconds(1));
            assertThat(town.comesIn(ROSA, AccountFixture.PASSWORD)).isTrue();
        }
    }

    @Test
    void the_delay_grows_and_one_place_never_has_all_tries_of_an_account() {
        assertThat(List.of(delay(1), delay(3), delay(4), delay(5), delay(6), delay(7), delay(100))).containsExactly(0L,
                0L, 30L, 120L, 480L, 900L, 900L);
        for (int allowed = 3; allowed <= 100; allowed++) {
            int tries = 0;
            for (long second = 0; second < 900
                    && tries < 200; second += JpaSignInThrottle.delay(tries, allowed).toSeconds()) {
                tries++;
            }
            assertThat(tries).as("of %d", allowed).isLessThan(allowed);
        }
    }

    private static long delay(int failures) {
        return JpaSignInThrottle.delay(failures, AccountFixture.TRIES).toSeconds();
    }

    @ParameterizedTest
    @EnumSource
    void coming_in_forgets_the_failures_of_the_same_place(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            long rosa = town.joins(ROSA, Role.MEMBER).id();
            String browser = town.accounts.rememberBrowser(rosa, UNKNOWN);
            for (int round = 0; round < 4; round++) {
                for (String device : List.of(UNKNOWN, browser)) {
                    for (int i = 0; i < 3; i++) {
                        assertThat(town.tries(ROSA, "esto no es", HOME, device)).isEqualTo("wrong");
                    }
                    assertThat(town.tries(ROSA, AccountFixture.PASSWORD, HOME, device)).isEqualTo("in");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_known_browser_is_counted_too_and_is_known_for_its_own_accounts_only(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            long rosa = town.joins(ROSA, Role.MEMBER).id();
            long pia = town.joins("pia@quilicura.cl", Role.MEMBER).id();
            String first = town.accounts.rememberBrowser(rosa, UNKNOWN);
            assertThat(new JpaKnownDevices(town.transactions, town.clock).findKnownToken(first, "pia@quilicura.cl"))
                    .isEmpty();
            String shared = town.accounts.rememberBrowser(pia, first);
            JpaKnownDevices devices = new JpaKnownDevices(town.transactions, town.clock);
            assertThat(devices.findKnownToken(shared, "Pia@quilicura.cl")).isPresent();
            assertThat(devices.findKnownToken(shared, ROSA)).isPresent();
            assertThat(devices.findKnownToken(first, ROSA)).as("the token before").isEmpty();
            int heard = 0;
            for (int i = 0; i < 20; i++) {
                heard += town.tries(ROSA, "esto no es", "203.0.113." + i, shared).equals("wrong") ? 1 : 0;
            }
            assertThat(heard).isEqualTo(4);
            town.accounts.setDisabled(rosa, true);
            assertThat(devices.findKnownToken(shared, ROSA)).isEmpty();
            assertThat(devices.findKnownToken(shared, "pia@quilicura.cl")).isPresent();
            town.clock.turn(Accounts.BROWSER_KNOWN);
            assertThat(devices.findKnownToken(shared, "pia@quilicura.cl")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_owner_is_told_once_a_day(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            heard(town, ROSA, 30, STRANGER);
            heard(town, "nadie@quilicura.cl", 30, STRANGER);
            assertThat(town.told).containsExactly(ROSA + " tried");
            town.clock.turn(Duration.ofHours(23));
            heard(town, ROSA, 30, STRANGER);
            assertThat(town.told).hasSize(1);
            town.clock.turn(Duration.ofHours(2));
            heard(town, ROSA, 30, STRANGER);
            assertThat(town.told).hasSize(2);
        }
    }
}
