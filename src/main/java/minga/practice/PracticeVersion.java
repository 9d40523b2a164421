package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import minga.evidence.EvidenceState;
import minga.platform.Refused;
import minga.platform.Stale;
import minga.template.RecordCopier;

/**
 * Entity of one version of a practice: a {@link Ficha} with its number and status. The state changes only by these
 * verbs, and only along the ways of {@link PracticeStatus}.
 */
@Entity
@Table(name = "practice_version")
public class PracticeVersion extends Ficha {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "practice_id")
    private Practice practice;

    @Column(name = "number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private PracticeStatus status = PracticeStatus.DRAFT;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Version
    @Column(name = "revision")
    private long revision;

    protected PracticeVersion() {
        // for the database
    }

    PracticeVersion(Practice practice, int number, Instant now) {
        this.practice = practice;
        this.number = number;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** An empty ficha that belongs to no practice yet, to be filled and taken in. */
    public static PracticeVersion blank(Instant now) {
        return new PracticeVersion(null, 1, now);
    }

    /** A draft that says all that the other says. */
    static PracticeVersion draftFrom(PracticeVersion other, int number, Instant now) {
        PracticeVersion next = new PracticeVersion(other.practice, number, now);
        RecordCopier.copy(PracticeTemplate.PRACTICE, other, next);
        return next;
    }

    @Override
    PracticeVersion self() {
        return this;
    }

    /**
     * Somebody writes in it.
     *
     * @param seen the revision that the writer had before the eyes
     * @throws Stale when it was changed meanwhile
     * @throws Refused when its state does not allow writing
     */
    public void touch(long seen, Instant now) {
        if (seen != revision) {
            throw new Stale();
        }
        if (!isEditable()) {
            throw new Refused("practice.notEditable");
        }
        this.updatedAt = now;
    }

    /** True while its municipality may write in it. */
    public boolean isEditable() {
        return status.editable() && !practice.withdrawn();
    }

    /** Sends it for review; removed rows are deleted. The caller has seen to it that the ficha has no faults. */
    public void send(Instant now) {
        changeStatus(PracticeStatus.SUBMITTED);
        deleteRemoved();
        this.submittedAt = now;
    }

    /** A reviewer takes it up. */
    public void startReview() {
        changeStatus(PracticeStatus.IN_REVIEW);
    }

    /** Back to the municipality, with remarks. */
    public void returnToMunicipality(Instant now) {
        changeStatus(PracticeStatus.RETURNED);
        this.decidedAt = now;
    }

    public void accept(Instant now) {
        changeStatus(PracticeStatus.ACCEPTED);
        this.decidedAt = now;
    }

    public void decline(Instant now) {
        changeStatus(PracticeStatus.DECLINED);
        this.decidedAt = now;
    }

    void publish(Instant now) {
        changeStatus(PracticeStatus.PUBLISHED);
        this.publishedAt = now;
    }

    /** Published without review: the ministry's own deck, and imports of what was published elsewhere. */
    void publishImported(Practice owner, Instant now) {
        this.practice = owner;
        this.status = PracticeStatus.PUBLISHED;
        this.publishedAt = now;
    }

    void withdraw() {
        changeStatus(PracticeStatus.WITHDRAWN);
    }

    private void changeStatus(PracticeStatus next) {
        if (practice.withdrawn()) {
            throw new Refused("practice.withdrawn");
        }
        if (!status.canBecome(next)) {
            throw new Refused("practice.state." + status);
        }
        this.status = next;
    }

    /** The weakest of its indicators' states: what can be said of the practice as a whole. */
    public EvidenceState evidence() {
        return indicators().stream().map(Indicator::evidence)
                .map(state -> state == null ? EvidenceState.DECLARED : state)
                .min(Comparator.naturalOrder()).orElse(EvidenceState.DECLARED);
    }

    /** How many of its indicators have a file or link behind them. */
    public long indicatorsWithEvidence() {
        return indicators().stream().map(Indicator::evidence)
                .filter(state -> state != null && state != EvidenceState.DECLARED).count();
    }

    public long id() {
        return id;
    }

    public Practice practice() {
        return practice;
    }

    /** 1 for the first. */
    public int number() {
        return number;
    }

    public PracticeStatus status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it was last sent, or null. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** When a reviewer last decided, or null. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** When it became public, or null. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Counts its changes; a writer names the one it saw. */
    public long revision() {
        return revision;
    }
}
