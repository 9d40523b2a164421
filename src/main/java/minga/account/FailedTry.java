package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One failed sign-in; the mail stands as a hash, because it may be nobody's. */
@Entity
@Table(name = "sign_in_try")
public class FailedTry {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "mail_hash")
    private String mailHash;

    @Column(name = "tried_at")
    private Instant triedAt;

    protected FailedTry() {
        // for the database
    }

    FailedTry(String mailHash, Instant triedAt) {
        this.mailHash = mailHash;
        this.triedAt = triedAt;
    }
}
