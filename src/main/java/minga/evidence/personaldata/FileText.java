package minga.evidence.personaldata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import minga.evidence.extraction.ExtractedText.State;

/** Entity that says that a file was read, when, and how much of it. */
@Entity
@Table(name = "file_text")
class FileText {

    @Id
    @Column(name = "file_hash")
    private String hash;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "read_at")
    private Instant readAt;

    protected FileText() {
        // for the database
    }

    FileText(String hash, State state, Instant readAt) {
        this.hash = hash;
        this.state = state;
        this.readAt = readAt;
    }

    String hash() {
        return hash;
    }

    State state() {
        return state;
    }

    Instant readAt() {
        return readAt;
    }
}
