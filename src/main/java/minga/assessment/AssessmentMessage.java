package minga.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import minga.account.Caller;

/** Entity of one message in the talk of reviewers whose verdicts differ. */
@Entity
@Table(name = "assessment_message")
public class AssessmentMessage {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "version_id")
    private long version;

    @Column(name = "round")
    private int round;

    @Column(name = "author")
    private long author;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "words")
    private String words;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected AssessmentMessage() {
        // for the database
    }

    AssessmentMessage(long version, int round, Caller author, String words, Instant now) {
        this.version = version;
        this.round = round;
        this.author = author.accountId();
        this.authorName = author.name();
        this.words = words;
        this.writtenAt = now;
    }

    long version() {
        return version;
    }

    int round() {
        return round;
    }

    long author() {
        return author;
    }

    public String authorName() {
        return authorName;
    }

    public String words() {
        return words;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
