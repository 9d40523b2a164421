package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Section of the ficha that identifies the practice: name, summary, type, contact. Written only through
 * {@link PracticeTemplate}.
 */
@Embeddable
public class Identification {

    @Column(name = "name")
    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "summary")
    private String summary;

    @Column(name = "practice_type")
    private String practiceType;

    @Column(name = "scope")
    private String scope;

    @Column(name = "contact_role")
    private String contactRole;

    @Column(name = "contact_mail")
    private String contactMail;

    @Column(name = "website")
    private String website;

    /** Its name, at most 160 characters. */
    public String name() {
        return name;
    }

    /** The name people use in passing. */
    public String shortName() {
        return shortName;
    }

    /** In a few sentences, at most 600 characters. */
    public String summary() {
        return summary;
    }

    /** What kind of practice: a word of practiceType. */
    public String practiceType() {
        return practiceType;
    }

    /** How far it reaches: a word of scope. */
    public String scope() {
        return scope;
    }

    /** The office to ask; members only. */
    public String contactRole() {
        return contactRole;
    }

    /** The mail of that office; members only. */
    public String contactMail() {
        return contactMail;
    }

    public String website() {
        return website;
    }

    void name(String value) {
        this.name = value;
    }

    void shortName(String value) {
        this.shortName = value;
    }

    void summary(String value) {
        this.summary = value;
    }

    void practiceType(String value) {
        this.practiceType = value;
    }

    void scope(String value) {
        this.scope = value;
    }

    void contactRole(String value) {
        this.contactRole = value;
    }

    void contactMail(String value) {
        this.contactMail = value;
    }

    void website(String value) {
        this.website = value;
    }
}
