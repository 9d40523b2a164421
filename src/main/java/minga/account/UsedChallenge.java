package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Entity of a WebAuthn challenge that was answered already; kept until it would have expired. */
@Entity
@Table(name = "account_used_challenge")
public class UsedChallenge {

    @Id
    @Column(name = "challenge_hash")
    private String challengeHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected UsedChallenge() {
        // for the database
    }

    UsedChallenge(String challengeHash, Instant expiresAt) {
        this.challengeHash = challengeHash;
        this.expiresAt = expiresAt;
    }
}
