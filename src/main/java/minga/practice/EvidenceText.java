package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Row of text from evidence documents that belongs to no single means of verification. */
@Entity
@Table(name = "ficha_evidence_text")
class EvidenceText extends FichaRow {

    @Column(name = "words")
    private String words;

    protected EvidenceText() {
        // for the database
    }

    EvidenceText(PracticeVersion version) {
        super(version);
    }

    String words() {
        return words;
    }

    void words(String value) {
        this.words = value;
    }
}
