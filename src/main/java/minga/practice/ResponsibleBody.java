package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * Row of an institution that is responsible for the practice: "Ministerio y unidad(es) responsable(s)" of the deck.
 * Written only through {@link RowTemplates}.
 */
@Entity
@Table(name = "ficha_responsible")
public class ResponsibleBody extends FichaRow {

    @Column(name = "institution")
    private String institution;

    @Column(name = "unit")
    private String unit;

    @Column(name = "role")
    private String role;

    protected ResponsibleBody() {
        // for the database
    }

    ResponsibleBody(PracticeVersion version) {
        super(version);
    }

    public String institution() {
        return institution;
    }

    public String unit() {
        return unit;
    }

    public String role() {
        return role;
    }

    void institution(String value) {
        this.institution = value;
    }

    void unit(String value) {
        this.unit = value;
    }

    void role(String value) {
        this.role = value;
    }
}
