package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Section of the ficha on what another municipality needs to repeat the practice. Written only through
 * {@link PracticeTemplate}.
 */
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

    void minimumConditions(String value) {
        this.minimumConditions = value;
    }

    void adaptableElements(String value) {
        this.adaptableElements = value;
    }

    void replicationCost(String value) {
        this.replicationCost = value;
    }

    void mentoringOffered(Boolean value) {
        this.mentoringOffered = value;
    }
}
