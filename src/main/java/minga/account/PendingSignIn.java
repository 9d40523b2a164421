package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Entity of a sign-in whose password was right and whose second step is missing. */
@Entity
@Table(name = "account_pending_sign_in")
public class PendingSignIn {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "back")
    private String back;

    @Column(name = "tries")
    private int tries;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected PendingSignIn() {
        // for the database
    }

    PendingSignIn(String tokenHash, long accountId, String back, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.accountId = accountId;
        this.back = back;
        this.expiresAt = expiresAt;
    }

    boolean isOpen(int triesAllowed, Instant now) {
        return tries < triesAllowed && now.isBefore(expiresAt);
    }

    public long accountId() {
        return accountId;
    }

    /** The page to go to afterwards; empty where none was asked for. */
    public String back() {
        return back;
    }
}
