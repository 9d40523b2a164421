package minga.notice;

import java.time.Instant;
import java.util.List;

/** Repository of the mail outbox. */
public interface Notices {

    /** Writes a mail down in the transaction under way; it goes out after the commit. */
    void write(String recipient, String subject, String body);

    /** The same for mails that come again and again; {@code leaveLink} ends them with one click. */
    void write(String recipient, String subject, String body, String leaveLink);

    /**
     * The same for one of several mails about one record, which mail programs show together.
     *
     * @param conversation the code of the record, of letters, digits and hyphens, at most 60
     */
    void writeAbout(String conversation, String recipient, String subject, String body);

    /** Mails in that state, newest first, at most {@code limit}. */
    List<Notice> findByState(Notice.State state, int limit);

    long count(Notice.State state);

    /** Mails that are due, oldest first. */
    List<Notice> findDue(int limit);

    /**
     * Takes a mail that is due, so that nobody else takes it: a second dispatcher on another node, or this one once
     * more before it is done. Who takes it and dies leaves it to be taken again some minutes later.
     */
    boolean claim(long id);

    /** Notes that the mail went out, and forgets its text. */
    void markSent(long id);

    /** Notes that it did not, and why; it is tried again later, or given up. */
    void markFailed(long id, Failure failure);

    /**
     * Does the work of {@link #write} and leaves nothing: the answer to who asks in vain takes as long as to who gets a
     * mail.
     */
    void simulateWrite(String subject, String body);

    /** Forgets mails that went out, or were given up, and were written before that time. */
    void purge(Instant before);

    /**
     * Why a mail did not go.
     *
     * @param error for the log
     * @param serverWords what the mail server answered, or empty
     * @param permanent true when trying again is no use
     */
    record Failure(MailFault fault, String error, String serverWords, boolean permanent) {}

    /**
     * Tries a mail again that was given up.
     *
     * @throws minga.platform.Refused when it was not: it waits already, or went
     */
    void retry(long id);

    /** Tries all that were given up, say after days without a mail server. */
    void retryAll();

    /** Calls the listener after each commit that left mails: only wake, do not work. */
    void onCommit(Runnable listener);
}
