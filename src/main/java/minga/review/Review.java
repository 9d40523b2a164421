package minga.review;

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

/** Entity of one review of a version by one reviewer; each sending has its own. */
@Entity
@Table(name = "review")
public class Review {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "version_id")
    private long version;

    @Column(name = "round")
    private int round;

    @Column(name = "reviewer")
    private long reviewer;

    @Column(name = "reviewer_name")
    private String reviewerName;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict")
    private Verdict verdict;

    @Column(name = "reason")
    private String reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    @Column(name = "revision")
    private long revision;

    protected Review() {
        // for the database
    }

    Review(long version, int round) {
        this.version = version;
        this.round = round;
    }

    /** Somebody sits down to it, for the first time or in place of a colleague. */
    void assign(long newReviewer, String name, Instant now) {
        this.reviewer = newReviewer;
        this.reviewerName = name;
        this.takenAt = now;
    }

    void decide(Verdict newVerdict, String newReason, Instant now) {
        this.verdict = newVerdict;
        this.reason = newReason;
        this.decidedAt = now;
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

    long reviewer() {
        return reviewer;
    }

    String reviewerName() {
        return reviewerName;
    }

    /** Null while nothing is decided. */
    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }
}
