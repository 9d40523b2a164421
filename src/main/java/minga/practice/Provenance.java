package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;

/** Section of the ficha on its source and licence. Written only through {@link PracticeTemplate}. */
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

    /** The code of the language in which the ficha is written; Spanish where it names none that is known. */
    public String language() {
        String code = originalLanguage == null ? "" : Locale.forLanguageTag(originalLanguage.strip()).getLanguage();
        return code.isEmpty() ? "es" : code;
    }

    public Boolean consentToPublish() {
        return consentToPublish;
    }

    void sourceDocument(String value) {
        this.sourceDocument = value;
    }

    void sourcePage(String value) {
        this.sourcePage = value;
    }

    void sourceNotes(String value) {
        this.sourceNotes = value;
    }

    void licence(String value) {
        this.licence = value;
    }

    void originalLanguage(String value) {
        this.originalLanguage = value;
    }

    void consentToPublish(Boolean value) {
        this.consentToPublish = value;
    }
}
