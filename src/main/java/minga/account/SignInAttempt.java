package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Entity of one password attempt, stored before the password is checked: hashes of the account named, of the address
 * and of the known browser.
 */
@Entity
@Table(name = "sign_in_try")
public class SignInAttempt {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "mail_hash")
    private String mailHash;

    @Column(name = "address_hash")
    private String addressHash;

    @Column(name = "device_hash")
    private String deviceHash;

    @Column(name = "tried_at")
    private Instant triedAt;

    protected SignInAttempt() {
        // for the database
    }

    /** @param deviceHash null for a browser that is not known for this account */
    SignInAttempt(String mailHash, String addressHash, String deviceHash, Instant triedAt) {
        this.mailHash = mailHash;
        this.addressHash = addressHash;
        this.deviceHash = deviceHash;
        this.triedAt = triedAt;
    }

    long id() {
        return id;
    }

    String mailHash() {
        return mailHash;
    }

    String addressHash() {
        return addressHash;
    }

    String deviceHash() {
        return deviceHash;
    }

    boolean knownDevice() {
        return deviceHash != null;
    }

    Instant triedAt() {
        return triedAt;
    }
}
