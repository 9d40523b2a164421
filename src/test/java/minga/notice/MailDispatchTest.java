package minga.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import minga.harness.MailText;
import minga.harness.Measured;
import minga.harness.Ports;
import minga.platform.Database;
import minga.platform.Settings;
import minga.platform.TestDatabase;
import minga.platform.TurnedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that each mail is sent exactly once: while the server is there, after it was away, slow or dying, and with two
 * dispatchers.
 */
class MailDispatchTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String KEY = "0123456789abcdef".repeat(4);

    /** An outbox, a mail server that can be switched off, and the postman between them. */
    private static final class Office implements AutoCloseable {
        final TurnedClock clock = new TurnedClock();
        final Database database;
        final JpaNotices notices;
        final int port = Ports.free();
        final MailDispatcher dispatcher;
        GreenMail server;

        Office(TestDatabase kind) {
            database = kind.open();
            notices = new JpaNotices(database.transactions(), clock);
            dispatcher = new MailDispatcher(notices, carrier(Duration.ofMinutes(1)));
        }

        SmtpMailTransport carrier(Duration patience) {
            return new SmtpMailTransport(new Settings.Mail(Optional.of("127.0.0.1"), port, "", "", "minga@ejemplo.cl",
                    Settings.Mail.Tls.NONE), patience);
        }

        void on() {
            server = new GreenMail(Ports.mail(port));
            server.start();
        }

        List<String> arrived() {
            return List.of(server.getReceivedMessages()).stream().map(MailDispatchTest::subject).sorted().toList();
        }

        void after(Duration time) {
            clock.turn(time);
            dispatcher.sendDue();
        }

        @Override
        public void close() {
            dispatcher.close();
            if (server != null) {
                server.stop();
            }
            database.close();
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_arrives_as_it_was_written_and_its_key_is_kept_no_longer(TestDatabase kind) throws Exception {
        try (Office office = new Office(kind)) {
            office.on();
            office.notices.write("rosa@quilicura.cl", "Invitación: ñandú\r\nBcc: otra@x.cl",
                    "Hola, Rosa Muñoz:\n\nhttps://minga.cl/invitacion/" + KEY + "\n");
            office.dispatcher.sendDue();
            MimeMessage message = office.server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Invitación: ñandú Bcc: otra@x.cl");
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(MailText.plain(message)).contains("Rosa Muñoz")
                    .contains("/invitacion/" + KEY);
            assertThat(message.getContentType()).startsWith("multipart/alternative");
            assertThat(MailText.html(message)).contains("<p>Hola, Rosa Muñoz:</p>",
                    "<a href=\"https://minga.cl/invitacion/" + KEY + "\">");
            assertThat(GreenMailUtil.getHeaders(message)).contains("Message-ID: <minga-")
                    .contains("Auto-Submitted: auto-generated");
            assertThat(office.notices.findByState(Notice.State.SENT, 9).getFirst().body()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void while_the_server_is_away_nothing_is_lost_and_later_each_goes_once(TestDatabase kind) throws Exception {
        try (Office office = new Office(kind)) {
            IntStream.range(0, 6).forEach(i -> office.notices.write("rosa@quilicura.cl", "Carta " + (100 + i), "Hola"));
            for (int hour = 0; hour < 72; hour += 6) {
                office.after(Duration.ofHours(6));
            }
            assertThat(office.notices.count(Notice.State.WAITING)).isEqualTo(6);
            office.on();
            office.after(RetrySchedule.LONGEST_WAIT);
            office.after(RetrySchedule.LONGEST_WAIT);
            assertThat(office.arrived()).isEqualTo(IntStream.range(0, 6).mapToObj(i -> "Carta " + (100 + i)).toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_dies_between_two_mails_gets_the_rest_when_it_is_back(TestDatabase kind) throws Exception {
        try (Office office = new Office(kind)) {
            office.on();
            office.notices.write("rosa@quilicura.cl", "Antes", "Hola");
            office.dispatcher.sendDue();
            assertThat(office.arrived()).containsExactly("Antes");
            office.server.stop();
            office.notices.write("rosa@quilicura.cl", "Después", "Hola");
            office.dispatcher.sendDue();
            office.on();
            office.after(Duration.ofMinutes(1));
            assertThat(office.arrived()).containsExactly("Después");
            assertThat(office.notices.count(Notice.State.SENT)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_server_that_never_answers_holds_nobody_up(TestDatabase kind) throws Exception {
        try (Office office = new Office(kind);
                ServerSocket deaf = new ServerSocket(office.port);
                MailDispatcher hasty = new MailDispatcher(office.notices, office.carrier(Duration.ofMillis(300)))) {
            assertThat(deaf.isBound()).isTrue();
            office.notices.write("rosa@quilicura.cl", "Espera", "Hola");
            Measured.within(SOON, "a round beside a server that never answers", () -> {
                hasty.sendDue();
                office.clock.turn(RetrySchedule.LONGEST_WAIT);
            });
            assertThat(office.notices.findByState(Notice.State.WAITING, 9).getFirst().lastError()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "DERBY")
    void after_a_week_it_is_given_up_and_goes_when_somebody_says_again(TestDatabase kind) throws Exception {
        try (Office office = new Office(kind)) {
            office.notices.write("rosa@quilicura.cl", "Tarde", "Hola");
            for (int hour = 0; hour < 24 * 8; hour++) {
                office.after(Duration.ofHours(1));
            }
            assertThat(office.notices.count(Notice.State.DEAD)).isEqualTo(1);
            office.on();
            office.after(Duration.ofHours(1));
            assertThat(office.arrived()).isEmpty();
            office.notices.retry(office.notices.findByState(Notice.State.DEAD, 9).getFirst().id());
            office.dispatcher.sendDue();
            assertThat(office.arrived()).containsExactly("Tarde");
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_postmen_on_one_database_take_each_mail_once(TestDatabase kind) throws Exception {
        try (Office office = new Office(kind);
                MailDispatcher other = new MailDispatcher(office.notices, office.carrier(Duration.ofMinutes(1)))) {
            office.on();
            IntStream.range(0, 40)
                    .forEach(i -> office.notices.write("rosa@quilicura.cl", "Carta " + (100 + i), "Hola"));
            Thread second = Thread.ofPlatform().start(other::sendDue);
            office.dispatcher.sendDue();
            second.join();
            assertThat(office.arrived()).doesNotHaveDuplicates().hasSize(40);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_that_cannot_be_written_does_not_hold_up_the_next(TestDatabase kind) throws Exception {
        try (Office office = new Office(kind)) {
            office.on();
            office.notices.write("esto no es un correo", "Mala", "Hola");
            office.notices.write("rosa@quilicura.cl", "Buena", "Hola");
            office.dispatcher.sendDue();
            assertThat(office.arrived()).contains("Buena");
        }
    }

    @Test
    void without_a_server_each_mail_is_a_file_that_others_cannot_read(@TempDir Path folder) throws Exception {
        try (Database database = TestDatabase.DERBY.open()) {
            JpaNotices notices = new JpaNotices(database.transactions(), Clock.systemUTC());
            notices.write("rosa@quilicura.cl", "Invitación", "https://minga.cl/invitacion/" + KEY);
            try (MailDispatcher dispatcher = new MailDispatcher(notices,
                    new FolderMailTransport(folder, "minga@ejemplo.cl"))) {
                dispatcher.sendDue();
            }
            try (var files = Files.list(folder)) {
                Path file = files.findFirst().orElseThrow();
                assertThat(file.getFileName().toString()).endsWith(".eml");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
                assertThat(Files.readString(file)).contains("To: rosa@quilicura.cl");
            }
        }
    }

    @Test
    void a_mail_whose_transaction_fails_is_never_sent() {
        try (Database database = TestDatabase.DERBY.open()) {
            JpaNotices notices = new JpaNotices(database.transactions(), Clock.systemUTC());
            try {
                database.transactions().write(() -> {
                    notices.write("rosa@quilicura.cl", "Nunca", "Hola");
                    throw new IllegalStateException("no");
                });
            } catch (IllegalStateException meant) {
                assertThat(notices.count(Notice.State.WAITING)).isZero();
            }
        }
    }
}
