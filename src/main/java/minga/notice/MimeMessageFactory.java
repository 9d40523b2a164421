package minga.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import minga.platform.MailAddress;

/**
 * Builds the MIME message of a notice; its Message-ID is derived from ours, so that a mail sent twice by accident is
 * recognised.
 */
final class MimeMessageFactory {

    private MimeMessageFactory() {}

    static MimeMessage create(Notice notice, String from, Session session) throws MessagingException {
        InternetAddress sender = senderAddress(from);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<minga-" + notice.id()
                        + sender.getAddress().substring(sender.getAddress().lastIndexOf('@')) + ">");
            }
        };
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, recipientAddress(notice.recipient()));
        message.setSubject(notice.subject(), "UTF-8");
        message.setContent(alternatives(notice));
        message.setHeader("Auto-Submitted", "auto-generated");
        String domain = sender.getAddress().substring(sender.getAddress().lastIndexOf('@'));
        if (notice.conversation() != null) {
            // A first message that nobody sent: mail programs gather under it what answers it (RFC 5322, 3.6.4).
            String first = "<minga-" + notice.conversation() + domain + ">";
            message.setHeader("In-Reply-To", first);
            message.setHeader("References", first);
        }
        if (notice.leaveLink() != null) {
            // RFC 8058: the mail program shows a button of its own, which presses for its reader
            // where the link is https
            message.setHeader("List-Unsubscribe", "<" + notice.leaveLink() + ">");
            if (notice.leaveLink().startsWith("https:")) {
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        message.setHeader("Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(notice.createdAt().atZone(ZoneOffset.UTC)));
        return message;
    }

    /** The plain text first, and the same as HTML: mail programs show the last one that they can. */
    private static MimeMultipart alternatives(Notice notice) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(notice.body(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(HtmlMailBody.of(notice.subject(), notice.body()), "UTF-8", "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static InternetAddress senderAddress(String from) throws MessagingException {
        InternetAddress sender = new InternetAddress(from);
        MailAddress.ofSender(sender.getAddress()).ifPresent(address -> sender.setAddress(address.sent()));
        return sender;
    }

    /** Exactly one address and nothing around it: no name, no list, no second line; the domain as servers read it. */
    private static InternetAddress recipientAddress(String recipient) {
        MailAddress address = MailAddress.of(recipient)
                .orElseThrow(() -> new MailTransport.NotCarried(MailFault.ADDRESS, "",
                        new IllegalArgumentException("no es una dirección de correo: «" + recipient + "»"), true));
        InternetAddress bare = new InternetAddress();
        bare.setAddress(address.sent());
        return bare;
    }
}
