package minga.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import minga.platform.Settings;

/** Hands mails to the mail server of the settings. */
public final class MailServer implements Carrier {

    private static final String PATIENCE_MILLIS = "10000";

    private final Settings.Mail settings;
    private final Session session;

    public MailServer(Settings.Mail settings) {
        this.settings = settings;
        Properties mail = new Properties();
        mail.setProperty("mail.transport.protocol", "smtp");
        mail.setProperty("mail.smtp.host", settings.host().orElseThrow());
        mail.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        mail.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        mail.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        mail.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
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
            throw new NotCarried(refused);
        }
    }
}
