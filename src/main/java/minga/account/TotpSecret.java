package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Entity of the authenticator app of one account: its encrypted secret, and the last time step whose code was used. */
@Entity
@Table(name = "account_totp")
public class TotpSecret {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "sealed_secret")
    private String sealedSecret;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected TotpSecret() {
        // for the database
    }

    TotpSecret(long accountId, String sealedSecret, Instant now) {
        this.accountId = accountId;
        this.sealedSecret = sealedSecret;
        this.createdAt = now;
    }

    /** The person typed a code of that step: from now on it is asked for at sign-in. */
    void confirm(long step, Instant now) {
        this.lastStep = step;
        this.confirmedAt = now;
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    String sealedSecret() {
        return sealedSecret;
    }

    long lastStep() {
        return lastStep;
    }

    Instant createdAt() {
        return createdAt;
    }
}
