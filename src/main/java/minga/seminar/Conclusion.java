package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What was concluded, in its own words. */
@Entity
@Table(name = "conclusion")
public class Conclusion extends SeminarRow {

    @Column(name = "words")
    private String text;

    protected Conclusion() {
        // for the database
    }

    Conclusion(Seminar seminar) {
        super(seminar);
    }

    public String text() {
        return text;
    }

    void text(String value) {
        this.text = value;
    }
}
