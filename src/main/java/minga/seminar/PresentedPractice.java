package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A practice that a seminar presented, named by its code or by the id it was imported under. */
@Entity
@Table(name = "presented_practice")
public class PresentedPractice extends SeminarRow {

    @Column(name = "practice_code")
    private String practice;

    protected PresentedPractice() {
        // for the database
    }

    PresentedPractice(Seminar seminar) {
        super(seminar);
    }

    String practice() {
        return practice;
    }

    void practice(String value) {
        this.practice = value;
    }
}
