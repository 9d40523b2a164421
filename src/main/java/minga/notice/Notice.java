package minga.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import minga.platform.Refused;

/** Entity of one plain-text mail in the outbox. */
@Entity
@Table(name = "notice")
public class Notice {

    /** What became of it. */
    public enum State { WAITING, SENT, DEAD }

    private static final int SUBJECT_LIMIT = 300;
    private static final int BODY_LIMIT = 8000;
    private static final int ERROR_LIMIT = 500;
    private static final int SERVER_LIMIT = 200;

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "recipient")
    private String recipient;

    @Column(name = "subject")
    private String subject;

    @Column(name = "body")
    private String body;

    @Column(name = "leave_link")
    private String leaveLink;

    @Column(name = "conversation")
    private String conversation;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.WAITING;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    @Enumerated(EnumType.STRING)
    @Column(name = "fault")
    private MailFault fault;

    @Column(name = "server_words")
    private String serverWords;

    @Version
    @Column(name = "revision")
    private long revision;

    protected Notice() {
        // for the database
    }

    Notice(String recipient, String subject, String body, String leaveLink, Instant now) {
        this.recipient = recipient;
        this.subject = cut(oneLine(subject), SUBJECT_LIMIT);
        this.body = cut(body, BODY_LIMIT);
        this.leaveLink = leaveLink;
        this.createdAt = now;
        this.dueAt = now;
    }

    /** It belongs with the other mails about that record. */
    Notice inConversation(String code) {
        this.conversation = code;
        return this;
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    }

    private static String cut(String words, int limit) {
        return words.length() <= limit ? words : words.substring(0, limit - 1) + "…";
    }

    /** It went out: its text, and the key that may be in it, are the recipient's alone from now on. */
    void markSent(Instant now) {
        this.state = State.SENT;
        this.body = "";
        this.leaveLink = null;
        this.sentAt = now;
        this.attempts++;
        this.lastError = null;
        this.fault = null;
        this.serverWords = null;
    }

    /**
     * It did not go: tried again later, and given up when {@link RetrySchedule} is over, or at once if it never can. Of
     * a mail that went meanwhile by other hands nothing is noted.
     */
    void markFailed(Notices.Failure failure, Instant now) {
        if (state != State.WAITING) {
            return;
        }
        this.attempts++;
        this.lastError = cut(oneLine(failure.error()), ERROR_LIMIT);
        this.fault = failure.fault();
        this.serverWords = cut(oneLine(failure.serverWords()).strip(), SERVER_LIMIT);
        this.dueAt = now.plus(RetrySchedule.waitAfter(attempts));
        if (failure.permanent() || attempts >= RetrySchedule.MAX_ATTEMPTS) {
            this.state = State.DEAD;
        }
    }

    void retry(Instant now) {
        if (state != State.DEAD) {
            throw new Refused("notice.notDead");
        }
        this.state = State.WAITING;
        this.attempts = 0;
        this.dueAt = now;
    }

    public long id() {
        return id;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    /** The text; empty once it went. */
    public String body() {
        return body;
    }

    /** Where the reader ends such mails with one click; null for mails that come once. */
    public String leaveLink() {
        return leaveLink;
    }

    /** The code of the record that this and other mails are about; null for a mail of its own. */
    public String conversation() {
        return conversation;
    }

    /** When it is tried next. */
    public Instant dueAt() {
        return dueAt;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public int attempts() {
        return attempts;
    }

    /** Why it did not go the last time, in the words of the program, for the log; or null. */
    public String lastError() {
        return lastError;
    }

    /** Why it did not go the last time, or null; {@link MailFault#OTHER} for what failed before kinds were noted. */
    public MailFault fault() {
        return fault != null || lastError == null ? fault : MailFault.OTHER;
    }

    /** What the mail server said the last time, with its codes, at most 200 characters; empty where it said nothing. */
    public String serverWords() {
        return serverWords == null ? "" : serverWords;
    }
}
