package minga.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import minga.template.RecordCopier;
import minga.template.RemovableRow;

/**
 * Entity of one file or link under a means of verification. Written through {@link EvidenceTemplate}; files through
 * the store.
 */
@Entity
@Table(name = "evidence")
public class Evidence implements RecordCopier.HoldsMore<Evidence>, RemovableRow {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "place")
    private int place;

    @Column(name = "removed_from")
    private Integer removedFrom;

    @Column(name = "origin")
    private Long origin;

    @Column(name = "kind")
    private String kind;

    @Column(name = "title")
    private String title;

    @Column(name = "link")
    private String link;

    @Column(name = "page")
    private String page;

    @Column(name = "words")
    private String text;

    @Column(name = "file_hash")
    private String fileHash;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "file_size")
    private Long fileSize;

    @Embedded
    private FileDisclosure disclosure = new FileDisclosure();

    @Embedded
    private CheckHistory checks = new CheckHistory();

    /** An empty one, to be filled. */
    public Evidence() {
        // for the database and for new rows
    }

    /** The file, who may see it, and what was found when it was last looked at. */
    @Override
    public void copyRestFrom(Evidence other) {
        this.fileHash = other.fileHash;
        this.fileName = other.fileName;
        this.mediaType = other.mediaType;
        this.fileSize = other.fileSize;
        this.disclosure = other.disclosure.copy();
        this.checks = other.checks.copy();
    }

    @Override
    public void moveTo(int newPlace) {
        this.place = newPlace;
    }

    /**
     * A file of the store stands behind it from now on.
     *
     * @param hash SHA-256 of the bytes, 64 hexadecimal digits
     * @param size in bytes
     */
    public void attach(String hash, String name, String type, long size) {
        this.kind = "FILE";
        this.fileHash = hash;
        this.fileName = name;
        this.mediaType = type;
        this.fileSize = size;
        this.disclosure = FileDisclosure.of(hash);
        this.checks = new CheckHistory();
    }

    /** What the file is called on the page; may be null. */
    public void describeFile(String newTitle) {
        this.title = newTitle;
    }

    /** Asks for the file to be shown to all once the ficha is public; it is, when no answer is missing. */
    public void publishFile(FileDisclosure.Answers answers, long account, Instant now) {
        disclosure.publish(answers, account, now);
    }

    /** From now on only the municipality and the reviewers see the file. */
    public void keepFilePrivate(long account, Instant now) {
        disclosure.keepPrivate(account, now);
    }

    /** The text of the file was read; those are the keys of what looks like personal data in it. */
    public void recordFindings(List<String> keys) {
        disclosure.recordFindings(keys);
    }

    /** The link answered, or the file's bytes still have their hash. */
    public void recordFound(Instant now) {
        checks.recordFound(now);
    }

    /** It was not there: lost after {@value CheckHistory#MISSES_UNTIL_LOST} times in a row, a day apart. */
    public void recordMissing(Instant now) {
        checks.recordMissing(now);
    }

    /** It is not there and will not come back by itself: lost at once. */
    public void recordLost(Instant now) {
        checks.recordLost(now);
    }

    /** True where it is time to look at it again: only then a look that found nothing counts. */
    public boolean isCheckDue(Instant now) {
        return checks.isCheckDue(now);
    }

    /** Nothing could be said; it is looked at again then. */
    public void postponeCheck(Instant next) {
        checks.postponeCheck(next);
    }

    /** True where a file or a link is there. */
    public boolean isAttached() {
        return link != null || fileHash != null;
    }

    /** True where a file or a link was there and nobody finds it any more. */
    public boolean lost() {
        return isAttached() && checks.lostAt() != null;
    }

    /** How far it proves anything; what is lost proves no more than its words. */
    public EvidenceState state() {
        if (!isAttached() || lost()) {
            return EvidenceState.DECLARED;
        }
        return checks.checkedAt() == null ? EvidenceState.ATTACHED : EvidenceState.CHECKED;
    }

    @Override
    public long id() {
        return id;
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

    /** {@code LINK} or {@code FILE}; null while nobody said. */
    public String kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String link() {
        return link;
    }

    /** The page to open, in the source's own numbering. */
    public String page() {
        return page;
    }

    /** What it says, as far as it was read or typed. */
    public String text() {
        return text;
    }

    /** SHA-256 of the file, or null. */
    public String fileHash() {
        return fileHash;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Where the file is handed out to whom may see it; null without a file. */
    public String fileAddress() {
        return fileHash == null ? null : "/antecedentes/" + id;
    }

    /** In bytes. */
    public Long fileSize() {
        return fileSize;
    }

    /** True where the municipality wants all to see the file, whether or not all is answered that is asked before. */
    public boolean open() {
        return disclosure.open();
    }

    /** True where all may see the file once the ficha is public: it was asked for and nothing is left to answer. */
    public boolean isFilePublic() {
        return fileHash != null && disclosure.isPublic();
    }

    /** What was asked and answered before the file is shown to all. */
    public FileDisclosure disclosure() {
        return disclosure;
    }

    /** Null where nobody looked yet, or looked and cannot say. */
    public CheckHistory.LastCheck lastCheck() {
        if (lost()) {
            return new CheckHistory.LastCheck(fileHash == null ? "evidence.looked.dead" : "evidence.looked.gone",
                    checks.lostAt());
        }
        return checks.checkedAt() == null ? null
                : new CheckHistory.LastCheck("evidence.looked.sound", checks.checkedAt());
    }

    /** When it was last found sound; null where it never was. */
    public Instant checkedAt() {
        return checks.checkedAt();
    }

    void kind(String value) {
        this.kind = value;
    }

    void title(String value) {
        this.title = value;
    }

    void link(String value) {
        if (value == null || !value.equals(link)) {
            checks = new CheckHistory();
        }
        this.link = value;
    }

    void page(String value) {
        this.page = value;
    }

    void text(String value) {
        this.text = value;
    }
}
