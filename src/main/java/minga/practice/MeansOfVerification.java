package minga.practice;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import minga.evidence.Evidence;
import minga.evidence.EvidenceState;
import minga.template.RecordCopier;
import minga.template.RemovableRow;
import minga.template.Rows;

/** Entity of a means of verification: the document by which others can see that the indicator is true. */
@Entity
@Table(name = "means_of_verification")
public class MeansOfVerification implements RemovableRow, RecordCopier.HoldsMore<MeansOfVerification> {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    @Column(name = "place")
    private int place;

    @Column(name = "removed_from")
    private Integer removedFrom;

    @Column(name = "origin")
    private Long origin;

    @Column(name = "words")
    private String text;

    @Column(name = "kind")
    private String kind;

    @Column(name = "issuing_body")
    private String issuingBody;

    @Column(name = "issue_date")
    private LocalDate date;

    @Column(name = "page")
    private String page;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "verified_by")
    private Long verifiedBy;

    /** The fingerprint of what was seen; null where it was seen before fingerprints were kept. */
    @Column(name = "verified_digest")
    private String verifiedDigest;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "means_id")
    @OrderBy("place")
    private List<Evidence> evidence = new ArrayList<>();

    protected MeansOfVerification() {
        // for the database
    }

    MeansOfVerification(Indicator indicator) {
        this.indicator = indicator;
    }

    @Override
    public void moveTo(int newPlace) {
        this.place = newPlace;
    }

    /** A reviewer saw what is attached. It counts for as long as nothing of it is changed, and in copies too. */
    public void verify(long reviewer, Instant now) {
        this.verifiedBy = reviewer;
        this.verifiedAt = now;
        this.verifiedDigest = MeansFingerprint.of(this);
    }

    /** The reviewer takes it back. */
    public void unverify() {
        this.verifiedBy = null;
        this.verifiedAt = null;
        this.verifiedDigest = null;
    }

    /** Who saw it, when, and what. */
    @Override
    public void copyRestFrom(MeansOfVerification other) {
        this.verifiedBy = other.verifiedBy;
        this.verifiedAt = other.verifiedAt;
        this.verifiedDigest = other.isVerified() ? MeansFingerprint.of(other) : other.verifiedDigest;
    }

    /** True where a reviewer saw what is attached, and it has not changed since. */
    public boolean isVerified() {
        return verifiedAt != null && (verifiedDigest == null || verifiedDigest.equals(MeansFingerprint.of(this)));
    }

    /** How far it is proven: by what is attached, what was checked, and who saw it. */
    public EvidenceState state() {
        EvidenceState best = evidence().stream().map(Evidence::state).max(Comparator.naturalOrder())
                .orElse(EvidenceState.DECLARED);
        return best != EvidenceState.DECLARED && isVerified() ? EvidenceState.VERIFIED : best;
    }

    /** How far its municipality and its reviewers prove it, whatever the weekly check of links and files finds. */
    public EvidenceState claimedState() {
        if (evidence().stream().noneMatch(Evidence::isAttached)) {
            return EvidenceState.DECLARED;
        }
        return isVerified() ? EvidenceState.VERIFIED : EvidenceState.ATTACHED;
    }

    @Override
    public long id() {
        return id;
    }

    /** The indicator that it proves. */
    public Indicator indicator() {
        return indicator;
    }

    /** The ficha in which it stands. */
    public PracticeVersion version() {
        return indicator.version();
    }

    @Override
    public int place() {
        return place;
    }

    @Override
    public long lineage() {
        return origin == null ? id : origin;
    }

    @Override
    public void descendFrom(long lineage) {
        this.origin = lineage == 0 ? null : lineage;
    }

    @Override
    public Integer removedFrom() {
        return removedFrom;
    }

    @Override
    public void markRemoved(Integer fromPlace) {
        this.removedFrom = fromPlace;
    }

    public String text() {
        return text;
    }

    /** A word of verificationKind. */
    public String kind() {
        return kind;
    }

    public String issuingBody() {
        return issuingBody;
    }

    public LocalDate date() {
        return date;
    }

    public String page() {
        return page;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }

    public Rows<Evidence> evidence() {
        return Rows.ofRemovable(evidence, Evidence::new);
    }

    /** Deletes the evidence that was removed. */
    void deleteRemoved() {
        evidence.removeAll(evidence().removed());
    }

    void text(String value) {
        this.text = value;
    }

    void kind(String value) {
        this.kind = value;
    }

    void issuingBody(String value) {
        this.issuingBody = value;
    }

    void date(LocalDate value) {
        this.date = value;
    }

    void page(String value) {
        this.page = value;
    }
}
