package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Entity of a practice that a {@link SeminarSession} presents, named by its code or the id it was imported under. */
@Entity
@Table(name = "session_practice")
public class SessionPractice extends SessionRow {

    @Column(name = "practice_code")
    private String practice;

    protected SessionPractice() {
        // for the database
    }

    SessionPractice(SeminarSession session) {
        super(session);
    }

    String practice() {
        return practice;
    }

    void practice(String value) {
        this.practice = value;
    }
}
