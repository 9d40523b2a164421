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
import java.util.List;
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

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "resolved_by")
    private String resolvedBy;

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

    /** A reviewer found it mended. */
    void resolve(String reviewer, Instant now) {
        if (resolvedAt == null) {
            this.resolvedBy = reviewer;
            this.resolvedAt = now;
        }
    }

    void reopen() {
        this.resolvedAt = null;
        this.resolvedBy = null;
    }

    boolean resolved() {
        return resolvedAt != null;
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

    /**
     * As it is read now: it has gone where its row went.
     *
     * @param replies what was said to it, in turn
     * @param answering the round that the municipality answers now; 0 where it does not
     */
    Remark remark(PracticeVersion version, List<Remark.Reply> replies, int answering) {
        RowLineagePaths.Place now = new RemarkPlace(path, rowPath, rowWords).in(version);
        String answer = replies.stream().filter(one -> one.side() == Remark.Side.MUNICIPALITY)
                .filter(one -> answering == 0 || one.round() == answering).reduce((one, later) -> later)
                .map(Remark.Reply::text).orElse(null);
        return new Remark(id, review.round(), now.path(), text, author, writtenAt, answer, replies, resolved(),
                resolvedBy, resolvedAt, now.gone() ? path : null, now.gone() && rowWords != null ? rowWords : "");
    }
}
