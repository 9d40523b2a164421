package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Section of the ficha on sustainability and evaluation. Written only through {@link PracticeTemplate}. */
@Embeddable
public class Continuity {

    @Column(name = "financial_sustainability")
    private String financialSustainability;

    @Column(name = "institutional_sustainability")
    private String institutionalSustainability;

    @Column(name = "social_sustainability")
    private String socialSustainability;

    @Column(name = "evaluated")
    private Boolean evaluated;

    @Column(name = "evaluation_kind")
    private String evaluationKind;

    @Column(name = "evaluation_report")
    private String evaluationReport;

    public String financialSustainability() {
        return financialSustainability;
    }

    public String institutionalSustainability() {
        return institutionalSustainability;
    }

    public String socialSustainability() {
        return socialSustainability;
    }

    public Boolean evaluated() {
        return evaluated;
    }

    public String evaluationKind() {
        return evaluationKind;
    }

    public String evaluationReport() {
        return evaluationReport;
    }

    void financialSustainability(String value) {
        this.financialSustainability = value;
    }

    void institutionalSustainability(String value) {
        this.institutionalSustainability = value;
    }

    void socialSustainability(String value) {
        this.socialSustainability = value;
    }

    void evaluated(Boolean value) {
        this.evaluated = value;
    }

    void evaluationKind(String value) {
        this.evaluationKind = value;
    }

    void evaluationReport(String value) {
        this.evaluationReport = value;
    }
}
