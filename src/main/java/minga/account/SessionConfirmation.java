package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Entity that records when the person of a session last proved who they are. */
@Entity
@Table(name = "account_confirmation")
public class SessionConfirmation {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected SessionConfirmation() {
        // for the database
    }

    SessionConfirmation(String tokenHash, Instant confirmedAt) {
        this.tokenHash = tokenHash;
        this.confirmedAt = confirmedAt;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }
}
