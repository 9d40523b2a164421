package minga.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import minga.harness.Ports;
import minga.platform.Settings;
import minga.platform.TestDatabase;
import minga.web.Language;
import minga.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the classification of SMTP replies, with words and advice in both languages. */
class MailServerFaultTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "RCPT|550 5.1.1 <rosa@muni.example>: Recipient address rejected: User unknown in"
                    + " table|MAILBOX_UNKNOWN|true",
            "RCPT|550-5.1.1 The email account does not exist.\\r\\n550 5.1.1 Learn more at"
                    + " https://malo.example|MAILBOX_UNKNOWN|true",
            "RCPT|550 no such user here|MAILBOX_UNKNOWN|true", "RCPT|550 5.2.1 mailbox disabled|MAILBOX_UNKNOWN|true",
            "RCPT|551 5.1.6 moved|MAILBOX_UNKNOWN|true",
            "RCPT|550 5.1.2 no such domain|MAILBOX_UNKNOWN|true", "RCPT|550 5.5.1 no|MAILBOX_UNKNOWN|true",
            "RCPT|553 5.1.3 bad syntax|ADDRESS|true", "RCPT|501 5.1.3 bad address|ADDRESS|true",
            "RCPT|553 mailbox name not allowed|ADDRESS|true",
            "RCPT|552 5.2.2 over quota|MAILBOX_FULL|false", "RCPT|452 4.2.2 over quota|MAILBOX_FULL|false",
            "RCPT|552 mailbox full|MAILBOX_FULL|false", "END|552 5.2.2 full|MAILBOX_FULL|false",
            "RCPT|554 5.7.1 Relay access denied|REFUSED|false", "RCPT|550 5.7.1 relaying denied|REFUSED|false",
            "RCPT|550 relay not permitted|REFUSED|false",
            "RCPT|550 blocked by spamhaus|REFUSED|false", "END|554 5.7.1 looks like spam|REFUSED|false",
            "END|550 spam|REFUSED|false", "END|550 5.7.26 unauthenticated mail|REFUSED|false",
            "RCPT|450 4.7.1 greylisted, come back|TEMPORARY|false", "RCPT|451 local error|TEMPORARY|false",
            "END|421 4.3.2 closing|TEMPORARY|false", "MAIL|451 4.3.0 later|TEMPORARY|false",
            "MAIL|553 5.1.8 sender unknown|SENDER|false", "MAIL|550 5.7.1 not your sender|SENDER|false",
            "MAIL|530 5.7.0 Authentication required|AUTHENTICATION|false",
            "MAIL|530 5.7.0 Must issue a STARTTLS command first|TLS|false",
            "END|552 5.3.4 message too big|TOO_BIG|true", "END|552 size|TOO_BIG|true",
            "DATA|554 5.3.4 too big|TOO_BIG|true",
            "GREETING|554 5.7.1 no service for you|REFUSED|false", "GREETING|421 too many connections|TEMPORARY|false",
            "END|500 5.5.2 what|OTHER|false", "END|599 ñandú|OTHER|false"})
    void each_reply_is_of_a_kind(String at, String reply, MailFault fault, boolean forGood) throws Exception {
        String lines = reply.replace("\\r\\n", "\r\n");
        try (MailFixture post = new MailFixture(TestDatabase.DERBY);
                ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(at, lines));
                MailDispatcher dispatcher = new MailDispatcher(post.notices, MailFixture.carrier(server.port()))) {
            post.notices.write("rosa@muni.example", "Su ficha", "Publicada");
            dispatcher.sendDue();
            Notice mail = post.only(forGood ? Notice.State.DEAD : Notice.State.WAITING);
            assertThat(mail.fault()).as(mail.lastError()).isEqualTo(fault);
            String said = lines.lines().findFirst().orElseThrow();
            assertThat(mail.serverWords()).startsWith(said.substring(0, Math.min(said.length(), 150)))
                    .hasSizeLessThanOrEqualTo(200).doesNotContain("\n");
        }
    }

    @Test
    void a_server_that_cuts_or_is_not_there_is_unreachable_and_says_nothing() throws Exception {
        for (String at : new String[]{"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "END"}) {
            try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(at, ""))) {
                assertThat(fault(mail(server.port(), "", Settings.Mail.Tls.NONE))).as(at)
                        .isEqualTo(MailFault.UNREACHABLE);
            }
        }
        assertThat(fault(mail(Ports.free(), "", Settings.Mail.Tls.NONE))).isEqualTo(MailFault.UNREACHABLE);
        assertThat(fault(new Settings.Mail(Optional.of("nadie.invalid"), 25, "", "", "minga@ejemplo.cl",
                Settings.Mail.Tls.NONE))).isEqualTo(MailFault.UNREACHABLE);
    }

    @Test
    void encryption_and_accounts_have_kinds_of_their_own() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(
                Map.of("EHLO", "250-here\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 bad credentials"))) {
            assertThat(fault(mail(server.port(), "minga", Settings.Mail.Tls.NONE))).isEqualTo(MailFault.AUTHENTICATION);
            assertThat(fault(mail(server.port(), "", Settings.Mail.Tls.STARTTLS))).isEqualTo(MailFault.TLS);
            assertThat(fault(mail(server.port(), "", Settings.Mail.Tls.TLS))).isEqualTo(MailFault.TLS);
        }
        GreenMail green = new GreenMail(Ports.mail(Ports.free()));
        green.start();
        try {
            green.setUser("minga@ejemplo.cl", "minga", "right");
            assertThat(fault(mail(green.getSmtp().getPort(), "minga", Settings.Mail.Tls.NONE)))
                    .isEqualTo(MailFault.AUTHENTICATION);
        } finally {
            green.stop();
        }
    }

    @Test
    void a_server_that_says_goodbye_badly_has_taken_the_mail() throws Exception {
        try (MailFixture post = new MailFixture(TestDatabase.DERBY);
                ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("QUIT", ""));
                MailDispatcher dispatcher = new MailDispatcher(post.notices, MailFixture.carrier(server.port()))) {
            post.notices.write("rosa@muni.example", "Su ficha", "Publicada");
            dispatcher.sendDue();
            assertThat(post.notices.count(Notice.State.SENT)).isEqualTo(1);
        }
    }

    @Test
    void every_kind_has_words_and_advice_in_both_languages() {
        for (MailFault fault : MailFault.values()) {
            for (Language language : Language.values()) {
                assertThat(Messages.text(language, "notice.fault." + fault)).doesNotStartWith("notice.")
                        .hasSizeGreaterThan(40);
            }
        }
    }

    @Test
    void the_domain_goes_as_punycode_and_letters_before_the_at_only_where_the_server_takes_them() throws Exception {
        try (ScriptedSmtpServer plain = new ScriptedSmtpServer(Map.of());
                ScriptedSmtpServer unicode = new ScriptedSmtpServer(
                        Map.of("EHLO", "250-here\r\n250-8BITMIME\r\n250 SMTPUTF8"));
                MailFixture post = new MailFixture(TestDatabase.DERBY)) {
            assertThat(MailFixture.carrier(plain.port()).supportsUnicode()).isFalse();
            assertThat(MailFixture.carrier(Ports.free()).supportsUnicode()).isFalse();
            assertThat(MailFixture.carrier(unicode.port()).supportsUnicode()).isTrue();
            post.notices.write("pia@ñuñoa.cl", "Su ficha", "Publicada");
            post.notices.write("josé@muni.cl", "Su ficha", "Publicada");
            try (MailDispatcher dispatcher = new MailDispatcher(post.notices, MailFixture.carrier(plain.port()))) {
                dispatcher.sendDue();
            }
            assertThat(plain.heard()).contains("RCPT TO:<pia@xn--uoa-6mab.cl>", "To: pia@xn--uoa-6mab.cl")
                    .noneMatch(line -> line.contains("jos"));
            Notice dead = post.only(Notice.State.DEAD);
            assertThat(dead.fault()).isEqualTo(MailFault.ADDRESS);
            post.notices.retry(dead.id());
            try (MailDispatcher dispatcher = new MailDispatcher(post.notices, MailFixture.carrier(unicode.port()))) {
                dispatcher.sendDue();
            }
            assertThat(unicode.heard()).contains("RCPT TO:<josé@muni.cl>", "To: josé@muni.cl")
                    .anyMatch(line -> line.startsWith("MAIL FROM:") && line.contains("SMTPUTF8"));
        }
    }

    private static Settings.Mail mail(int port, String user, Settings.Mail.Tls tls) {
        return new Settings.Mail(Optional.of("127.0.0.1"), port, user, "wrong", "minga@ejemplo.cl", tls);
    }

    private static MailFault fault(Settings.Mail settings) {
        try (MailFixture post = new MailFixture(TestDatabase.DERBY);
                MailDispatcher dispatcher = new MailDispatcher(post.notices,
                        new SmtpMailTransport(settings, Duration.ofSeconds(30)))) {
            post.notices.write("rosa@muni.example", "Su ficha", "Publicada");
            dispatcher.sendDue();
            return post.only(Notice.State.WAITING).fault();
        }
    }
}
