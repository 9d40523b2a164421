package minga.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import minga.platform.MailAddress;
import minga.platform.Settings;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Mail transport over SMTP to the configured mail server. */
public final class SmtpMailTransport implements MailTransport {

    private static final Logger LOG = Logger.getLogger(SmtpMailTransport.class.getName());
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** A person waits meanwhile, with an address that few servers take. */
    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);
    private static final long PROBE_INTERVAL_NANOS = Duration.ofMinutes(10).toNanos();

    private final Settings.Mail settings;
    private final Session session;
    private final Session unicodeSession;
    private final Session probeSession;
    private boolean unicode;
    private long probedAt;
    private boolean probed;

    public SmtpMailTransport(Settings.Mail settings) {
        this(settings, TIMEOUT);
    }

    /** @param patience how long the server may be silent */
    SmtpMailTransport(Settings.Mail settings, Duration patience) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, patience));
        Properties unicodeMail = properties(settings, patience);
        unicodeMail.setProperty("mail.mime.allowutf8", "true");
        this.unicodeSession = Session.getInstance(unicodeMail);
        this.probeSession = Session
                .getInstance(properties(settings, patience.compareTo(PROBE_TIMEOUT) < 0 ? patience : PROBE_TIMEOUT));
    }

    private static Properties properties(Settings.Mail settings, Duration patience) {
        String millis = String.valueOf(patience.toMillis());
        Properties mail = new Properties();
        mail.setProperty("mail.transport.protocol", "smtp");
        mail.setProperty("mail.smtp.host", settings.host().orElseThrow());
        mail.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        mail.setProperty("mail.smtp.connectiontimeout", millis);
        mail.setProperty("mail.smtp.timeout", millis);
        mail.setProperty("mail.smtp.writetimeout", millis);
        mail.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        mail.setProperty("mail.smtp.starttls.required", String.valueOf(settings.tls() == Settings.Mail.Tls.STARTTLS));
        mail.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.tls() == Settings.Mail.Tls.STARTTLS));
        mail.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.tls() == Settings.Mail.Tls.TLS));
        return mail;
    }

    @Override
    public void send(Notice notice) {
        boolean needsUnicode = MailAddress.of(notice.recipient()).filter(MailAddress::needsUnicode).isPresent();
        Session used = needsUnicode ? unicodeSession : session;
        try {
            var message = MimeMessageFactory.create(notice, settings.from(), used);
            message.saveChanges();
            Transport transport = connect(used);
            try {
                if (needsUnicode && !supportsUnicode(transport)) {
                    throw new NotCarried(MailFault.ADDRESS, "",
                            new IllegalArgumentException("el servidor de correo no acepta SMTPUTF8"), true);
                }
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                closeQuietly(transport);
            }
        } catch (MessagingException refused) {
            SmtpFailure failure = SmtpFailure.of(refused);
            throw new NotCarried(failure.fault(), failure.serverWords(), refused, failure.permanent());
        }
    }

    private Transport connect(Session used) throws MessagingException {
        Transport transport = used.getTransport();
        if (settings.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(settings.user(), settings.password());
        }
        return transport;
    }

    /** The mail has been taken or refused by now: whether the server says goodbye makes no difference to it. */
    private static void closeQuietly(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException impolite) {
            LOG.log(Level.FINE, "el servidor de correo cortó sin despedirse", impolite);
        }
    }

    private static boolean supportsUnicode(Transport transport) {
        return transport instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8");
    }

    /** Asks the server by EHLO, at most once in some minutes; while it does not answer, it takes none. */
    @Override
    public synchronized boolean supportsUnicode() {
        if (!probed || System.nanoTime() - probedAt > PROBE_INTERVAL_NANOS) {
            unicode = probeUnicode();
            probedAt = System.nanoTime();
            probed = true;
        }
        return unicode;
    }

    private boolean probeUnicode() {
        try {
            Transport transport = connect(probeSession);
            try {
                return supportsUnicode(transport);
            } finally {
                closeQuietly(transport);
            }
        } catch (MessagingException absent) {
            LOG.log(Level.FINE, "el servidor de correo no dijo si acepta SMTPUTF8", absent);
            return false;
        }
    }
}
