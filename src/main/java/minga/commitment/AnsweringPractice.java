package minga.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Entity of a practice that answers a {@link Commitment}, named by its code or by the id it was imported under. */
@Entity
@Table(name = "answering_practice")
public class AnsweringPractice {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @SuppressWarnings("unused")
    @ManyToOne(optional = false)
    @JoinColumn(name = "commitment_id")
    private Commitment commitment;

    @Column(name = "place")
    private int place;

    @Column(name = "practice_code")
    private String practice;

    protected AnsweringPractice() {
        // for the database
    }

    AnsweringPractice(Commitment commitment) {
        this.commitment = commitment;
    }

    String practice() {
        return practice;
    }

    /** @param newPlace from 1 */
    void set(String code, int newPlace) {
        this.practice = code;
        this.place = newPlace;
    }
}
