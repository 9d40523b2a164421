package minga.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import minga.practice.Remark;

/** Entity of a reply in the thread of a remark: what one side says in one round; it changes until the round is over. */
@Entity
@Table(name = "observation_reply")
public class RemarkReply {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "observation_id")
    private long remark;

    @Column(name = "round")
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(name = "side")
    private Remark.Side side;

    @Column(name = "author_name")
    private String author;

    @Column(name = "words")
    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Version
    @Column(name = "revision")
    private long revision;

    protected RemarkReply() {
        // for the database
    }

    RemarkReply(long remark, int round, Remark.Side side) {
        this.remark = remark;
        this.round = round;
        this.side = side;
    }

    void write(String newText, String newAuthor, Instant now) {
        this.text = newText;
        this.author = newAuthor;
        this.writtenAt = now;
    }

    boolean isOf(int oneRound, Remark.Side oneSide) {
        return round == oneRound && side == oneSide;
    }

    long remark() {
        return remark;
    }

    Remark.Reply reply() {
        return new Remark.Reply(round, side, author, text, writtenAt);
    }
}
