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

/** Entity of a commitment or initiative, in the words in which it was made. */
@Entity
@Table(name = "commitment")
public class Commitment {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "seminar_id")
    private Seminar seminar;

    @Column(name = "place")
    private int place;

    @Column(name = "words")
    private String text;

    @Column(name = "institution")
    private String institution;

    @Column(name = "related_seminar")
    private String relatedSeminar;

    protected Commitment() {
        // for the database
    }

    Commitment(Seminar seminar, int place, String text, String institution, String relatedSeminar) {
        this.seminar = seminar;
        this.place = place;
        this.text = text;
        this.institution = institution;
        this.relatedSeminar = relatedSeminar;
    }

    public Seminar seminar() {
        return seminar;
    }

    /** Its place in the list, from 1. */
    public int place() {
        return place;
    }

    public String text() {
        return text;
    }

    /** Who promised; null where the source does not say. */
    public String institution() {
        return institution;
    }

    /** The slug of the seminar it speaks of, or null. */
    public String relatedSeminar() {
        return relatedSeminar;
    }
}
