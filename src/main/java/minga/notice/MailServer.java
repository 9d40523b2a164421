package minga.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import minga.platform.Settings;

/** Hands mails to the mail server of the settings. */
public final class MailServer implements Carrier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings.Mail settings;
    private final Session session;

    public MailServer(Settings.Mail settings) {
        this(settings, PATIENCE);
    }

    /** @param patience how long the server may be silent */
    MailServer(Settings.Mail settings, Duration patience) {
        String millis = String.valueOf(patience.toMillis());
        this.settings = settings;
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
        this.session = Session.getInstance(mail);
    }

    @Override
    public void carry(Notice notice) {
        try {
            var message = Envelope.of(notice, settings.from(), session);
            if (settings.user().isEmpty()) {
                Transport.send(message);
            } else {
                Transport.send(message, settings.user(), settings.password());
            }
        } catch (MessagingException refused) {
            throw new NotCarried(refused, nobodyLivesThere(refused));
        }
    }

    /** An address that the server refuses with a 5xx of its own; a server that is ill answers 4xx or nothing. */
    private static boolean nobodyLivesThere(MessagingException refused) {
        for (Exception cause = refused; cause instanceof MessagingException told; cause = told.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= 550 && address.getReturnCode() <= 553;
            }
        }
        return false;
    }
}
