package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Section of the ficha on how the practice works. Written only through {@link PracticeTemplate}. */
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

    void description(String value) {
        this.description = value;
    }

    void methodology(String value) {
        this.methodology = value;
    }

    void participationLevel(String value) {
        this.participationLevel = value;
    }

    void genderApproach(String value) {
        this.genderApproach = value;
    }

    void childhoodApproach(String value) {
        this.childhoodApproach = value;
    }

    void interculturalApproach(String value) {
        this.interculturalApproach = value;
    }

    void disabilityApproach(String value) {
        this.disabilityApproach = value;
    }
}
