package minga.practice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minga.platform.OfMunicipality;
import minga.platform.Refused;

/**
 * Entity of a practice: permanent code, owning municipality, and the versions of its ficha. It belongs to its
 * municipality, not to the person who wrote it.
 */
@Entity
@Table(name = "practice")
public class Practice implements OfMunicipality {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "code")
    private String code;

    @Column(name = "slug")
    private String slug;

    @Column(name = "source_id")
    private String sourceId;

    @Column(name = "municipality")
    private String municipality;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_number")
    private Integer publishedNumber;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Version
    @Column(name = "revision")
    private long revision;

    @OneToMany(mappedBy = "practice", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<PracticeVersion> versions = new ArrayList<>();

    protected Practice() {
        // for the database
    }

    private Practice(String code, String municipality, String sourceId, Instant now) {
        this.code = code;
        this.municipality = municipality;
        this.sourceId = sourceId;
        this.createdAt = now;
    }

    /**
     * Begins a practice with an empty draft.
     *
     * @param code permanent, such as BP-2026-0001
     * @param municipality the code of the institution it belongs to
     * @param sourceId its name where it was imported from, or null
     */
    static Practice begin(String code, String municipality, String sourceId, Instant now) {
        Practice practice = new Practice(code, municipality, sourceId, now);
        practice.versions.add(new PracticeVersion(practice, 1, now));
        return practice;
    }

    /** A practice that was published elsewhere before: public from the start, no review to go through. */
    static Practice imported(String code, String slug, ImportedPractice source, Instant now) {
        Practice practice = new Practice(code, source.municipality(), source.sourceId(), now);
        source.version().publishImported(practice, now);
        practice.versions.add(source.version());
        practice.makePublic(source.version(), slug);
        return practice;
    }

    /**
     * Opens the next version as a draft that says what the public one says.
     *
     * @throws Refused when one is open already, or nothing was published yet
     */
    public PracticeVersion revise(Instant now) {
        if (newest().status().open()) {
            throw new Refused("practice.alreadyOpen");
        }
        PracticeVersion last = published().orElseThrow(() -> new Refused("practice.notPublished"));
        PracticeVersion next = PracticeVersion.draftFrom(last, newest().number() + 1, now);
        versions.add(next);
        return next;
    }

    /**
     * Makes an accepted version the public one. The older ones keep their addresses.
     *
     * @param freeSlug the address to take if it has none yet; an address once given stays
     */
    void publish(PracticeVersion version, String freeSlug, Instant now) {
        version.publish(now);
        makePublic(version, freeSlug);
    }

    private void makePublic(PracticeVersion version, String freeSlug) {
        this.publishedNumber = version.number();
        if (slug == null) {
            slug = freeSlug;
        }
    }

    /** Takes the practice from the public; the tombstone gives the reason. */
    void withdraw(String reason, Instant now) {
        published().orElseThrow(() -> new Refused("practice.notPublished")).withdraw();
        this.withdrawnAt = now;
        this.withdrawnReason = reason;
    }

    /** The version the public reads; none before the first publication and after a withdrawal. */
    public Optional<PracticeVersion> published() {
        return publishedNumber == null || withdrawnAt != null ? Optional.empty() : version(publishedNumber);
    }

    public Optional<PracticeVersion> version(int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }

    /** All versions, oldest first. */
    public List<PracticeVersion> versions() {
        return List.copyOf(versions);
    }

    /** The versions that are or were public, oldest first; also those of a practice that was withdrawn. */
    public List<PracticeVersion> publishedVersions() {
        return versions.stream().filter(version -> version.publishedAt() != null).toList();
    }

    public PracticeVersion newest() {
        return versions.get(versions.size() - 1);
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    public long id() {
        return id;
    }

    /** Permanent, such as BP-2026-0001. */
    public String code() {
        return code;
    }

    /** The readable part of its address; null before it was first published. */
    public String slug() {
        return slug;
    }

    /** Its name where it was imported from, or null. */
    public String sourceId() {
        return sourceId;
    }

    @Override
    public String municipality() {
        return municipality;
    }

    /** The owner, and those that the newest version names as taking part. */
    @Override
    public Set<String> concerned() {
        Set<String> all = new HashSet<>(newest().municipalities());
        all.add(municipality);
        return all;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawnReason() {
        return withdrawnReason;
    }
}
