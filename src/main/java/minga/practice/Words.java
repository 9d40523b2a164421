package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;

/**
 * One text of an ordered list. A list of bare strings would do in Java, but not in the database: EclipseLink puts the new
 * ones in before it takes the old ones out, and two cannot stand in one place.
 */
@Embeddable
public class Words {

    @Column(name = "words")
    private String words;

    protected Words() {
        // for the database
    }

    private Words(String words) {
        this.words = words;
    }

    static List<Words> of(List<String> texts) {
        return texts.stream().map(Words::new).toList();
    }

    static List<String> texts(List<Words> list) {
        return list.stream().map(one -> one.words).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words that && Objects.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(words);
    }
}
