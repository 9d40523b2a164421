package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How it works. Written only through {@link PracticeTemplate}. */
@Embeddable
public class Design {

    @Column(name = "description")
    private String description;

    @Column(name = "methodology")
    private String methodology;

    @Column(name = "participation_level")
    private String participationLevel;

    @Column(name = "gender_approach")
    private String genderApproach;

    @Column(name = "childhood_approach")
    private String childhoodApproach;

    @Column(name = "intercultural_approach")
    private String interculturalApproach;

    @Column(name = "disability_approach")
    private String disabilityApproach;

    public String description() {
        return description;
    }

    public String methodology() {
        return methodology;
    }

    /** IAP2: from inform to empower. */
    public String participationLevel() {
        return participationLevel;
    }

    public String genderApproach() {
        return genderApproach;
    }

    public String childhoodApproach() {
        return childhoodApproach;
    }

    public String interculturalApproach() {
        return interculturalApproach;
    }

    public String disabilityApproach() {
        return disabilityApproach;
    }

    void description(String said) {
        this.description = said;
    }

    void methodology(String said) {
        this.methodology = said;
    }

    void participationLevel(String said) {
        this.participationLevel = said;
    }

    void genderApproach(String said) {
        this.genderApproach = said;
    }

    void childhoodApproach(String said) {
        this.childhoodApproach = said;
    }

    void interculturalApproach(String said) {
        this.interculturalApproach = said;
    }

    void disabilityApproach(String said) {
        this.disabilityApproach = said;
    }
}
