package minga.dossier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import minga.platform.Sha256;
import minga.template.RecordCopier;
import minga.template.Rows;

/**
 * Entity of one version of a {@link Dossier}: a draft that several people write, or frozen since it was published. Its
 * fields are declared in {@link DossierTemplate} and written through it.
 */
@Entity
@Table(name = "dossier_version")
public class DossierVersion {

    /** More than any version is ever saved. */
    private static final long SAVES = 1_000_000_000L;

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "dossier_id")
    private Dossier dossier;

    @Column(name = "version_number")
    private int number;

    @Column(name = "title")
    private String title;

    @Column(name = "subtitle")
    private String subtitle;

    @Column(name = "held_on")
    private LocalDate date;

    @Column(name = "venue")
    private String venue;

    @Column(name = "publisher")
    private String publisher;

    @Column(name = "foreword")
    private String foreword;

    @Column(name = "language")
    private String language = "es";

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "checksum")
    private String checksum;

    @Version
    @Column(name = "revision")
    private long revision;

    @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<DossierEntry> entries = new ArrayList<>();

    protected DossierVersion() {
        // for the database
    }

    DossierVersion(Dossier dossier, int number, Instant now) {
        this.dossier = dossier;
        this.number = number;
        this.updatedAt = now;
    }

    /** A draft that says all that the other says, of the same dossier or of another one. */
    static DossierVersion draftFrom(DossierVersion other, Dossier owner, int number, Instant now) {
        DossierVersion next = new DossierVersion(owner, number, now);
        RecordCopier.copy(DossierTemplate.DOSSIER, other, next);
        return next;
    }

    /** Somebody writes in it. */
    void touch(Instant now) {
        this.updatedAt = now;
    }

    /** Freezes it. The caller has frozen its entries. */
    void publish(Instant now) {
        this.publishedAt = now;
        this.checksum = Sha256.hex(DossierManifest.of(this));
    }

    Dossier dossier() {
        return dossier;
    }

    /** 1 for the first. */
    int number() {
        return number;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** Null in a draft. */
    Instant publishedAt() {
        return publishedAt;
    }

    boolean published() {
        return publishedAt != null;
    }

    /** SHA-256 of its {@link DossierManifest}, in hexadecimal; null in a draft. */
    String checksum() {
        return checksum;
    }

    /** Counts the changes of the dossier; a writer names the one it saw. Of a later version it is always greater. */
    long revision() {
        return number * SAVES + revision;
    }

    String title() {
        return title;
    }

    String subtitle() {
        return subtitle;
    }

    LocalDate date() {
        return date;
    }

    String venue() {
        return venue;
    }

    String publisher() {
        return publisher;
    }

    /** In Markdown. */
    String foreword() {
        return foreword;
    }

    /** The code of the language in which its labels and headings are written. */
    String language() {
        return language;
    }

    Rows<DossierEntry> entries() {
        return Rows.of(entries, () -> new DossierEntry(this), this::renumber);
    }

    void title(String value) {
        this.title = value;
    }

    void subtitle(String value) {
        this.subtitle = value;
    }

    void date(LocalDate value) {
        this.date = value;
    }

    void venue(String value) {
        this.venue = value;
    }

    void publisher(String value) {
        this.publisher = value;
    }

    void foreword(String value) {
        this.foreword = value;
    }

    void language(String value) {
        this.language = value == null ? "es" : value;
    }

    private void renumber() {
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).moveTo(i + 1);
        }
    }
}
