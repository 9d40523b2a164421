package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Entity of an institution behind a {@link Seminar}: it organises, hosts or supports it. */
@Entity
@Table(name = "seminar_host")
public class SeminarHost extends SeminarRow {

    @Column(name = "institution")
    private String institution;

    @Column(name = "part")
    private String part;

    protected SeminarHost() {
        // for the database
    }

    SeminarHost(Seminar seminar) {
        super(seminar);
    }

    public String institution() {
        return institution;
    }

    /** A word of seminarPart. */
    public String part() {
        return part;
    }

    void institution(String value) {
        this.institution = value;
    }

    void part(String value) {
        this.part = value;
    }
}
