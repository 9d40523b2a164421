package minga.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Entity of the one-time key in a reminder: its secret is in the mail, its hash in the database. */
@Entity
@Table(name = "report_key")
public class ReportKey {

    /** For so long a link can be used. */
    static final Duration LIFE = Duration.ofDays(30);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "commitment_id")
    private long commitmentId;

    @SuppressWarnings("unused")
    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected ReportKey() {
        // for the database
    }

    ReportKey(String tokenHash, long commitmentId, Instant now) {
        this.tokenHash = tokenHash;
        this.commitmentId = commitmentId;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    long commitmentId() {
        return commitmentId;
    }

    boolean isUsable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
