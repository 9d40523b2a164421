package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Row of a source of money; the amount in Chilean pesos. Written only through {@link RowTemplates}. */
@Entity
@Table(name = "ficha_funding")
public class FundingSource extends FichaRow {

    @Column(name = "source")
    private String source;

    @Column(name = "amount")
    private Long amount;

    protected FundingSource() {
        // for the database
    }

    FundingSource(PracticeVersion version) {
        super(version);
    }

    public String source() {
        return source;
    }

    public Long amount() {
        return amount;
    }

    void source(String value) {
        this.source = value;
    }

    void amount(Long value) {
        this.amount = value;
    }
}
