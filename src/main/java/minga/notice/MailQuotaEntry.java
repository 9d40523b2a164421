package minga.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Entity of one mail that somebody's request caused; recipient and network are stored as hashes, because the address
 * may be nobody's.
 */
@Entity
@Table(name = "mail_request")
public class MailQuotaEntry {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private MailQuota.Purpose purpose;

    @Column(name = "recipient_hash")
    private String recipientHash;

    @Column(name = "network_hash")
    private String networkHash;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected MailQuotaEntry() {
        // for the database
    }

    MailQuotaEntry(MailQuota.Purpose purpose, String recipientHash, String networkHash, Instant askedAt) {
        this.purpose = purpose;
        this.recipientHash = recipientHash;
        this.networkHash = networkHash;
        this.askedAt = askedAt;
    }

    String recipientHash() {
        return recipientHash;
    }

    String networkHash() {
        return networkHash;
    }
}
