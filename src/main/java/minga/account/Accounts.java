package minga.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All accounts, and the ways in. Writing calls open a transaction of their own or join the one under way. */
public interface Accounts {

    Optional<Account> find(long id);

    Optional<Account> withMail(String mail);

    /** Those whose name or mail holds the words, by name; all for empty words. */
    List<Account> search(String words, int from, int limit);

    long count(String words);

    /** Enabled accounts with that role; of that municipality where one is given. */
    List<Account> with(Role role, String municipality);

    /**
     * Lets somebody in who knows the password. Takes as long for an unknown mail, and counts its tries alike.
     *
     * @return nobody where mail and password do not belong together, or the account is disabled
     * @throws minga.platform.Refused after too many tries in a quarter of an hour
     */
    Optional<Account> signIn(String mail, String password);

    /** A key for the first administrator, or for one who is lost. Shown once to the operator. */
    String administratorKey();

    /** True while no enabled account administers: then a key is printed at the start. */
    boolean withoutAdministrator();

    /**
     * A key for somebody who is invited; it goes into a mail.
     *
     * @throws minga.platform.Invalid when the mail has an account already, or a member no municipality
     */
    String invite(Invitation invitation);

    /** What the key of an invitation, or of the first administrator, offers; nothing when it is used, unknown or too old. */
    Optional<Invitation> invited(String key, Key.Purpose purpose);

    /**
     * Makes an account of an invitation; the key is used up.
     *
     * @throws minga.platform.Invalid with what is wrong in the answers
     * @throws minga.platform.NotFound when the key opens nothing
     */
    Account join(String key, Key.Purpose purpose, Joining answers);

    /** A key to set a new password, if that mail has an account that is not disabled. */
    Optional<String> passwordKey(String mail);

    /** True while the key may still be used. */
    boolean opensPassword(String key);

    /** Sets a new password with a key, which is used up, and signs the account out everywhere. */
    void renewPassword(String key, String password);

    /**
     * Changes the password of somebody who knows the old one, and signs the account out everywhere.
     *
     * @throws minga.platform.Invalid when the old one is wrong or the new one too easy
     */
    void changePassword(long accountId, String old, String password);

    /** Name and language, by the person. */
    void introduce(long accountId, String name, String language);

    /** Changes what it may do; nobody takes the last administrator's role away. */
    void give(long accountId, Collection<Role> roles, String municipality);

    /** Disables or enables; nobody disables the last administrator. Disabling signs out everywhere. */
    void disable(long accountId, boolean disabled);

    /**
     * What somebody who joins says of himself.
     *
     * @param mail only asked of the first administrator; invitations carry it
     * @param language {@code es} or {@code en}
     */
    record Joining(String mail, String name, String password, String language) {}
}
