package minga.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;

/** Who answers for a {@link Commitment}, until when, and how far it got: the part of its row that is followed up. */
@MappedSuperclass
public abstract class CommitmentFollowUp {

    @Column(name = "institution")
    private String institution;

    @Column(name = "unit")
    private String unit;

    @Column(name = "contact")
    private String contact;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "state")
    private String state;

    @Column(name = "percentage")
    private Long percentage;

    @Column(name = "evidence")
    private String evidence;

    /** Who promised; null where the source does not say. */
    public String institution() {
        return institution;
    }

    public String unit() {
        return unit;
    }

    /** A mail address, for people who signed in; reminders go there. */
    public String contact() {
        return contact;
    }

    /** Null where no day was named. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** A word of commitmentState; null where nobody says. */
    public String state() {
        return state;
    }

    /** From 0 to 100; null where nobody says. */
    public Long percentage() {
        return percentage;
    }

    /** An address that shows it. */
    public String evidence() {
        return evidence;
    }

    /** True where nothing is left to do. */
    public boolean isClosed() {
        return "DONE".equals(state) || "DROPPED".equals(state);
    }

    void institution(String value) {
        this.institution = value;
    }

    void unit(String value) {
        this.unit = value;
    }

    void contact(String value) {
        this.contact = value;
    }

    void dueOn(LocalDate value) {
        this.dueOn = value;
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

    /** What an accepted report says holds from now on; what it does not say stays. */
    void follow(ProgressReport report) {
        this.state = report.state() == null ? state : report.state();
        this.percentage = report.percentage() == null ? percentage : report.percentage();
        this.evidence = report.evidence() == null ? evidence : report.evidence();
    }
}
