package minga.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Entity of a dated report on the progress of a {@link Commitment}. One that a curator writes is accepted at once; one
 * that comes by the link of a mail waits for a curator, and the public does not see it before.
 */
@Entity
@Table(name = "progress_report")
public class ProgressReport {

    /**
     * Who reports.
     *
     * @param name as it is shown
     * @param formKey of the form, so that it counts once
     * @param trusted true where it holds without being looked at
     */
    record Author(String name, String formKey, boolean trusted) {}

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @SuppressWarnings("unused")
    @ManyToOne(optional = false)
    @JoinColumn(name = "commitment_id")
    private Commitment commitment;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "author")
    private String author;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "words")
    private String text;

    @Column(name = "state")
    private String state;

    @Column(name = "percentage")
    private Long percentage;

    @Column(name = "evidence")
    private String evidence;

    protected ProgressReport() {
        // for the database, and to be shown in an empty form
    }

    ProgressReport(Commitment commitment, Author author, Instant now) {
        this.commitment = commitment;
        this.reportedAt = now;
        this.author = author.name();
        this.formKey = author.formKey();
        this.acceptedAt = author.trusted() ? now : null;
    }

    void accept(Instant now) {
        this.acceptedAt = now;
    }

    public long id() {
        return id;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    /** Who wrote it, by name. */
    public String author() {
        return author;
    }

    String formKey() {
        return formKey;
    }

    /** False while a curator has not looked at what came by mail. */
    public boolean isAccepted() {
        return acceptedAt != null;
    }

    public String text() {
        return text;
    }

    /** A word of commitmentState; null where it changes nothing. */
    public String state() {
        return state;
    }

    /** From 0 to 100; null where it changes nothing. */
    public Long percentage() {
        return percentage;
    }

    public String evidence() {
        return evidence;
    }

    void text(String value) {
        this.text = value;
    }

    void state(String value) {
        this.state = value;
    }

    void percentage(Long value) {
        this.percentage = value;
    }

    void evidence(String value) {
        this.evidence = value;
    }
}
