package minga.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import minga.account.Caller;

/**
 * Entity of the assignment of a reviewer to a version for one round: their seat, which they
 * may leave and take again, or the conflict that took it away.
 */
@Entity
@Table(name = "review_assignment")
public class Assignment {

    /** How long a reviewer has for the verdict. */
    static final Duration TERM = Duration.ofDays(14);

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "version_id")
    private long version;

    @Column(name = "round")
    private int round;

    @Column(name = "seat")
    private Integer seat;

    @Column(name = "rubric")
    private int rubric;

    @Column(name = "reviewer")
    private long reviewer;

    @Column(name = "reviewer_name")
    private String reviewerName;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "no_conflict_at")
    private Instant noConflictAt;

    @Column(name = "conflict_at")
    private Instant conflictAt;

    @Column(name = "conflict")
    private String conflict;

    @Version
    @Column(name = "revision")
    private long revision;

    protected Assignment() {
        // for the database
    }

    Assignment(long version, int round, int seat, int rubric) {
        this.version = version;
        this.round = round;
        this.seat = seat;
        this.rubric = rubric;
    }

    /** The seat is that person's from now on; the term begins anew. */
    Assignment giveTo(long account, String name, Instant now) {
        this.reviewer = account;
        this.reviewerName = name;
        this.assignedAt = now;
        this.dueAt = now.plus(TERM);
        this.noConflictAt = null;
        return this;
    }

    Assignment giveTo(Caller caller, Instant now) {
        return giveTo(caller.accountId(), caller.name(), now);
    }

    /** The seat is free for somebody else; what the person wrote so far stays, and waits for their return. */
    void leave() {
        this.seat = null;
    }

    /** Who left comes back, to that seat; the term begins anew. */
    Assignment comeBack(int freeSeat, Instant now) {
        this.seat = freeSeat;
        this.assignedAt = now;
        this.dueAt = now.plus(TERM);
        return this;
    }

    /** The person is bound to the practice in some way and leaves the seat to somebody else. */
    void declareConflict(String why, Instant now) {
        this.seat = null;
        this.conflict = why;
        this.conflictAt = now;
    }

    /** The person declared to be free of conflicts of interest. */
    void declareNoConflict(Instant now) {
        if (noConflictAt == null) {
            this.noConflictAt = now;
        }
    }

    /** True while the person is to give a verdict, or gave it. */
    boolean seated() {
        return seat != null;
    }

    /** True where the seat was taken from the person, who may have it again. */
    boolean left() {
        return seat == null && conflictAt == null;
    }

    boolean inConflict() {
        return conflictAt != null;
    }

    boolean noConflictDeclared() {
        return noConflictAt != null;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    int round() {
        return round;
    }

    /** 1, 2, or 3 for the one who decides between two; null where it was left or a conflict was declared. */
    Integer seat() {
        return seat;
    }

    int rubric() {
        return rubric;
    }

    long reviewer() {
        return reviewer;
    }

    String reviewerName() {
        return reviewerName;
    }

    Instant dueAt() {
        return dueAt;
    }
}
