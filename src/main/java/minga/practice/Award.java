package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Row of a prize that the practice won. Written only through {@link RowTemplates}. */
@Entity
@Table(name = "ficha_award")
public class Award extends FichaRow {

    @Column(name = "name")
    private String name;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "award_year")
    private Integer year;

    protected Award() {
        // for the database
    }

    Award(PracticeVersion version) {
        super(version);
    }

    public String name() {
        return name;
    }

    public String grantedBy() {
        return grantedBy;
    }

    public Integer year() {
        return year;
    }

    void name(String value) {
        this.name = value;
    }

    void grantedBy(String value) {
        this.grantedBy = value;
    }

    void year(Integer value) {
        this.year = value;
    }
}
