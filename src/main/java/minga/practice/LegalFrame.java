package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Section of the ficha on the legal basis and the wider commitments that the practice answers. Written only through
 * {@link PracticeTemplate}.
 */
@Embeddable
public class LegalFrame {

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "mgi_dimension")
    private String mgiDimension;

    @Column(name = "sello_migrante")
    private String selloMigrante;

    @Column(name = "pnme_axis")
    private String pnmeAxis;

    /** The legal basis, in words. */
    public String legalBasis() {
        return legalBasis;
    }

    /** Dimension of the Migration Governance Indicators. */
    public String mgiDimension() {
        return mgiDimension;
    }

    /** Commitment of the Sello Migrante. */
    public String selloMigrante() {
        return selloMigrante;
    }

    /** Axis of the national migration policy (Decreto 181/2023). */
    public String pnmeAxis() {
        return pnmeAxis;
    }

    void legalBasis(String value) {
        this.legalBasis = value;
    }

    void mgiDimension(String value) {
        this.mgiDimension = value;
    }

    void selloMigrante(String value) {
        this.selloMigrante = value;
    }

    void pnmeAxis(String value) {
        this.pnmeAxis = value;
    }
}
