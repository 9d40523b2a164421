package minga.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import minga.account.Caller;
import minga.practice.PracticeVersion;
import minga.practice.Remark;
import minga.template.RowLineagePaths;

/** Entity of one remark on a field. The municipality sees it once the sitting is decided, and answers it. */
@Entity
@Table(name = "observation")
public class RemarkEntity {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "review_id")
    private Review review;

    @Column(name = "path")
    private String path;

    @Column(name = "row_path")
    private String rowPath;

    @Column(name = "row_words")
    private String rowWords;

    @Column(name = "words")
    private String text;

    /** The account; null for some remarks from before it was noted. */
    @Column(name = "author")
    private Long authorId;

    @Column(name = "author_name")
    private String author;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Version
    @Column(name = "revision")
    private long revision;

    protected RemarkEntity() {
        // for the database
    }

    RemarkEntity(Review review, RemarkPlace place, Caller author) {
        this.review = review;
        this.path = place.path();
        this.rowPath = place.rowPath();
        this.rowWords = place.rowWords();
        this.author = author.name();
        this.authorId = author.accountId();
    }

    void write(String newText, Instant now) {
        this.text = newText;
        this.writtenAt = now;
    }

    /** The municipality's word to it; null takes it back. */
    void answer(String words, Instant now) {
        this.answer = words;
        this.answeredAt = words == null ? null : now;
    }

    /** A reviewer found it mended. */
    void resolve(Instant now) {
        if (resolvedAt == null) {
            this.resolvedAt = now;
        }
    }

    void reopen() {
        this.resolvedAt = null;
    }

    /** True once the municipality may see it. */
    boolean sent() {
        return review.verdict() != null && review.verdict() != Verdict.ACCEPTED;
    }

    Review review() {
        return review;
    }

    long id() {
        return id;
    }

    String path() {
        return path;
    }

    /** As it is read now: it has gone where its row went. */
    Remark remark(PracticeVersion version) {
        RowLineagePaths.Place now = new RemarkPlace(path, rowPath, rowWords).in(version);
        return new Remark(id, review.round(), now.path(), text, author, writtenAt, answer, resolvedAt != null,
                now.gone() ? path : null, now.gone() && rowWords != null ? rowWords : "");
    }
}
