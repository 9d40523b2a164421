package minga.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the practice is called and who answers for it. Written only through {@link PracticeTemplate}. */
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

    void name(String said) {
        this.name = said;
    }

    void shortName(String said) {
        this.shortName = said;
    }

    void summary(String said) {
        this.summary = said;
    }

    void practiceType(String said) {
        this.practiceType = said;
    }

    void scope(String said) {
        this.scope = said;
    }

    void contactRole(String said) {
        this.contactRole = said;
    }

    void contactMail(String said) {
        this.contactMail = said;
    }

    void website(String said) {
        this.website = said;
    }
}
