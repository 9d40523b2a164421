package minga.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A notice as an internet message; its id is made of ours, so that a mail sent twice by accident is seen as one. */
final class Envelope {

    private Envelope() {}

    static MimeMessage of(Notice notice, String from, Session session) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<minga-" + notice.id() + "@" + from.replaceAll("^.*@|>.*", "") + ">");
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, bare(notice.recipient()));
        message.setSubject(notice.subject(), "UTF-8");
        message.setText(notice.body(), "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        if (notice.leaveLink() != null) {
            // RFC 8058: the mail program shows a button of its own
            message.setHeader("List-Unsubscribe", "<" + notice.leaveLink() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(notice.createdAt().atZone(ZoneOffset.UTC)));
        return message;
    }

    /** Exactly one address with its @ and nothing around it: no name, no list, no second line. */
    private static InternetAddress bare(String recipient) {
        try {
            InternetAddress address = new InternetAddress(recipient, true);
            address.validate();
            if (recipient.equals(address.getAddress())) {
                return address;
            }
        } catch (AddressException wrong) {
            throw noAddress(recipient, wrong);
        }
        throw noAddress(recipient, null);
    }

    private static Carrier.NotCarried noAddress(String recipient, AddressException wrong) {
        String why = "no es una dirección de correo: «" + recipient + "»";
        return new Carrier.NotCarried(new IllegalArgumentException(why, wrong), true);
    }
}
