package minga.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import minga.platform.Invalid;

/** One passkey (WebAuthn credential) of an account. */
@Entity
@Table(name = "account_passkey")
public class Passkey {

    /** The longest credential id that WebAuthn allows, 1023 bytes, in base64url. */
    private static final int LONGEST_ID = 1364;
    private static final int LONGEST_KEY = 4000;
    private static final int LONGEST_NAME = 80;

    @Id
    @Column(name = "credential_hash")
    private String credentialHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "credential_id")
    private String credentialId;

    @Column(name = "user_handle")
    private String userHandle;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "name")
    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected Passkey() {
        // for the database
    }

    /** @throws minga.platform.Invalid where the authenticator sent more than WebAuthn allows */
    public Passkey(long accountId, Credential credential, String name, Instant now) {
        if (credential.id().length() > LONGEST_ID || credential.publicKey().length() > LONGEST_KEY) {
            throw new Invalid("passkey", "passkey.refused");
        }
        this.credentialHash = SecureTokens.hash(credential.id());
        this.accountId = accountId;
        this.credentialId = credential.id();
        this.userHandle = credential.userHandle();
        this.publicKey = credential.publicKey();
        this.signCount = credential.signCount();
        this.name = shortened(name);
        this.createdAt = now;
    }

    /**
     * What an authenticator made.
     *
     * @param id base64url
     * @param userHandle base64url; names the account on the authenticator
     * @param publicKey COSE, in base64url
     * @param signCount how often it has signed; 0 where the authenticator does not count
     */
    public record Credential(String id, String userHandle, String publicKey, long signCount) {}

    /** Not through the middle of a sign that takes two chars. */
    private static String shortened(String name) {
        int end = name.length() > LONGEST_NAME && Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1))
                ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.length() > LONGEST_NAME ? name.substring(0, end) : name;
    }

    void recordUse(long newSignCount, Instant now) {
        this.signCount = newSignCount;
        this.usedAt = now;
    }

    public Credential credential() {
        return new Credential(credentialId, userHandle, publicKey, signCount);
    }

    /** Names it among us; 64 hexadecimal digits. */
    public String handle() {
        return credentialHash;
    }

    public long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null where it was never used. */
    public Instant usedAt() {
        return usedAt;
    }
}
