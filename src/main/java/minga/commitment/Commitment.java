package minga.commitment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Entity of a commitment or initiative, in the words in which it was made. Its fields are declared in
 * {@link CommitmentTemplate} and written through it.
 */
@Entity
@Table(name = "commitment_record")
public class Commitment extends CommitmentFollowUp {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "slug")
    private String slug;

    @Column(name = "place")
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CommitmentStatus status = CommitmentStatus.DRAFT;

    @Column(name = "words")
    private String text;

    @Column(name = "origin_seminar")
    private String seminar;

    @Column(name = "origin_conclusion")
    private String conclusion;

    @Column(name = "related_seminar")
    private String relatedSeminar;

    @Column(name = "source_document")
    private String sourceDocument;

    @Column(name = "source_page")
    private String sourcePage;

    @Column(name = "source_notes")
    private String sourceNotes;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "reminders_ended_at")
    private Instant remindersEndedAt;

    @Version
    @Column(name = "revision")
    private long revision;

    @OneToMany(mappedBy = "commitment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<AnsweringPractice> practices = new ArrayList<>();

    @OneToMany(mappedBy = "commitment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<ProgressReport> reports = new ArrayList<>();

    protected Commitment() {
        // for the database
    }

    /**
     * An empty draft.
     *
     * @param slug the readable part of its address
     * @param place its place in the list where no day decides, from 1
     * @param formKey the key of the form that began it, or null
     */
    public Commitment(String slug, int place, String formKey, Instant now) {
        this.slug = slug;
        this.place = place;
        this.formKey = formKey;
        this.updatedAt = now;
    }

    /** Somebody writes in it. */
    void touch(Instant now) {
        this.updatedAt = now;
    }

    /** From now on the public sees it. */
    public void publish(Instant now) {
        this.status = CommitmentStatus.PUBLISHED;
        this.publishedAt = publishedAt == null ? now : publishedAt;
    }

    /** Back to the desk: the public does not see it any more. Its address stays its own. */
    void unpublish() {
        this.status = CommitmentStatus.DRAFT;
    }

    /** Takes another address, as long as nobody can have kept this one. */
    void rename(String newSlug) {
        this.slug = newSlug;
    }

    /** It was made of that conclusion of that seminar. */
    void originate(String seminarSlug, String words) {
        this.seminar = seminarSlug;
        this.conclusion = words;
    }

    /**
     * Adds what somebody reported. What waits for a curator changes nothing yet, and meets nobody who is writing in the
     * form.
     */
    ProgressReport report(ProgressReport.Author author, Instant now) {
        ProgressReport report = new ProgressReport(this, author, now);
        reports.add(report);
        this.updatedAt = author.trusted() ? now : updatedAt;
        return report;
    }

    void discard(ProgressReport report) {
        reports.remove(report);
    }

    public long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public int place() {
        return place;
    }

    public CommitmentStatus status() {
        return status;
    }

    public boolean isPublic() {
        return status == CommitmentStatus.PUBLISHED;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** When it became public for the first time, or null. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Counts its changes; a writer names the one it saw. */
    public long revision() {
        return revision;
    }

    /** When its contact was last reminded; null where never. */
    public Instant remindedAt() {
        return remindedAt;
    }

    /** False where its contact asked for no more reminders. */
    public boolean isReminded() {
        return remindersEndedAt == null;
    }

    /** Null in a draft that has none yet. */
    public String text() {
        return text;
    }

    /** The slug of the seminar in which it was made, or null. */
    public String seminar() {
        return seminar;
    }

    /** The conclusion that it was made of, in its words, or null. */
    public String conclusion() {
        return conclusion;
    }

    /** The slug of the seminar it speaks of, or null. */
    public String relatedSeminar() {
        return relatedSeminar;
    }

    public String sourceDocument() {
        return sourceDocument;
    }

    public String sourcePage() {
        return sourcePage;
    }

    /** What was doubtful in the reading of the source; null where nothing was. */
    public String sourceNotes() {
        return sourceNotes;
    }

    /** The practices that answer it, each by its code or by the id it was imported under. */
    public List<String> practices() {
        return practices.stream().map(AnsweringPractice::practice).toList();
    }

    /** What was reported, oldest first, accepted or not. */
    public List<ProgressReport> reports() {
        return List.copyOf(reports);
    }

    void text(String value) {
        this.text = value;
    }

    void seminar(String value) {
        this.seminar = value;
    }

    void conclusion(String value) {
        this.conclusion = value;
    }

    void relatedSeminar(String value) {
        this.relatedSeminar = value;
    }

    void sourceDocument(String value) {
        this.sourceDocument = value;
    }

    void sourcePage(String value) {
        this.sourcePage = value;
    }

    void sourceNotes(String value) {
        this.sourceNotes = value;
    }

    /** Another contact has asked for nothing yet: reminders begin anew. */
    @Override
    void contact(String value) {
        if (value == null || !value.equals(contact())) {
            this.remindersEndedAt = null;
            this.remindedAt = null;
        }
        super.contact(value);
    }

    /** As many rows as values; only what differs is written. */
    void practices(List<String> codes) {
        while (practices.size() > codes.size()) {
            practices.remove(practices.size() - 1);
        }
        while (practices.size() < codes.size()) {
            practices.add(new AnsweringPractice(this));
        }
        for (int i = 0; i < codes.size(); i++) {
            practices.get(i).set(codes.get(i), i + 1);
        }
    }
}
