package minga.seminar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Entity of a commitment or initiative, in the words in which it was made. */
@Entity
@Table(name = "commitment")
public class Commitment extends SeminarRow {

    @Column(name = "words")
    private String text;

    @Column(name = "institution")
    private String institution;

    @Column(name = "related_seminar")
    private String relatedSeminar;

    protected Commitment() {
        // for the database
    }

    Commitment(Seminar seminar) {
        super(seminar);
    }

    public String text() {
        return text;
    }

    /** Who promised; null where the source does not say. */
    public String institution() {
        return institution;
    }

    /** The slug of the seminar it speaks of, or null. */
    public String relatedSeminar() {
        return relatedSeminar;
    }

    void text(String value) {
        this.text = value;
    }

    void institution(String value) {
        this.institution = value;
    }

    void relatedSeminar(String value) {
        this.relatedSeminar = value;
    }
}
