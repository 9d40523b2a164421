package minga.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Entity of one version of the rubric as its file said, so that it can be read when the file is long gone. */
@Entity
@Table(name = "rubric")
public class RubricText {

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "words")
    private String words;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    protected RubricText() {
        // for the database
    }

    RubricText(int version, String words, Instant now) {
        this.version = version;
        write(words, now);
    }

    final void write(String newWords, Instant now) {
        this.words = newWords;
        this.loadedAt = now;
    }

    int version() {
        return version;
    }

    String words() {
        return words;
    }
}
