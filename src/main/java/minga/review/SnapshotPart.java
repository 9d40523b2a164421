package minga.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Entity of one part of the text that keeps what a ficha said when it was sent back: see {@link FichaSnapshot}. */
@Entity
@Table(name = "review_snapshot")
public class SnapshotPart {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "version_id")
    private long version;

    @Column(name = "round")
    private int round;

    @Column(name = "part")
    private int part;

    @Column(name = "words")
    private String words;

    protected SnapshotPart() {
        // for the database
    }

    SnapshotPart(long version, int round, int part, String words) {
        this.version = version;
        this.round = round;
        this.part = part;
        this.words = words;
    }

    String words() {
        return words;
    }
}
