package minga.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import minga.harness.Measured;
import minga.harness.Patience;
import minga.platform.Database;
import minga.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests of the outbox under concurrency: several portals on one database, a server that never answers, a portal that
 * closes.
 */
class OutboxConcurrencyTest {

    private static final int MAILS = 40;
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void two_portals_on_one_postgresql_carry_each_mail_once() throws Exception {
        try (MailFixture post = new MailFixture(TestDatabase.POSTGRESQL);
                Database second = Database.open(post.database.address());
                var threads = Executors.newFixedThreadPool(2)) {
            post.serverOn();
            for (int i = 0; i < MAILS; i++) {
                post.notices.write("persona" + i + "@quilicura.example", "Correo " + i, "Texto");
            }
            CyclicBarrier together = new CyclicBarrier(2);
            MailDispatcher here = post.postman();
            MailDispatcher there = new MailDispatcher(new JpaNotices(second.transactions(), post.clock),
                    MailFixture.carrier(post.port()));
            Future<?> one = threads.submit(() -> goes(together, here));
            Future<?> other = threads.submit(() -> goes(together, there));
            one.get();
            other.get();
            assertThat(post.arrived()).isEqualTo(MAILS);
            assertThat(post.notices.count(Notice.State.SENT)).isEqualTo(MAILS);
            assertThat(post.notices.findByState(Notice.State.SENT, MAILS))
                    .allSatisfy(mail -> assertThat(mail.attempts()).isEqualTo(1));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_a_fallen_portal_had_in_hand_is_taken_up_again(TestDatabase kind) {
        try (MailFixture post = new MailFixture(kind); MailDispatcher dispatcher = post.postman()) {
            post.serverOn();
            post.notices.write("rosa@quilicura.example", "Su ficha", "Publicada");
            Notice seen = post.notices.findDue(1).get(0);
            assertThat(post.notices.claim(seen.id())).isTrue();
            assertThat(post.notices.claim(seen.id())).isFalse();
            dispatcher.sendDue();
            assertThat(post.arrived()).isZero();
            post.clock.turn(RetrySchedule.CLAIM_DURATION);
            dispatcher.sendDue();
            assertThat(post.arrived()).isEqualTo(1);
            post.notices.markFailed(seen.id(),
                    new Notices.Failure(MailFault.OTHER, "the slow one speaks up late", "", true));
            assertThat(post.only(Notice.State.SENT).lastError()).isNull();
        }
    }

    @Test
    void a_server_that_never_answers_holds_up_nobody_and_the_mail_goes_once_it_does() throws Exception {
        try (MailFixture post = new MailFixture(TestDatabase.DERBY);
                MailDispatcher dispatcher = new MailDispatcher(post.notices,
                        MailFixture.carrier(post.port(), Duration.ofSeconds(10)))) {
            try (ServerSocket mute = new ServerSocket(post.port(), 50, InetAddress.getByName("127.0.0.1"))) {
                mute.setSoTimeout(Patience.milliseconds());
                dispatcher.start();
                post.notices.write("rosa@quilicura.example", "Su ficha", "Publicada");
                try (Socket held = mute.accept()) {
                    assertThat(held.isConnected()).as("the postman waits at the door").isTrue();
                    Measured.within(SOON, "writing beside a server that never answers",
                            () -> post.notices.write("juan@arica.example", "Su ficha", "Publicada"));
                    until(() -> failed(post) >= 1);
                }
            }
            int all = (int) post.notices.count(Notice.State.WAITING);
            until(() -> failed(post) == all);
            post.serverOn();
            post.clock.turn(RetrySchedule.FIRST_WAIT);
            until(() -> post.notices.count(Notice.State.SENT) == all);
            assertThat(post.arrived()).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void writing_while_the_portal_closes_is_not_disturbed(TestDatabase kind) throws IOException {
        try (MailFixture post = new MailFixture(kind)) {
            post.serverOn();
            MailDispatcher closed = post.postman();
            closed.start();
            closed.close();
            post.notices.write("rosa@quilicura.example", "Su ficha", "Publicada");
            assertThat(post.notices.count(Notice.State.WAITING)).isEqualTo(1);
            try (MailDispatcher next = post.postman()) {
                next.start();
                until(() -> post.notices.count(Notice.State.SENT) == 1);
            }
            assertThat(post.arrived()).isEqualTo(1);
        }
    }

    /** How many mails were tried in vain. */
    private static long failed(MailFixture post) {
        return post.notices.findByState(Notice.State.WAITING, 9).stream().filter(mail -> mail.lastError() != null)
                .count();
    }

    private static Void goes(CyclicBarrier together, MailDispatcher dispatcher) throws Exception {
        together.await();
        dispatcher.sendDue();
        return null;
    }

    private static void until(BooleanSupplier so) {
        Patience.untilTrue(so, "what the dispatcher does");
    }
}
