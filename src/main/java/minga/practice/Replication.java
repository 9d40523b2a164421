package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What another municipality needs to do the same. Written only through {@link PracticeTemplate}. */
@Embeddable
public class Replication {

    @Column(name = "minimum_conditions")
    private String minimumConditions;

    @Column(name = "adaptable_elements")
    private String adaptableElements;

    @Column(name = "replication_cost")
    private String replicationCost;

    @Column(name = "mentoring_offered")
    private Boolean mentoringOffered;

    public String minimumConditions() {
        return minimumConditions;
    }

    public String adaptableElements() {
        return adaptableElements;
    }

    public String replicationCost() {
        return replicationCost;
    }

    public Boolean mentoringOffered() {
        return mentoringOffered;
    }

    void minimumConditions(String said) {
        this.minimumConditions = said;
    }

    void adaptableElements(String said) {
        this.adaptableElements = said;
    }

    void replicationCost(String said) {
        this.replicationCost = said;
    }

    void mentoringOffered(Boolean said) {
        this.mentoringOffered = said;
    }
}
