package minga.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import minga.template.NumberedRow;

/**
 * Entity of one practice in a version of a dossier: how deeply it is shown, and what the editors say beside it. Written
 * only through {@link DossierTemplate}, and frozen with its version.
 */
@Entity
@Table(name = "dossier_entry")
public class DossierEntry implements NumberedRow {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @SuppressWarnings("unused")
    @ManyToOne(optional = false)
    @JoinColumn(name = "version_id")
    private DossierVersion version;

    @Column(name = "place")
    private int place;

    @Column(name = "practice_code")
    private String practice;

    @Column(name = "depth")
    private String depth = Depth.PAGE.name();

    @Column(name = "with_evidence")
    private Boolean evidence = Boolean.TRUE;

    @Column(name = "note")
    private String note;

    /** One a line. */
    @Column(name = "questions")
    private String questions;

    @Column(name = "practice_version_id")
    private Long practiceVersion;

    @Column(name = "digest")
    private String digest;

    protected DossierEntry() {
        // for the database
    }

    DossierEntry(DossierVersion version) {
        this.version = version;
    }

    @Override
    public long id() {
        return id;
    }

    /** From now on it names exactly that version of its practice. */
    void freeze(long practiceVersionId, String contentDigest) {
        this.practiceVersion = practiceVersionId;
        this.digest = contentDigest;
    }

    void moveTo(int newPlace) {
        this.place = newPlace;
    }

    /** The permanent code of the practice, such as BP-2026-0001; what somebody typed may be none. */
    String practice() {
        return practice;
    }

    String depth() {
        return depth;
    }

    /** Whether means of verification and evidence are listed; null means no. */
    Boolean evidence() {
        return evidence;
    }

    String note() {
        return note;
    }

    /** As they were written, one a line. */
    String questionText() {
        return questions;
    }

    List<String> questions() {
        return questions == null ? List.of()
                : questions.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The id of the version of the practice that it was published with; null in a draft. */
    Long practiceVersion() {
        return practiceVersion;
    }

    /** SHA-256 of what it said when it was published, in hexadecimal; null in a draft. */
    String digest() {
        return digest;
    }

    void practice(String value) {
        this.practice = value;
    }

    void depth(String value) {
        this.depth = value;
    }

    void evidence(Boolean value) {
        this.evidence = value;
    }

    void note(String value) {
        this.note = value;
    }

    void questionText(String value) {
        this.questions = value;
    }
}
