package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A source of money; the amount in Chilean pesos. Written only through {@link RowTemplates}. */
@Embeddable
public class Funding {

    @Column(name = "source")
    private String source;

    @Column(name = "amount")
    private Long amount;

    public String source() {
        return source;
    }

    public Long amount() {
        return amount;
    }

    void source(String said) {
        this.source = said;
    }

    void amount(Long said) {
        this.amount = said;
    }
}
