package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Section of the ficha on the problem that the practice answers. Written only through {@link PracticeTemplate}. */
@Embeddable
public class Need {

    @Column(name = "problem")
    private String problem;

    @Column(name = "baseline")
    private String baseline;

    @Column(name = "diagnosis")
    private String diagnosis;

    public String problem() {
        return problem;
    }

    public String baseline() {
        return baseline;
    }

    public String diagnosis() {
        return diagnosis;
    }

    void problem(String value) {
        this.problem = value;
    }

    void baseline(String value) {
        this.baseline = value;
    }

    void diagnosis(String value) {
        this.diagnosis = value;
    }
}
