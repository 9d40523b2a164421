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

/** One mail, plain text. */
@Entity
@Table(name = "notice")
public class Notice {

    /** What became of it. */
    public enum State { WAITING, SENT, DEAD }

    private static final int GIVE_UP_AFTER = 12;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

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
        this.subject = subject.replaceAll("[\\r\\n]+", " ");
        this.body = body;
        this.createdAt = now;
        this.dueAt = now;
    }

    void sent(Instant now) {
        this.state = State.SENT;
        this.sentAt = now;
        this.attempts++;
        this.lastError = null;
    }

    /** It did not go; the next try waits twice as long as the last, and after twelve it is given up. */
    void failed(String error, Instant now) {
        this.attempts++;
        this.lastError = error.length() > 500 ? error.substring(0, 500) : error;
        Duration wait = Duration.ofSeconds(15).multipliedBy(1L << Math.min(attempts, 12));
        this.dueAt = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        if (attempts >= GIVE_UP_AFTER) {
            this.state = State.DEAD;
        }
    }

    void again(Instant now) {
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
