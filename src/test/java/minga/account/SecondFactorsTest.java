package minga.account;

import static minga.account.SecondFactorEvent.Kind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import minga.platform.Invalid;
import minga.platform.NotFound;
import minga.platform.Refused;
import minga.platform.Settings;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests second factors: set up, used once a code, counted, lost and reset. */
class SecondFactorsTest {

    @ParameterizedTest
    @EnumSource
    void an_app_counts_once_a_code_of_it_was_typed(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            SecondFactors.AppSetUp setUp = at.factors.beginAppSetUp(at.rosa);
            assertThat(setUp.secret()).matches("[A-Z2-7]{32}");
            assertThat(setUp.address()).isEqualTo("otpauth://totp/Minga:rosa%40quilicura.cl?secret=" + setUp.secret()
                    + "&issuer=Minga&algorithm=SHA1&digits=6&period=30");
            assertThat(at.factors.stateOf(at.rosa).hasAny()).isFalse();
            assertThatThrownBy(() -> at.factors.confirmApp(at.rosa, "000000")).isInstanceOf(Invalid.class);
            assertThat(at.factors.pendingAppSetUp(at.rosa)).isEqualTo(setUp);
            assertThat(at.factors.confirmApp(at.rosa, at.codeNow(SecondFactorFixture.secret(setUp)))).hasSize(10);
            assertThat(at.factors.stateOf(at.rosa).app()).isTrue();
            assertThatThrownBy(() -> at.factors.beginAppSetUp(at.rosa)).isInstanceOf(Refused.class)
                    .hasMessageContaining("already");
            assertThat(at.events).extracting(SecondFactorEvent::kind).containsExactly(APP_ADDED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_set_up_that_was_left_lying_must_begin_anew(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            SecondFactors.AppSetUp first = at.factors.beginAppSetUp(at.rosa);
            SecondFactors.AppSetUp second = at.factors.beginAppSetUp(at.rosa);
            assertThat(second).isNotEqualTo(first);
            assertThatThrownBy(() -> at.factors.confirmApp(at.rosa, at.codeNow(SecondFactorFixture.secret(first))))
                    .isInstanceOf(Invalid.class);
            at.town.clock.turn(Duration.ofMinutes(61));
            assertThatThrownBy(() -> at.factors.confirmApp(at.rosa, at.codeNow(SecondFactorFixture.secret(second))))
                    .isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_secret_stands_sealed_and_opens_with_no_other_key(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            byte[] secret = at.sets(at.rosa);
            String column = at.town.transactions
                    .read(() -> at.town.transactions.entities().find(TotpSecret.class, at.rosa).sealedSecret());
            assertThat(column).doesNotContain(Base32.encode(secret))
                    .doesNotContain(java.util.Base64.getEncoder().encodeToString(secret));
            SecondFactors other = at.factors(Settings.SecondFactor.Rule.OFFERED, new SecretBox(SecretBox.random(32)));
            assertThatThrownBy(() -> other.verifyCode(at.rosa, at.nextCode(secret))).isInstanceOf(Refused.class)
                    .hasMessageContaining("unreadable");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_code_passes_once(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            byte[] secret = at.sets(at.rosa);
            assertThat(at.factors.verifyCode(at.rosa, at.codeNow(secret))).as("the code of the set-up").isFalse();
            String code = at.nextCode(secret);
            assertThat(at.factors.verifyCode(at.rosa, code)).isTrue();
            assertThat(at.factors.verifyCode(at.rosa, code)).isFalse();
            long other = at.town.joins("otra@quilicura.cl", Role.MEMBER).id();
            assertThat(at.factors.verifyCode(other, at.nextCode(secret))).as("another's").isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_many_who_bring_one_code_at_once_one_passes(TestDatabase kind) throws Exception {
        try (SecondFactorFixture at = new SecondFactorFixture(kind);
                ExecutorService many = Executors.newFixedThreadPool(8)) {
            byte[] secret = at.sets(at.rosa);
            String recovery = at.factors.renewCodes(at.rosa).getFirst();
            for (String code : List.of(at.nextCode(secret), recovery)) {
                List<Callable<Boolean>> all = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    all.add(() -> at.factors.verifyCode(at.rosa, code));
                }
                int passed = 0;
                for (Future<Boolean> one : many.invokeAll(all)) {
                    passed += one.get() ? 1 : 0;
                }
                assertThat(passed).as(code).isEqualTo(1);
                at.town.clock.turn(Duration.ofHours(2));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void recovery_codes_work_once_each_however_they_are_typed_and_new_ones_end_the_old(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            assertThatThrownBy(() -> at.factors.renewCodes(at.rosa)).isInstanceOf(Refused.class);
            at.sets(at.rosa);
            List<String> codes = at.factors.renewCodes(at.rosa);
            assertThat(codes).hasSize(10).doesNotHaveDuplicates()
                    .allMatch(code -> code.matches("[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){2}"));
            assertThat(at.factors.verifyCode(at.rosa, codes.get(0))).isTrue();
            assertThat(at.factors.verifyCode(at.rosa, codes.get(0))).isFalse();
            assertThat(at.factors.verifyCode(at.rosa,
                    " " + codes.get(1).toUpperCase(java.util.Locale.ROOT).replace('-', ' '))).isTrue();
            assertThat(at.factors.stateOf(at.rosa).codesLeft()).isEqualTo(8);
            assertThat(at.events).extracting(SecondFactorEvent::kind).contains(RECOVERY_CODE_USED);
            at.factors.renewCodes(at.rosa);
            assertThat(at.factors.verifyCode(at.rosa, codes.get(2))).isFalse();
            assertThat(at.factors.stateOf(at.rosa).codesLeft()).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_ten_wrong_codes_none_is_heard_for_an_hour_and_the_owner_is_told_once(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            byte[] secret = at.sets(at.rosa);
            for (int i = 0; i < 10; i++) {
                assertThat(at.factors.verifyCode(at.rosa, "abcd-efgh-jkm" + "abcdefghjk".charAt(i))).isFalse();
            }
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> at.factors.verifyCode(at.rosa, at.nextCode(secret)))
                        .isInstanceOf(Refused.class).hasMessageContaining("tooManyTries");
            }
            assertThat(at.events).extracting(SecondFactorEvent::kind).filteredOn(TOO_MANY_TRIES::equals).hasSize(1);
            at.town.clock.turn(Duration.ofMinutes(61));
            assertThat(at.factors.verifyCode(at.rosa, at.codeNow(secret))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void codes_end_with_the_last_factor_and_a_reset_takes_all_and_signs_out(TestDatabase kind) {
        try (SecondFactorFixture at = new SecondFactorFixture(kind)) {
            at.sets(at.rosa);
            assertThat(at.factors.addPasskey(passkey(at.rosa, "a"))).as("the codes are there already").isEmpty();
            at.factors.removeApp(at.rosa);
            assertThat(at.factors.stateOf(at.rosa).codesLeft()).isEqualTo(10);
            String handle = at.factors.stateOf(at.rosa).passkeys().getFirst().handle();
            long other = at.town.joins("otra@quilicura.cl", Role.MEMBER).id();
            assertThatThrownBy(() -> at.factors.removePasskey(other, handle)).isInstanceOf(NotFound.class);
            at.factors.removePasskey(at.rosa, handle);
            assertThat(at.factors.stateOf(at.rosa)).isEqualTo(new SecondFactors.State(false, List.of(), 0));
            assertThat(at.factors.addPasskey(passkey(at.rosa, "b"))).hasSize(10);
            String token = at.town.sessions.begin(at.rosa, "Firefox");
            at.factors.removeAll(at.rosa);
            assertThat(at.factors.stateOf(at.rosa)).isEqualTo(new SecondFactors.State(false, List.of(), 0));
            assertThat(at.town.sessions.findCaller(token)).isEmpty();
            assertThat(at.events).extracting(SecondFactorEvent::kind)
                    .containsExactly(APP_ADDED, PASSKEY_ADDED, APP_REMOVED, PASSKEY_REMOVED, PASSKEY_ADDED, RESET);
        }
    }

    static Passkey passkey(long account, String id) {
        return new Passkey(account, new Passkey.Credential(id, "handle", "key", 0), "Llave " + id,
                java.time.Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource
    void the_rule_says_who_must_have_one(TestDatabase kind) {
        for (Settings.SecondFactor.Rule rule : Settings.SecondFactor.Rule.values()) {
            try (SecondFactorFixture at = new SecondFactorFixture(kind, rule)) {
                for (Role role : Role.values()) {
                    boolean must = rule == Settings.SecondFactor.Rule.ALL
                            || rule == Settings.SecondFactor.Rule.TEAM && role != Role.MEMBER;
                    Caller caller = at.town.joins(role.name().toLowerCase(java.util.Locale.ROOT) + "@x.cl", role)
                            .caller();
                    assertThat(at.factors.isMissing(caller)).as("%s %s", rule, role).isEqualTo(must);
                }
                assertThat(at.factors.isMissing(Caller.ANONYMOUS)).isFalse();
                at.sets(at.rosa);
                assertThat(at.factors.isMissing(at.town.accounts.find(at.rosa).orElseThrow().caller())).isFalse();
            }
        }
    }
}
