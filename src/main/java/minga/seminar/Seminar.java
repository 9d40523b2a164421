package minga.seminar;

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
import minga.template.Rows;

/**
 * Entity of a seminar, or of one presentation of practices, with its programme and conclusions. Its fields are
 * declared in {@link SeminarTemplate} and written through it.
 */
@Entity
@Table(name = "seminar")
public class Seminar extends SeminarOccasion {

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
    private SeminarStatus status = SeminarStatus.DRAFT;

    @Column(name = "title")
    private String title;

    @Column(name = "description")
    private String description;

    @Column(name = "status_note")
    private String statusNote;

    @Column(name = "meeting_notes")
    private String minutes;

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

    @Version
    @Column(name = "revision")
    private long revision;

    @OneToMany(mappedBy = "seminar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<SeminarHost> hosts = new ArrayList<>();

    @OneToMany(mappedBy = "seminar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<SeminarSession> sessions = new ArrayList<>();

    @OneToMany(mappedBy = "seminar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<PresentedPractice> practices = new ArrayList<>();

    @OneToMany(mappedBy = "seminar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Conclusion> conclusions = new ArrayList<>();

    protected Seminar() {
        // for the database
    }

    /**
     * An empty draft.
     *
     * @param slug the readable part of its address
     * @param place its place in the list of seminars, from 1
     * @param formKey the key of the form that began it, or null
     */
    public Seminar(String slug, int place, String formKey, Instant now) {
        this.slug = slug;
        this.place = place;
        this.formKey = formKey;
        this.updatedAt = now;
    }

    /** Somebody writes in it. */
    void touch(Instant now) {
        this.updatedAt = now;
    }

    /**
     * Enters a state. The moment at which it first became public is kept for good, and its address with it: a seminar
     * that goes back to the desk leaves the public, and nothing else.
     */
    public void enter(SeminarStatus state, Instant now) {
        this.status = state;
        if (state.isPublic() && publishedAt == null) {
            this.publishedAt = now;
        }
    }

    /** Takes another address, as long as nobody can have kept this one. */
    void rename(String newSlug) {
        this.slug = newSlug;
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

    public SeminarStatus status() {
        return status;
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

    /** Null in a draft that has none yet. */
    public String title() {
        return title;
    }

    /** What it was about, in Markdown; null where the source does not say. */
    public String description() {
        return description;
    }

    /** What people must know of its state, such as why it was cancelled. */
    public String statusNote() {
        return statusNote;
    }

    /** What was said, in Markdown. */
    public String minutes() {
        return minutes;
    }

    public String sourceDocument() {
        return sourceDocument;
    }

    public String sourcePage() {
        return sourcePage;
    }

    /** What was doubtful in the reading of the source, told plainly; null where nothing was. */
    public String sourceNotes() {
        return sourceNotes;
    }

    public Rows<SeminarHost> hosts() {
        return Rows.of(hosts, () -> new SeminarHost(this), () -> renumber(hosts));
    }

    /** The programme, in order. */
    public Rows<SeminarSession> sessions() {
        return Rows.of(sessions, () -> new SeminarSession(this), () -> renumber(sessions));
    }

    /** The practices that it presented beside its sessions, each by its code or by the id it was imported under. */
    public List<String> practices() {
        return practices.stream().map(PresentedPractice::practice).toList();
    }

    public Rows<Conclusion> conclusions() {
        return Rows.of(conclusions, () -> new Conclusion(this), () -> renumber(conclusions));
    }

    void title(String value) {
        this.title = value;
    }

    void description(String value) {
        this.description = value;
    }

    void statusNote(String value) {
        this.statusNote = value;
    }

    void minutes(String value) {
        this.minutes = value;
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

    /** As many rows as values; only what differs is written. */
    void practices(List<String> codes) {
        while (practices.size() > codes.size()) {
            practices.remove(practices.size() - 1);
        }
        while (practices.size() < codes.size()) {
            practices.add(new PresentedPractice(this));
        }
        for (int i = 0; i < codes.size(); i++) {
            practices.get(i).practice(codes.get(i));
        }
        renumber(practices);
    }

    private static void renumber(List<? extends SeminarRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).moveTo(i + 1);
        }
    }
}
