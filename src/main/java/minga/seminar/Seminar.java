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
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import minga.platform.Stale;
import minga.template.Rows;

/**
 * Entity of a seminar, or of one presentation of practices, with its commitments and conclusions. Its fields are
 * declared in {@link SeminarTemplate} and written through it.
 */
@Entity
@Table(name = "seminar")
public class Seminar {

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

    @Column(name = "kind")
    private String kind;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "starts_zone")
    private String startsZone;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "ends_zone")
    private String endsZone;

    @Column(name = "venue")
    private String venue;

    @Column(name = "description")
    private String description;

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
    private List<PresentedPractice> practices = new ArrayList<>();

    @OneToMany(mappedBy = "seminar", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<Commitment> commitments = new ArrayList<>();

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

    /**
     * Somebody writes in it.
     *
     * @param seen the revision that the writer had before the eyes
     * @throws Stale when it was changed meanwhile
     */
    void touch(long seen, Instant now) {
        if (seen != revision) {
            throw new Stale();
        }
        this.updatedAt = now;
    }

    /** From now on the public sees it. */
    public void publish(Instant now) {
        this.status = SeminarStatus.PUBLISHED;
        this.publishedAt = publishedAt == null ? now : publishedAt;
    }

    /** Back to the desk: the public does not see it any more. Its address stays its own. */
    void unpublish() {
        this.status = SeminarStatus.DRAFT;
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

    /** A word of seminarKind. */
    public String kind() {
        return kind;
    }

    /** Null where nobody knows. */
    public ZonedDateTime startsAt() {
        return startsAt == null ? null : startsAt.atZone(ZoneId.of(startsZone));
    }

    public ZonedDateTime endsAt() {
        return endsAt == null ? null : endsAt.atZone(ZoneId.of(endsZone));
    }

    public String venue() {
        return venue;
    }

    /** What it was about, in Markdown; null where the source does not say. */
    public String description() {
        return description;
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

    /** The practices that it presented, each by its code or by the id it was imported under. */
    public List<String> practices() {
        return practices.stream().map(PresentedPractice::practice).toList();
    }

    public Rows<Commitment> commitments() {
        return Rows.of(commitments, () -> new Commitment(this), () -> renumber(commitments));
    }

    public Rows<Conclusion> conclusions() {
        return Rows.of(conclusions, () -> new Conclusion(this), () -> renumber(conclusions));
    }

    void title(String value) {
        this.title = value;
    }

    void kind(String value) {
        this.kind = value;
    }

    void startsAt(ZonedDateTime value) {
        this.startsAt = value == null ? null : value.toInstant();
        this.startsZone = value == null ? null : value.getZone().getId();
    }

    void endsAt(ZonedDateTime value) {
        this.endsAt = value == null ? null : value.toInstant();
        this.endsZone = value == null ? null : value.getZone().getId();
    }

    void venue(String value) {
        this.venue = value;
    }

    void description(String value) {
        this.description = value;
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
