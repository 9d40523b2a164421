package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Entity of the renewal of a published practice: who confirmed when that it still holds, and the last reminder. */
@Entity
@Table(name = "practice_renewal")
public class PracticeRenewal {

    @Id
    @Column(name = "practice_id")
    private long practice;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "confirmed_by")
    private Long confirmedBy;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "reminded_days")
    private Integer remindedDays;

    @Version
    @Column(name = "revision")
    private long revision;

    protected PracticeRenewal() {
        // for the database
    }

    PracticeRenewal(long practice) {
        this.practice = practice;
    }

    void confirm(long account, Instant now) {
        this.confirmedAt = now;
        this.confirmedBy = account;
    }

    /** @param days how many were left, at most: 60, 30, 0 */
    void remind(int days, Instant now) {
        this.remindedAt = now;
        this.remindedDays = days;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }
}
