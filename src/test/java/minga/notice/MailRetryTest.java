package minga.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import minga.harness.MailText;
import minga.platform.Refused;
import minga.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the retries of mails: intervals, the last attempt, giving up with a reason. */
class MailRetryTest {

    private static final Duration STEP = Duration.ofMinutes(30);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_server_away_for_six_days_delays_each_mail_and_loses_none(TestDatabase kind) throws Exception {
        try (MailFixture post = new MailFixture(kind); MailDispatcher dispatcher = post.postman()) {
            post.notices.write("rosa@quilicura.example", "Su ficha\nvolvió", "Corrija: ñandú");
            post.notices.write("juan@arica.example", "Su ficha", "Publicada");
            turn(post, dispatcher, Duration.ofDays(6));
            assertThat(post.notices.count(Notice.State.WAITING)).isEqualTo(2);
            assertThat(post.notices.findByState(Notice.State.WAITING, 1).get(0).lastError()).contains("127.0.0.1");

            post.serverOn();
            turn(post, dispatcher, RetrySchedule.LONGEST_WAIT);
            assertThat(post.arrived()).isEqualTo(2);
            assertThat(post.notices.count(Notice.State.SENT)).isEqualTo(2);
            var mail = post.server().getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Su ficha volvió");
            assertThat(MailText.plain(mail).strip()).isEqualTo("Corrija: ñandú");

            post.serverOff();
            post.serverOn();
            turn(post, dispatcher, Duration.ofDays(1));
            assertThat(post.arrived()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_went_leaves_no_text_behind_and_is_not_sent_again(TestDatabase kind) {
        try (MailFixture post = new MailFixture(kind); MailDispatcher dispatcher = post.postman()) {
            post.serverOn();
            post.notices.write("rosa@quilicura.example", "Clave", "https://minga.example/clave/nueva/secreto");
            long waiting = post.only(Notice.State.WAITING).id();
            assertThatThrownBy(() -> post.notices.retry(waiting)).isInstanceOf(Refused.class)
                    .hasMessage("notice.notDead");
            dispatcher.sendDue();
            assertThat(post.only(Notice.State.SENT).body()).isEmpty();
            assertThatThrownBy(() -> post.notices.retry(waiting)).isInstanceOf(Refused.class);
            dispatcher.sendDue();
            assertThat(post.arrived()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_mail_given_up_after_a_week_goes_when_it_is_sent_again(TestDatabase kind) {
        try (MailFixture post = new MailFixture(kind); MailDispatcher dispatcher = post.postman()) {
            post.notices.write("rosa@quilicura.example", "Su ficha", "Publicada");
            turn(post, dispatcher, RetrySchedule.MIN_DURATION.minus(STEP));
            assertThat(post.notices.count(Notice.State.DEAD)).isZero();
            turn(post, dispatcher, RetrySchedule.LONGEST_WAIT.multipliedBy(2));
            Notice dead = post.only(Notice.State.DEAD);
            assertThat(dead.lastError()).isNotBlank();
            post.notices.retry(dead.id());
            dispatcher.sendDue();
            assertThat(post.only(Notice.State.WAITING).attempts()).isEqualTo(1);
            post.serverOn();
            turn(post, dispatcher, STEP);
            assertThat(post.arrived()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_is_no_address_is_given_up_at_once_and_holds_up_nobody(TestDatabase kind) {
        try (MailFixture post = new MailFixture(kind); MailDispatcher dispatcher = post.postman()) {
            post.serverOn();
            String[] wrong = {"rosa", "", "rosa@", "Rosa <rosa@quilicura.example>", "a@b.example, c@d.example",
                    "a@b.example\r\nBcc: c@d.example"};
            for (String recipient : wrong) {
                post.notices.write(recipient, "Su ficha", "Publicada");
            }
            post.notices.write("rosa@quilicura.example", "Su ficha", "Publicada");
            dispatcher.sendDue();
            assertThat(post.arrived()).isEqualTo(1);
            assertThat(post.notices.findByState(Notice.State.DEAD, 10)).hasSize(wrong.length)
                    .allSatisfy(dead -> assertThat(dead.lastError()).startsWith("no es una dirección de correo: «"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_mail_that_breaks_its_carrier_does_not_hold_up_those_behind_it(TestDatabase kind) {
        try (MailFixture post = new MailFixture(kind)) {
            SmtpMailTransport server = MailFixture.carrier(post.port());
            MailTransport breaking = notice -> {
                if (notice.subject().equals("roto")) {
                    throw new IllegalStateException("broken\0carrier");
                }
                server.send(notice);
            };
            try (MailDispatcher dispatcher = new MailDispatcher(post.notices, breaking)) {
                post.serverOn();
                post.notices.write("rosa@quilicura.example", "roto", "a");
                post.notices.write("rosa@quilicura.example", "sano", "b");
                dispatcher.sendDue();
                assertThat(post.arrived()).isEqualTo(1);
                assertThat(post.only(Notice.State.WAITING).lastError()).contains("broken carrier");
            }
        }
    }

    @Test
    void long_words_of_people_never_stop_the_writing() {
        try (MailFixture post = new MailFixture(TestDatabase.DERBY)) {
            post.notices.write("rosa@quilicura.example", "ñ".repeat(5000), "é".repeat(9000));
            assertThat(post.only(Notice.State.WAITING).subject()).hasSize(300).endsWith("…");
            assertThat(post.only(Notice.State.WAITING).body()).hasSize(8000);
        }
    }

    @Test
    void trying_begins_soon_and_calms_down() {
        assertThat(RetrySchedule.waitAfter(1)).isEqualTo(RetrySchedule.FIRST_WAIT);
        assertThat(RetrySchedule.waitAfter(2)).isEqualTo(RetrySchedule.FIRST_WAIT.multipliedBy(2));
        assertThat(RetrySchedule.waitAfter(10)).isLessThan(RetrySchedule.LONGEST_WAIT);
        assertThat(RetrySchedule.waitAfter(11)).isEqualTo(RetrySchedule.LONGEST_WAIT);
        assertThat(RetrySchedule.waitAfter(Integer.MAX_VALUE)).isEqualTo(RetrySchedule.LONGEST_WAIT);
        Duration whole = IntStream.range(1, RetrySchedule.MAX_ATTEMPTS).mapToObj(RetrySchedule::waitAfter)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(whole).isBetween(RetrySchedule.MIN_DURATION,
                RetrySchedule.MIN_DURATION.plus(RetrySchedule.LONGEST_WAIT));
    }

    private static void turn(MailFixture post, MailDispatcher dispatcher, Duration whole) {
        for (Duration gone = Duration.ZERO; gone.compareTo(whole) < 0; gone = gone.plus(STEP)) {
            dispatcher.sendDue();
            post.clock.turn(STEP);
        }
        dispatcher.sendDue();
    }
}
