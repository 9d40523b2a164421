package minga.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Entity of one entry of the change log. Written once, never changed. */
@Entity
@Table(name = "change_log")
public class ChangeLogEntry {

    @Id
    @Column(name = "change_number")
    private long number;

    @Column(name = "happened_at", updatable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private ChangeKind kind;

    @Column(name = "subject", updatable = false)
    private long subject;

    @Column(name = "detail", updatable = false)
    private String detail;

    @Column(name = "account_id", updatable = false)
    private Long accountId;

    protected ChangeLogEntry() {
        // for the database
    }

    ChangeLogEntry(long number, Instant at, ChangeKind kind, long subject, String detail, Long accountId) {
        this.number = number;
        this.at = at;
        this.kind = kind;
        this.subject = subject;
        this.detail = detail;
        this.accountId = accountId;
    }

    /** Its place in the order; without gaps for those that were committed. */
    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public ChangeKind kind() {
        return kind;
    }

    /** The id of the practice, seminar or whatever the kind speaks of; 0 where it speaks of all. */
    public long subject() {
        return subject;
    }

    /** Whose request brought it about; null where the program itself did. */
    public Long accountId() {
        return accountId;
    }

    /** A word more, such as the number of the version; may be null. */
    public String detail() {
        return detail;
    }
}
