package minga.evidence.personaldata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import minga.evidence.extraction.ExtractedText.Page;
import minga.evidence.extraction.ExtractedText.Unit;

/** Entity of one page of a file's text, or of a piece of a long one. */
@Entity
@Table(name = "file_text_page")
class FileTextPage {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "file_hash")
    private String hash;

    @Column(name = "place")
    private int place;

    @Column(name = "part")
    private String part;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit")
    private Unit unit;

    @Column(name = "page")
    private int number;

    @Column(name = "words")
    private String text;

    protected FileTextPage() {
        // for the database
    }

    FileTextPage(String hash, int place, Page page) {
        this.hash = hash;
        this.place = place;
        this.part = page.part();
        this.unit = page.unit();
        this.number = page.number();
        this.text = page.text();
    }

    Page page() {
        return new Page(part == null ? "" : part, unit, number, text);
    }
}
