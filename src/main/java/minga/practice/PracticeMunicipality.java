package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Row of a municipality that did the practice. */
@Entity
@Table(name = "ficha_municipality")
class PracticeMunicipality extends FichaRow {

    @Column(name = "municipality")
    private String municipality;

    protected PracticeMunicipality() {
        // for the database
    }

    PracticeMunicipality(PracticeVersion version) {
        super(version);
    }

    String municipality() {
        return municipality;
    }

    void municipality(String code) {
        this.municipality = code;
    }
}
