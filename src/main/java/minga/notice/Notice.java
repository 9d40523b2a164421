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
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import minga.platform.Refused;

/** One mail, plain text. */
@Entity
@Table(name = "notice")
public class Notice {

    /** What became of it. */
    public enum State { WAITING, SENT, DEAD }

    private static final int GIVE_UP_AFTER = 130;
    private static final int SUBJECT_LIMIT = 300;
    private static final int BODY_LIMIT = 8000;
    private static final int ERROR_LIMIT = 500;
    private static final Pattern KEY = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

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

    @Version
    @Column(name = "revision")
    private long revision;

    protected Notice() {
        // for the database
    }

    Notice(String recipient, String subject, String body, Instant now) {
        this.recipient = recipient;
        this.subject = cut(subject.replaceAll("\\p{Cntrl}+", " "), SUBJECT_LIMIT);
        this.body = cut(body, BODY_LIMIT);
        this.createdAt = now;
        this.dueAt = now;
    }

    private static String cut(String words, int limit) {
        return words.length() <= limit ? words : words.substring(0, limit - 1) + "…";
    }

    /** It went out: the keys in its links are the recipient's alone from now on. */
    void sent(Instant now) {
        this.state = State.SENT;
        this.body = KEY.matcher(body).replaceAll("…");
        this.sentAt = now;
        this.attempts++;
        this.lastError = null;
    }

    /**
     * It did not go; the next try waits twice as long as the last, an hour at most; after five days, or at once if it never
     * can, it is given up.
     */
    void failed(String error, boolean forGood, Instant now) {
        this.attempts++;
        this.lastError = cut(error, ERROR_LIMIT);
        Duration wait = Duration.ofSeconds(15).multipliedBy(1L << Math.min(attempts, 12));
        this.dueAt = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        if (forGood || attempts >= GIVE_UP_AFTER) {
            this.state = State.DEAD;
        }
    }

    void again(Instant now) {
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

    public String body() {
        return body;
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

    /** Why it did not go the last time, or null. */
    public String lastError() {
        return lastError;
    }
}
