package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Reference from a ficha to a vocabulary term; under the name {@code keywords} a free keyword. */
@Entity
@Table(name = "ficha_term")
public class TermReference extends FichaRow {

    @Column(name = "vocabulary")
    private String vocabulary;

    @Column(name = "code")
    private String code;

    protected TermReference() {
        // for the database
    }

    TermReference(PracticeVersion version) {
        super(version);
    }

    /** What it names. */
    Named named() {
        return new Named(vocabulary, code);
    }

    void named(Named value) {
        this.vocabulary = value.vocabulary();
        this.code = value.code();
    }

    /** A word and the vocabulary it is of. */
    record Named(String vocabulary, String code) {
    }
}
