package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Row of a place where the practice was repeated. Written only through {@link RowTemplates}. */
@Entity
@Table(name = "ficha_replica")
public class Replica extends FichaRow {

    @Column(name = "replica_place")
    private String place;

    @Column(name = "replica_year")
    private Integer year;

    @Column(name = "note")
    private String note;

    protected Replica() {
        // for the database
    }

    Replica(PracticeVersion version) {
        super(version);
    }

    public String where() {
        return place;
    }

    public Integer year() {
        return year;
    }

    public String note() {
        return note;
    }

    void where(String value) {
        this.place = value;
    }

    void year(Integer value) {
        this.year = value;
    }

    void note(String value) {
        this.note = value;
    }
}
