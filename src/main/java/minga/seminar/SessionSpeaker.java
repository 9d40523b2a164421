package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Entity of a person who speaks in a {@link SeminarSession}, with the institution she or he speaks for. */
@Entity
@Table(name = "session_speaker")
public class SessionSpeaker extends SessionRow {

    @Column(name = "name")
    private String name;

    @Column(name = "institution")
    private String institution;

    protected SessionSpeaker() {
        // for the database
    }

    SessionSpeaker(SeminarSession session) {
        super(session);
    }

    public String name() {
        return name;
    }

    public String institution() {
        return institution;
    }

    void name(String value) {
        this.name = value;
    }

    void institution(String value) {
        this.institution = value;
    }
}
