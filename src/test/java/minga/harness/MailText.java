package minga.harness;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;

/** The two forms of a mail that arrived: plain text, and the same as HTML. */
public final class MailText {

    private MailText() {}

    /** With lines ended by a line feed only. */
    public static String plain(MimeMessage message) throws MessagingException, IOException {
        return part(message, 0);
    }

    public static String html(MimeMessage message) throws MessagingException, IOException {
        return part(message, 1);
    }

    private static String part(MimeMessage message, int place) throws MessagingException, IOException {
        return ((MimeMultipart) message.getContent()).getBodyPart(place).getContent().toString().replace("\r", "");
    }
}
