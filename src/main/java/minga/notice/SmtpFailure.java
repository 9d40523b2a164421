package minga.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Classifies what went wrong between us and a mail server, by its reply code (RFC 5321) and its enhanced status code
 * (RFC 3463, RFC 5248).
 *
 * @param fault what kind of fault it is
 * @param serverWords what the server said, with its codes; empty where it said nothing
 * @param permanent true when sending the same mail again cannot help
 */
record SmtpFailure(MailFault fault, String serverWords, boolean permanent) {

    private static final int READ = 1000;
    /** At the beginning of a reply, or where the library quotes it: {@code response: 554}. */
    private static final Pattern REPLY = Pattern
            .compile("(?:^|response: )([245]\\d\\d)(?:[ -]+([245])\\.(\\d{1,3})\\.(\\d{1,3}))?(?!\\d)");
    private static final Pattern POLICY_WORDS = Pattern
            .compile("relay|spam|block|polic|blacklist|denylist|reputation|denied|not permitted");

    /** Where in the conversation the server said no. */
    private enum Step { CONNECTING, SENDER, RECIPIENT, MESSAGE }

    /**
     * One answer of the server: {@code 550 5.1.1} has the subject 1 and the detail 1; without an enhanced code both are
     * -1.
     */
    private record Reply(int code, int subject, int detail, String words) {

        boolean enhanced(int itsSubject, int... details) {
            return subject == itsSubject
                    && (details.length == 0 || java.util.Arrays.stream(details).anyMatch(one -> one == detail));
        }
    }

    static SmtpFailure of(MessagingException failed) {
        MessagingException told = deepestReply(failed);
        String message = decodeUtf8(String.valueOf(told.getMessage()).strip());
        Optional<Reply> reply = reply(message);
        if (message.contains("STARTTLS") || isCausedBy(failed, SSLException.class)) {
            return new SmtpFailure(MailFault.TLS, reply.map(Reply::words).orElse(""), false);
        }
        if (told instanceof AuthenticationFailedException) {
            return new SmtpFailure(MailFault.AUTHENTICATION, reply.map(Reply::words).orElse(""), false);
        }
        if (reply.isEmpty()) {
            MailFault fault = isCausedBy(failed, IOException.class) || message.contains("[EOF]")
                    || step(told) == Step.CONNECTING ? MailFault.UNREACHABLE : MailFault.OTHER;
            return new SmtpFailure(fault, "", false);
        }
        return of(reply.get(), step(told));
    }

    private static SmtpFailure of(Reply reply, Step step) {
        MailFault fault = classify(reply, step);
        boolean never = reply.code() >= 500
                && (fault == MailFault.ADDRESS || fault == MailFault.MAILBOX_UNKNOWN || fault == MailFault.TOO_BIG);
        return new SmtpFailure(fault, reply.words(), never);
    }

    private static MailFault classify(Reply reply, Step step) {
        if (reply.enhanced(7, 8, 9, 11, 13) || reply.code() == 530 || reply.code() == 534 || reply.code() == 535
                || reply.code() == 538) {
            return MailFault.AUTHENTICATION;
        }
        if (reply.enhanced(2, 2)
                || reply.enhanced(-1) && step == Step.RECIPIENT && (reply.code() == 452 || reply.code() == 552)) {
            return MailFault.MAILBOX_FULL;
        }
        if (reply.enhanced(2, 3) || reply.enhanced(3, 4)
                || reply.enhanced(-1) && (reply.code() == 552 || reply.code() == 523)) {
            return MailFault.TOO_BIG;
        }
        if (reply.code() < 500) {
            return MailFault.TEMPORARY;
        }
        if (step == Step.SENDER || reply.enhanced(1, 7, 8)) {
            return MailFault.SENDER;
        }
        return step == Step.RECIPIENT || reply.enhanced(1) ? classifyRecipientReply(reply) : classifyPolicyReply(reply);
    }

    private static MailFault classifyRecipientReply(Reply reply) {
        if (reply.enhanced(7)) {
            return MailFault.REFUSED;
        }
        if (reply.enhanced(1, 3) || reply.enhanced(6, 7) || reply.code() == 501
                || reply.code() == 553 && reply.enhanced(-1)) {
            return MailFault.ADDRESS;
        }
        if (reply.enhanced(1) || reply.enhanced(2) || reply.enhanced(5, 1)) {
            return MailFault.MAILBOX_UNKNOWN;
        }
        boolean rules = POLICY_WORDS.matcher(reply.words().toLowerCase(Locale.ROOT)).find();
        return !rules && (reply.code() == 550 || reply.code() == 551 || reply.code() == 553) ? MailFault.MAILBOX_UNKNOWN
                : classifyPolicyReply(reply);
    }

    private static MailFault classifyPolicyReply(Reply reply) {
        if (reply.enhanced(2, 1)) {
            return MailFault.MAILBOX_UNKNOWN;
        }
        boolean rules = reply.enhanced(7) || reply.code() == 550 || reply.code() == 553 || reply.code() == 554
                || reply.code() == 521 || reply.code() == 556
                || POLICY_WORDS.matcher(reply.words().toLowerCase(Locale.ROOT)).find();
        return rules ? MailFault.REFUSED : MailFault.OTHER;
    }

    /** The library tells that something failed, and beneath it what the server said. */
    private static MessagingException deepestReply(MessagingException failed) {
        MessagingException told = failed;
        while (told.getNextException() instanceof MessagingException next
                && !(told instanceof SMTPAddressFailedException)) {
            told = next;
        }
        return told;
    }

    private static Step step(MessagingException told) {
        return switch (told) {
            case SMTPAddressFailedException address -> Step.RECIPIENT;
            case SMTPSenderFailedException sender -> Step.SENDER;
            case SMTPSendFailedException send ->
                String.valueOf(send.getCommand()).startsWith("MAIL") ? Step.SENDER : Step.MESSAGE;
            default -> Step.CONNECTING;
        };
    }

    private static Optional<Reply> reply(String message) {
        Matcher found = REPLY.matcher(message.length() > READ ? message.substring(0, READ) : message);
        return found.find() ? Optional
                .of(new Reply(Integer.parseInt(found.group(1)), number(found.group(3)), number(found.group(4)),
                        message.substring(found.start(1))))
                : Optional.empty();
    }

    /** The library reads every byte of a reply as one letter; servers write UTF-8, if they write more than ASCII. */
    private static String decodeUtf8(String message) {
        String words = new String(message.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return words.indexOf('\uFFFD') < 0 && message.chars().allMatch(letter -> letter < 256) ? words : message;
    }

    private static int number(String digits) {
        return digits == null ? -1 : Integer.parseInt(digits);
    }

    private static boolean isCausedBy(MessagingException failed, Class<? extends Exception> type) {
        for (Throwable cause = failed; cause != null; cause = cause instanceof MessagingException told
                && told.getNextException() != null
                        ? told.getNextException() : cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
