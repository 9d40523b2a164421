package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import minga.template.NumberedRow;

/** One row of a list of a seminar, with a number of its own, so that it can be moved. */
@MappedSuperclass
public abstract class SeminarRow implements NumberedRow {

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

    protected SeminarRow() {
        // for the database
    }

    SeminarRow(Seminar seminar) {
        this.seminar = seminar;
    }

    void moveTo(int newPlace) {
        this.place = newPlace;
    }

    @Override
    public long id() {
        return id;
    }

    /** Its place in the list, from 1. */
    public int place() {
        return place;
    }
}
