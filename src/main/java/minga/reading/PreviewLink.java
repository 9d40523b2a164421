package minga.reading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Entity of a secret address of a version that is not public: its token is known to who has it, its hash is kept. */
@Entity
@Table(name = "preview_link")
public class PreviewLink {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "practice_id")
    private long practice;

    @Column(name = "version_id")
    private long version;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected PreviewLink() {
        // for the database
    }

    PreviewLink(String tokenHash, long practice, long version, long createdBy, Instant now, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.practice = practice;
        this.version = version;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            this.revokedAt = now;
        }
    }

    boolean opens(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public long id() {
        return id;
    }

    long practice() {
        return practice;
    }

    long version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
