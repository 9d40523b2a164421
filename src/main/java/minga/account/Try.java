package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** One try to come in; mail and address stand as hashes, because they may be nobody's. */
@Entity
@Table(name = "account_try")
public class Try {

    /** What is tried, and for how long a try counts. */
    public enum Purpose {
        SIGN_IN(Duration.ofMinutes(15)),
        NEW_PASSWORD(Duration.ofHours(1));

        private final Duration window;

        Purpose(Duration window) {
            this.window = window;
        }

        Duration window() {
            return window;
        }
    }

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private Purpose purpose;

    @Column(name = "mail_hash")
    private String mailHash;

    @Column(name = "address_hash")
    private String addressHash;

    @Column(name = "tried_at")
    private Instant triedAt;

    protected Try() {
        // for the database
    }

    Try(Purpose purpose, String mailHash, String addressHash, Instant triedAt) {
        this.purpose = purpose;
        this.mailHash = mailHash;
        this.addressHash = addressHash;
        this.triedAt = triedAt;
    }

    long id() {
        return id;
    }
}
