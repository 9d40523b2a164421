package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser from which the person of an account signed in before, known by the hash of the token in its cookie. */
@Entity
@Table(name = "known_device")
public class KnownDevice {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "used_at")
    private Instant usedAt;

    protected KnownDevice() {
        // for the database
    }

    KnownDevice(String tokenHash, long accountId, Instant usedAt) {
        this.tokenHash = tokenHash;
        this.accountId = accountId;
        this.usedAt = usedAt;
    }

    long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    /** The browser got a new token. */
    void replaceToken(String newHash) {
        this.tokenHash = newHash;
    }

    void recordUse(Instant now) {
        this.usedAt = now;
    }
}
