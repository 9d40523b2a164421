package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What the practice is for: the first link of the chain. */
@Entity
@Table(name = "objective")
public class Objective {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "version_id")
    private PracticeVersion version;

    @Column(name = "place")
    private int place;

    @Column(name = "kind")
    private String kind;

    @Column(name = "words")
    private String text;

    protected Objective() {
        // for the database
    }

    Objective(PracticeVersion version) {
        this.version = version;
    }

    Objective copyTo(PracticeVersion other) {
        Objective copy = new Objective(other);
        copy.place = place;
        copy.kind = kind;
        copy.text = text;
        return copy;
    }

    void stand(int newPlace) {
        this.place = newPlace;
    }

    /** Its place among the objectives, from 0. */
    public int place() {
        return place;
    }

    /** {@code GENERAL} or {@code SPECIFIC}; null while nobody said. */
    public String kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    void kind(String said) {
        this.kind = said;
    }

    void text(String said) {
        this.text = said;
    }
}
