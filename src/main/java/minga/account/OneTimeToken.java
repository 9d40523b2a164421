package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Entity of a one-time token: its secret is in a mail or on the operator's screen, its hash in the database. */
@Entity
@Table(name = "account_key")
public class OneTimeToken {

    /** What a key opens, and how long it may lie about. */
    public enum Purpose {
        /** The first administrator, or a lost one. */
        ADMINISTRATOR(Duration.ofDays(7)),
        INVITATION(Duration.ofDays(14)),
        PASSWORD(Duration.ofHours(1)),
        /** Another mail address for an account. */
        MAIL(Duration.ofDays(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private Purpose purpose;

    @Column(name = "mail")
    private String mail;

    @Column(name = "name")
    private String name;

    @Column(name = "roles")
    private String roles;

    @Column(name = "municipality")
    private String municipality;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OneTimeToken() {
        // for the database
    }

    OneTimeToken(String tokenHash, Purpose purpose, Invitation invitation, Long accountId, Instant now) {
        this.tokenHash = tokenHash;
        this.purpose = purpose;
        this.mail = invitation == null ? null : invitation.mail();
        this.name = invitation == null ? null : invitation.name();
        this.roles = invitation == null ? null : Account.joinRoles(invitation.roles());
        this.municipality = invitation == null ? null : invitation.municipality();
        this.accountId = accountId;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.life());
    }

    boolean isUsableFor(Purpose wanted, Instant now) {
        return purpose == wanted && usedAt == null
                && (wanted != Purpose.PASSWORD && wanted != Purpose.MAIL || accountId != null)
                && now.isBefore(expiresAt);
    }

    /** The same key offers something else from now on. */
    void replaceOffer(Invitation other) {
        this.name = other.name();
        this.roles = Account.joinRoles(other.roles());
        this.municipality = other.municipality();
    }

    Invitation invitation() {
        return new Invitation(mail, name, Account.splitRoles(roles), municipality);
    }

    Invitations.Open toOpenInvitation() {
        return new Invitations.Open(tokenHash, invitation(), createdAt, expiresAt);
    }

    Long accountId() {
        return accountId;
    }
}
