package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Entity of an objective: the first link of the results chain. */
@Entity
@Table(name = "objective")
public class Objective extends FichaRow {

    @Column(name = "kind")
    private String kind;

    @Column(name = "words")
    private String text;

    protected Objective() {
        // for the database
    }

    Objective(PracticeVersion version) {
        super(version);
    }

    /** {@code GENERAL} or {@code SPECIFIC}; null while nobody said. */
    public String kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    void kind(String value) {
        this.kind = value;
    }

    void text(String value) {
        this.text = value;
    }
}
