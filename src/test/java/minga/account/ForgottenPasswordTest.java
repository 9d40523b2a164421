package minga.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import minga.harness.Measured;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the password reset by mail: requests, quota, one open token for each account. */
class ForgottenPasswordTest {

    private static final String ROSA = "rosa@ñuñoa.cl";

    /** Notes what would be mailed; lets as many go as the test says. */
    private static final class Letters implements Accounts.PasswordMail {
        final List<String> written = new ArrayList<>();
        int left = Integer.MAX_VALUE;

        @Override
        public boolean takeQuota(BooleanSupplier wanted) {
            return wanted.getAsBoolean() & left-- > 0;
        }

        @Override
        public void write(Account account, String key) {
            written.add(account.mail() + " " + key);
        }

        @Override
        public void simulateWrite(String key) {
            assertThat(key).hasSize(64);
        }
    }

    private static long keys(AccountFixture town) {
        return town.transactions.read(() -> town.transactions.entities()
                .createQuery("select count(k) from OneTimeToken k where k.purpose = :purpose", Long.class)
                .setParameter("purpose", OneTimeToken.Purpose.PASSWORD).getSingleResult());
    }

    @ParameterizedTest
    @EnumSource
    void a_key_is_written_only_where_a_mail_goes(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            Letters letters = new Letters();
            long id = town.joins(ROSA, Role.MEMBER).id();
            letters.left = 0;
            for (int i = 0; i < 100; i++) {
                town.accounts.requestPasswordReset(ROSA, letters);
            }
            letters.left = Integer.MAX_VALUE;
            for (int i = 0; i < 100; i++) {
                town.accounts.requestPasswordReset("nadie" + i + "@quilicura.cl", letters);
            }
            town.accounts.setDisabled(id, true);
            town.accounts.requestPasswordReset(ROSA, letters);
            assertThat(letters.written).isEmpty();
            assertThat(keys(town)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void while_a_key_is_open_no_other_is_made_however_the_address_is_spelt(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            Letters letters = new Letters();
            town.joins(ROSA, Role.MEMBER);
            for (String spelt : List.of(ROSA, " Rosa@ÑUÑOA.cl ", "rosa@xn--uoa-6mab.cl",
                    "\u00A0rosa@XN--UOA-6MAB.CL")) {
                town.accounts.requestPasswordReset(spelt, letters);
                assertThat(town.comesIn(spelt, AccountFixture.PASSWORD)).as(spelt).isTrue();
            }
            assertThat(letters.written).singleElement().asString().startsWith(ROSA + " ");
            assertThat(keys(town)).isEqualTo(1);
            town.clock.turn(OneTimeToken.Purpose.PASSWORD.life().plusSeconds(1));
            town.accounts.requestPasswordReset(ROSA, letters);
            assertThat(letters.written).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void used_and_expired_keys_are_forgotten_after_their_time_and_open_ones_are_not(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            town.joins(ROSA, Role.MEMBER);
            town.accounts.requestPasswordReset(ROSA, new Letters());
            town.clock.turn(Duration.ofDays(2));
            String open = town.invitations
                    .invite(new Invitation("otra@quilicura.cl", null, java.util.Set.of(Role.REVIEWER), null));
            town.invitations.purgeKeys(town.clock.instant().minus(Duration.ofDays(1)));
            long left = town.transactions.read(() -> town.transactions.entities()
                    .createQuery("select count(k) from OneTimeToken k", Long.class).getSingleResult());
            assertThat(left).isEqualTo(1);
            assertThat(town.invitations.findInvitation(open, OneTimeToken.Purpose.INVITATION)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_second_invitation_while_one_is_open_changes_what_the_first_offers(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            assertThat(town.invitations
                    .updateOpenInvitation(new Invitation(ROSA, null, java.util.Set.of(Role.REVIEWER), null))).isFalse();
            String key = town.invitations.invite(new Invitation(ROSA, null, java.util.Set.of(Role.REVIEWER), null));
            assertThat(town.invitations.updateOpenInvitation(new Invitation("Rosa@XN--UOA-6MAB.cl", "Rosa",
                    java.util.Set.of(Role.MEMBER), AccountFixture.QUILICURA))).isTrue();
            assertThat(town.invitations.findInvitation(key, OneTimeToken.Purpose.INVITATION))
                    .contains(new Invitation(ROSA, "Rosa", java.util.Set.of(Role.MEMBER), AccountFixture.QUILICURA));
            assertThat(town.invitations.findOpen()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "DERBY")
    void an_unknown_mail_takes_as_long_as_a_known_one(TestDatabase kind) {
        try (AccountFixture town = new AccountFixture(kind)) {
            AtomicInteger number = new AtomicInteger();
            for (int i = 0; i < 40; i++) {
                town.joins("rosa" + i + "@quilicura.cl", Role.MEMBER);
            }
            List<Long> known = new ArrayList<>();
            List<Long> unknown = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                known.add(Measured.work(() -> town.accounts
                        .requestPasswordReset("rosa" + number.getAndIncrement() + "@quilicura.cl", new Letters()))
                        .toNanos());
                unknown.add(Measured.work(() -> town.accounts.requestPasswordReset("nadie@quilicura.cl", new Letters()))
                        .toNanos());
            }
            assertThat((double) median(known) / median(unknown)).isBetween(0.4, 2.5);
        }
    }

    private static long median(List<Long> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }
}
