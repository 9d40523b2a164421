package minga.dossier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minga.platform.Refused;

/** Entity of a dossier: its permanent code, who may read it, and its versions, of which the last may be a draft. */
@Entity
@Table(name = "dossier")
public class Dossier {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "code")
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "visibility")
    private Visibility visibility = Visibility.INTERNAL;

    @Column(name = "link_token")
    private String linkToken;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "revision")
    private long revision;

    @OneToMany(mappedBy = "dossier", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<DossierVersion> versions = new ArrayList<>();

    protected Dossier() {
        // for the database
    }

    /**
     * A dossier with an empty draft.
     *
     * @param code permanent, such as CA-2026-0001
     * @param linkToken the secret of its address by link
     * @param formKey the key of the form that began it
     */
    Dossier(String code, String linkToken, String formKey, Instant now) {
        this.code = code;
        this.linkToken = linkToken;
        this.formKey = formKey;
        this.createdAt = now;
        versions.add(new DossierVersion(this, 1, now));
    }

    /** An empty draft that is not kept, to fill in the form of a new one. */
    static DossierVersion blank() {
        return new Dossier(null, null, null, Instant.EPOCH).newest();
    }

    /** A dossier that begins as another one stands; its versions and its readers are its own. */
    static Dossier copyOf(DossierVersion other, String code, String linkToken, String formKey, Instant now) {
        Dossier copy = new Dossier(code, linkToken, formKey, now);
        copy.versions.set(0, DossierVersion.draftFrom(other, copy, 1, now));
        return copy;
    }

    /** The draft; where the newest version is published, a new one that says what that says. */
    DossierVersion draft(Instant now) {
        if (newest().published()) {
            versions.add(DossierVersion.draftFrom(newest(), this, newest().number() + 1, now));
        }
        return newest();
    }

    /**
     * Gives up the draft of a dossier that is published.
     *
     * @throws Refused where there is no draft, or nothing else
     */
    DossierVersion dropDraft() {
        if (newest().published() || versions.size() == 1) {
            throw new Refused("dossier.noDraft");
        }
        return versions.remove(versions.size() - 1);
    }

    /** Who has the secret address has it no longer. */
    void changeLink(String newToken) {
        this.linkToken = newToken;
    }

    DossierVersion newest() {
        return versions.get(versions.size() - 1);
    }

    /** The version published last. */
    Optional<DossierVersion> published() {
        return publishedVersions().reversed().stream().findFirst();
    }

    /** Oldest first. */
    List<DossierVersion> publishedVersions() {
        return versions.stream().filter(DossierVersion::published).toList();
    }

    public long id() {
        return id;
    }

    /** Permanent, such as CA-2026-0001. */
    public String code() {
        return code;
    }

    Visibility visibility() {
        return visibility;
    }

    void visibility(Visibility value) {
        this.visibility = value;
    }

    /** 64 hexadecimal digits. */
    String linkToken() {
        return linkToken;
    }
}
