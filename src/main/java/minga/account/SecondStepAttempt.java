package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Entity of one code typed as the second step of an account, counted until a right one comes. */
@Entity
@Table(name = "account_second_step_try")
public class SecondStepAttempt {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "tried_at")
    private Instant triedAt;

    protected SecondStepAttempt() {
        // for the database
    }

    SecondStepAttempt(long accountId, Instant triedAt) {
        this.accountId = accountId;
        this.triedAt = triedAt;
    }

    long id() {
        return id;
    }
}
