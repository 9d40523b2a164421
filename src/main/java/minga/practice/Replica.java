package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A place where it was done again. Written only through {@link RowTemplates}. */
@Embeddable
public class Replica {

    @Column(name = "replica_place")
    private String place;

    @Column(name = "replica_year")
    private Integer year;

    @Column(name = "note")
    private String note;

    public String place() {
        return place;
    }

    public Integer year() {
        return year;
    }

    public String note() {
        return note;
    }

    void place(String said) {
        this.place = said;
    }

    void year(Integer said) {
        this.year = said;
    }

    void note(String said) {
        this.note = said;
    }
}
