package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Entity of one person's registration for a {@link Seminar}; personal data, for curators only. */
@Entity
@Table(name = "seminar_registration")
public class Registration {

    /** How far a registration is. */
    public enum State {
        /** The mail is not confirmed. */
        PENDING,
        /** Has a place. */
        CONFIRMED,
        /** Waits for one. */
        WAITING
    }

    /** Who does not confirm within this time never asked. */
    static final Duration CONFIRMATION_PERIOD = Duration.ofDays(2);

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "seminar_id")
    private long seminarId;

    @Column(name = "mail")
    private String mail;

    @Column(name = "name")
    private String name;

    @Column(name = "institution")
    private String institution;

    @Column(name = "needs")
    private String needs;

    @Column(name = "language")
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.PENDING;

    @Column(name = "handle")
    private String handle;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "cancelled_told_at")
    private Instant cancelledToldAt;

    @Column(name = "certificate_told_at")
    private Instant certificateToldAt;

    @Column(name = "attended")
    private boolean attended;

    Registration() {
        // for the database, and to be filled by its form
    }

    /** It was asked for; the handle is the secret of its mails. */
    void begin(long seminar, String mailKey, String languageCode, String secret, Instant now) {
        this.seminarId = seminar;
        this.mail = mailKey;
        this.language = languageCode;
        this.handle = secret;
        this.createdAt = now;
    }

    /** While nobody has confirmed it, what was said last counts. Its time goes on, unless it is over already. */
    void replaceWith(Registration other) {
        this.createdAt = isConfirmable(other.createdAt) ? createdAt : other.createdAt;
        this.name = other.name;
        this.institution = other.institution;
        this.needs = other.needs;
        this.language = other.language;
    }

    boolean isConfirmable(Instant now) {
        return state != State.PENDING || createdAt.plus(CONFIRMATION_PERIOD).isAfter(now);
    }

    /** The mail is of who asked: there is a place, or a wait for one. */
    void confirm(boolean place, Instant now) {
        this.confirmedAt = confirmedAt == null ? now : confirmedAt;
        this.state = place ? State.CONFIRMED : State.WAITING;
    }

    /** The person was told that it is near. */
    void remind(Instant now) {
        this.remindedAt = now;
    }

    /** The person was told that it is cancelled. */
    void tellCancelled(Instant now) {
        this.cancelledToldAt = now;
    }

    /** The person was told where the certificate is. */
    void tellCertificate(Instant now) {
        this.certificateToldAt = now;
    }

    void attend(boolean was) {
        this.attended = was;
    }

    public long id() {
        return id;
    }

    public long seminarId() {
        return seminarId;
    }

    public String mail() {
        return mail;
    }

    public String name() {
        return name;
    }

    public String institution() {
        return institution;
    }

    /** What the person needs to take part. */
    public String needs() {
        return needs;
    }

    public String language() {
        return language;
    }

    public State state() {
        return state;
    }

    /** The secret of its mails: who has it may confirm and cancel it, and nothing else. */
    public String handle() {
        return handle;
    }

    public Instant createdAt() {
        return createdAt;
    }

    boolean isReminded() {
        return remindedAt != null;
    }

    boolean isToldCancelled() {
        return cancelledToldAt != null;
    }

    boolean isToldCertificate() {
        return certificateToldAt != null;
    }

    public boolean attended() {
        return attended;
    }

    void mail(String value) {
        this.mail = value;
    }

    void name(String value) {
        this.name = value;
    }

    void institution(String value) {
        this.institution = value;
    }

    void needs(String value) {
        this.needs = value;
    }
}
