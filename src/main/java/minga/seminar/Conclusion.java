package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Entity of one conclusion of a {@link Seminar}, in the words in which it was drawn. */
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
