package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A body that takes part. Written only through {@link RowTemplates}. */
@Embeddable
public class Partner {

    @Column(name = "institution")
    private String institution;

    @Column(name = "role")
    private String role;

    public String institution() {
        return institution;
    }

    public String role() {
        return role;
    }

    void institution(String said) {
        this.institution = said;
    }

    void role(String said) {
        this.role = said;
    }
}
