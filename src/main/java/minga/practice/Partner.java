package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Row of an institution that takes part. Written only through {@link RowTemplates}. */
@Entity
@Table(name = "ficha_partner")
public class Partner extends FichaRow {

    @Column(name = "institution")
    private String institution;

    @Column(name = "role")
    private String role;

    protected Partner() {
        // for the database
    }

    Partner(PracticeVersion version) {
        super(version);
    }

    public String institution() {
        return institution;
    }

    public String role() {
        return role;
    }

    void institution(String value) {
        this.institution = value;
    }

    void role(String value) {
        this.role = value;
    }
}
