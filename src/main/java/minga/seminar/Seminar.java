package minga.seminar;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** Entity of a seminar, or of one presentation of practices, with its commitments and conclusions. */
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

    @Column(name = "title")
    private String title;

    @Column(name = "kind")
    private String kind;

    @Column(name = "description")
    private String description;

    @Column(name = "source_document")
    private String sourceDocument;

    @Column(name = "source_page")
    private String sourcePage;

    @Column(name = "source_notes")
    private String sourceNotes;

    @Version
    @Column(name = "revision")
    private long revision;

    @ElementCollection
    @CollectionTable(name = "seminar_practice", joinColumns = @JoinColumn(name = "seminar_id"))
    @OrderColumn(name = "place")
    @Column(name = "practice_code")
    private List<String> practices = new ArrayList<>();

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
     * @param place its place in the list of seminars, from 1
     * @param kind {@code PRESENTATION}, {@code REGIONAL}, {@code WORKSHOP} or {@code SEMINAR}
     */
    public Seminar(String slug, int place, String title, String kind) {
        this.slug = slug;
        this.place = place;
        this.title = title;
        this.kind = kind;
    }

    /** What it was about, in words; null where the source does not say. */
    public void describe(String words) {
        this.description = words;
    }

    /**
     * Where we know it from.
     *
     * @param notes what was doubtful in the reading of it, told plainly; null where nothing was
     */
    public void cite(String document, String page, String notes) {
        this.sourceDocument = document;
        this.sourcePage = page;
        this.sourceNotes = notes;
    }

    /** It presented that practice, named by the id it was imported under or by its code. */
    public void present(String practice) {
        practices.add(practice);
    }

    /**
     * Somebody promised something there.
     *
     * @param institution who; null where the source does not say
     * @param relatedSeminar the slug of the seminar that the promise speaks of, or null
     */
    public void commit(String words, String institution, String relatedSeminar) {
        commitments.add(new Commitment(this, commitments.size() + 1, words, institution, relatedSeminar));
    }

    /** It was concluded there. */
    public void conclude(String words) {
        conclusions.add(new Conclusion(this, conclusions.size() + 1, words));
    }

    public String slug() {
        return slug;
    }

    public int place() {
        return place;
    }

    public String title() {
        return title;
    }

    public String kind() {
        return kind;
    }

    public String description() {
        return description;
    }

    public String sourceDocument() {
        return sourceDocument;
    }

    public String sourcePage() {
        return sourcePage;
    }

    public String sourceNotes() {
        return sourceNotes;
    }

    public List<String> practices() {
        return List.copyOf(practices);
    }

    public List<Commitment> commitments() {
        return List.copyOf(commitments);
    }

    public List<Conclusion> conclusions() {
        return List.copyOf(conclusions);
    }
}
