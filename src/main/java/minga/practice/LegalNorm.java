package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Row of a law, decree or ordinance that the practice is based on. Written only through {@link RowTemplates}. */
@Entity
@Table(name = "ficha_norm")
public class LegalNorm extends FichaRow {

    @Column(name = "kind")
    private String kind;

    @Column(name = "norm_number")
    private String number;

    @Column(name = "norm_date")
    private LocalDate date;

    @Column(name = "issuing_body")
    private String issuingBody;

    @Column(name = "article")
    private String article;

    @Column(name = "link")
    private String link;

    protected LegalNorm() {
        // for the database
    }

    LegalNorm(PracticeVersion version) {
        super(version);
    }

    public String kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public LocalDate date() {
        return date;
    }

    public String issuingBody() {
        return issuingBody;
    }

    public String article() {
        return article;
    }

    public String link() {
        return link;
    }

    void kind(String value) {
        this.kind = value;
    }

    void number(String value) {
        this.number = value;
    }

    void date(LocalDate value) {
        this.date = value;
    }

    void issuingBody(String value) {
        this.issuingBody = value;
    }

    void article(String value) {
        this.article = value;
    }

    void link(String value) {
        this.link = value;
    }
}
