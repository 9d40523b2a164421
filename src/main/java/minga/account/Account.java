package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import minga.platform.Refused;

/**
 * Entity of a user account: mail, name, password hash, roles and municipality. It begins with an invitation, never by
 * itself.
 */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @SequenceGenerator(name = "minga_id", sequenceName = "minga_id", allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "minga_id")
    private long id;

    @Column(name = "mail")
    private String mail;

    @Column(name = "name")
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "roles")
    private String roles;

    @Column(name = "municipality")
    private String municipality;

    @Column(name = "language")
    private String language;

    @Column(name = "disabled")
    private boolean disabled;

    @Column(name = "created_at")
    private Instant createdAt;

    /** When the person was last told of tries with wrong passwords; null for never. */
    @Column(name = "warned_at")
    private Instant warnedAt;

    /** When the person had it erased; null for an account in use. */
    @Column(name = "erased_at")
    private Instant erasedAt;

    @Version
    @Column(name = "revision")
    private long revision;

    protected Account() {
        // for the database
    }

    Account(Invitation invitation, String name, String passwordHash, String language, Instant now) {
        this.mail = invitation.mail();
        this.name = name;
        this.passwordHash = passwordHash;
        this.language = language;
        this.createdAt = now;
        assignRoles(invitation.roles(), invitation.municipality());
    }

    /** What it may do from now on, and for which institution. */
    public final void assignRoles(Collection<Role> newRoles, String newMunicipality) {
        requireNotErased();
        this.roles = joinRoles(newRoles);
        this.municipality = newMunicipality;
    }

    /** Nobody signs in with it until it is enabled again. */
    public void disable() {
        this.disabled = true;
    }

    public void enable() {
        requireNotErased();
        this.disabled = false;
    }

    /** The person's own words for name and language. */
    public void updateProfile(String newName, String newLanguage) {
        this.name = newName;
        this.language = newLanguage;
    }

    private void requireNotErased() {
        if (erasedAt != null) {
            throw new Refused("account.erased");
        }
    }

    /** The mail that it signs in with from now on, in lower case. */
    void changeMail(String newMail) {
        this.mail = newMail;
    }

    /** Nothing in it says who it was, and nobody signs in with it any more; its number stays in the history. */
    void erase(String pseudonym, String noHash, Instant now) {
        this.mail = "cuenta-" + id + "@borrada.invalid";
        this.name = pseudonym;
        this.passwordHash = noHash;
        this.roles = "";
        this.municipality = null;
        this.warnedAt = null;
        this.disabled = true;
        this.erasedAt = now;
    }

    void changePasswordHash(String newHash) {
        this.passwordHash = newHash;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** How the policy sees the person. */
    public Caller caller() {
        return new Caller(id, name, mail, roles(), municipality);
    }

    public long id() {
        return id;
    }

    /** In lower case. */
    public String mail() {
        return mail;
    }

    public String name() {
        return name;
    }

    public Set<Role> roles() {
        return splitRoles(roles);
    }

    /** The code of the institution a member writes for; null for others. */
    public String municipality() {
        return municipality;
    }

    /** {@code es} or {@code en}: the language of its mails. */
    public String language() {
        return language;
    }

    public boolean disabled() {
        return disabled;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** True once the person had it erased: then name and mail are stand-ins. */
    public boolean erased() {
        return erasedAt != null;
    }

    static String joinRoles(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    static Set<Role> splitRoles(String joined) {
        return joined == null || joined.isEmpty() ? EnumSet.noneOf(Role.class)
                : Arrays.stream(joined.split(",")).map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
