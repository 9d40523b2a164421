package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import minga.template.RemovableRow;

/**
 * Base class of the simple rows of a ficha. It has a number of its own and its place is a value like any other: a
 * collection of values with a column of order looked simpler, but EclipseLink tells two such rows apart by their
 * values only, so that moved rows stayed where they were and equal ones were taken for each other.
 */
@MappedSuperclass
public abstract class FichaRow implements RemovableRow {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "version_id")
    private PracticeVersion version;

    @Column(name = "place")
    private int at;

    @Column(name = "removed_from")
    private Integer removedFrom;

    protected FichaRow() {
        // for the database
    }

    FichaRow(PracticeVersion version) {
        this.version = version;
    }

    PracticeVersion version() {
        return version;
    }

    @Override
    public void moveTo(int place) {
        this.at = place;
    }

    @Override
    public int place() {
        return at;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public Integer removedFrom() {
        return removedFrom;
    }

    @Override
    public void markRemoved(Integer fromPlace) {
        this.removedFrom = fromPlace;
    }
}
