package minga.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import minga.harness.Patience;
import minga.notice.MailQuota.Purpose;
import minga.platform.Settings;
import minga.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of the mail quota under concurrent requests, on both databases. */
class MailQuotaTest {

    private static final Settings.MailLimits LIMITS = new Settings.MailLimits(3, 6, 9, Duration.ofDays(30),
            Duration.ofDays(14), Duration.ofDays(90));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void each_recipient_network_and_kind_of_mail_has_its_share_in_a_day(TestDatabase kind) {
        try (MailFixture post = new MailFixture(kind)) {
            JpaMailQuota quota = new JpaMailQuota(post.transactions, post.clock, LIMITS);
            assertThat(granted(10,
                    i -> quota.take(Purpose.CONFIRMATION, i % 2 == 0 ? "Rosa@ñuñoa.cl" : "rosa@xn--uoa-6mab.cl",
                            "10.0.0." + i, () -> true)))
                    .as("one recipient, however it is spelt").isEqualTo(3);
            assertThat(granted(10, i -> quota.take(Purpose.PASSWORD, "p" + i + "@muni.cl", "10.0.0.1", () -> true)))
                    .as("one network").isEqualTo(6);
            assertThat(
                    granted(20, i -> quota.take(Purpose.CONFIRMATION, "q" + i + "@muni.cl", "10.0.1." + i, () -> true)))
                    .as("in all").isEqualTo(6);
            assertThat(granted(20, i -> quota.take(Purpose.INVITATION, "r" + i + "@muni.cl", "10.0.0.1", () -> true)))
                    .as("who invites has more").isEqualTo(9);
            assertThat(quota.take(Purpose.PASSWORD, "rosa@ñuñoa.cl", "10.9.9.9", () -> false)).as("nothing to send")
                    .isFalse();
            post.clock.turn(Duration.ofHours(MailQuota.WINDOW_HOURS));
            quota.purge();
            assertThat(rows(post)).isZero();
            assertThat(quota.take(Purpose.CONFIRMATION, "rosa@ñuñoa.cl", "10.0.0.1", () -> true)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void fifty_at_once_have_exactly_what_is_allowed_and_leave_no_other_row(TestDatabase kind) throws Exception {
        try (MailFixture post = new MailFixture(kind); ExecutorService many = Executors.newFixedThreadPool(50)) {
            JpaMailQuota quota = new JpaMailQuota(post.transactions, post.clock, LIMITS);
            List<Callable<Boolean>> asking = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String mail = i % 2 == 0 ? "rosa@muni.cl" : "p" + i + "@muni.cl";
                String network = "10.0.0." + i % 25;
                asking.add(() -> Patience.whileBusy(() -> post.transactions.write(() -> {
                    boolean goes = quota.take(Purpose.CONFIRMATION, mail, network, () -> true);
                    if (goes) {
                        post.notices.write(mail, "Confirme", "x");
                    } else {
                        post.notices.simulateWrite("Confirme", "x");
                    }
                    return goes;
                })));
            }
            int granted = 0;
            for (Future<Boolean> one : many.invokeAll(asking)) {
                granted += one.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(9);
            assertThat(rows(post)).isEqualTo(9);
            assertThat(post.notices.findByState(Notice.State.WAITING, 100)).hasSize(9)
                    .filteredOn(mail -> mail.recipient().equals("rosa@muni.cl")).hasSizeLessThanOrEqualTo(3);
        }
    }

    /** As a client does that is told to come back: fifty wait for fifteen connections. */
    private static long granted(int times, IntFunction<Boolean> ask) {
        long granted = 0;
        for (int i = 0; i < times; i++) {
            granted += ask.apply(i) ? 1 : 0;
        }
        return granted;
    }

    private static long rows(MailFixture post) {
        return post.transactions.read(() -> post.transactions.entities()
                .createQuery("select count(r) from MailQuotaEntry r", Long.class).getSingleResult());
    }
}
