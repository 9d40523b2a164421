package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Entity of a signed-in browser session. */
@Entity
@Table(name = "account_session")
public class AccountSession {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "device")
    private String device;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected AccountSession() {
        // for the database
    }

    AccountSession(String tokenHash, long accountId, String device, Instant now) {
        this.tokenHash = tokenHash;
        this.accountId = accountId;
        this.device = device;
        this.createdAt = now;
        this.seenAt = now;
    }

    boolean isAlive(Duration longest, Duration pause, Instant now) {
        return now.isBefore(seenAt.plus(pause)) && now.isBefore(createdAt.plus(longest));
    }

    String tokenHash() {
        return tokenHash;
    }

    long accountId() {
        return accountId;
    }

    /** True for the browser that holds this token. */
    public boolean belongsTo(String token) {
        return tokenHash.equals(SecureTokens.hash(token));
    }

    /** What the person would recognise the browser by. */
    public String device() {
        return device;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last used, to the minute. */
    public Instant seenAt() {
        return seenAt;
    }
}
