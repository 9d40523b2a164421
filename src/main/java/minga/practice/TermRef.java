package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A word of a vocabulary as a ficha names it; under the name {@code keywords} a free word. */
@Embeddable
public class TermRef {

    @Column(name = "vocabulary")
    private String vocabulary;

    @Column(name = "code")
    private String code;

    protected TermRef() {
        // for the database
    }

    TermRef(String vocabulary, String code) {
        this.vocabulary = vocabulary;
        this.code = code;
    }

    public String vocabulary() {
        return vocabulary;
    }

    public String code() {
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TermRef that && vocabulary.equals(that.vocabulary) && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(vocabulary, code);
    }
}
