package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where the ficha comes from and under which licence it is given. Written only through {@link PracticeTemplate}. */
@Embeddable
public class Provenance {

    @Column(name = "source_document")
    private String sourceDocument;

    @Column(name = "source_page")
    private String sourcePage;

    @Column(name = "source_notes")
    private String sourceNotes;

    @Column(name = "licence")
    private String licence;

    @Column(name = "original_language")
    private String originalLanguage;

    @Column(name = "consent_to_publish")
    private Boolean consentToPublish;

    public String sourceDocument() {
        return sourceDocument;
    }

    public String sourcePage() {
        return sourcePage;
    }

    /** Doubtful readings of the source, told plainly. */
    public String sourceNotes() {
        return sourceNotes;
    }

    public String licence() {
        return licence;
    }

    public String originalLanguage() {
        return originalLanguage;
    }

    public Boolean consentToPublish() {
        return consentToPublish;
    }

    void sourceDocument(String said) {
        this.sourceDocument = said;
    }

    void sourcePage(String said) {
        this.sourcePage = said;
    }

    void sourceNotes(String said) {
        this.sourceNotes = said;
    }

    void licence(String said) {
        this.licence = said;
    }

    void originalLanguage(String said) {
        this.originalLanguage = said;
    }

    void consentToPublish(Boolean said) {
        this.consentToPublish = said;
    }
}
