package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Entity of one conclusion of a {@link Seminar}, in the words in which it was drawn. */
@Entity
@Table(name = "conclusion")
public class Conclusion {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @SuppressWarnings("unused")
    @ManyToOne(optional = false)
    @JoinColumn(name = "seminar_id")
    private Seminar seminar;

    @Column(name = "place")
    private int place;

    @Column(name = "words")
    private String text;

    protected Conclusion() {
        // for the database
    }

    Conclusion(Seminar seminar, int place, String text) {
        this.seminar = seminar;
        this.place = place;
        this.text = text;
    }

    /** Its place in the list, from 1. */
    public int place() {
        return place;
    }

    public String text() {
        return text;
    }
}
