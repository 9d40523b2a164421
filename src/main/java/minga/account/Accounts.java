package minga.account;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Repository of accounts: finding them, password sign-in, password reset, roles. Writing calls open a transaction of
 * their own or join the one under way.
 */
public interface Accounts {

    /** How long a browser is known after it was last signed in with. */
    Duration BROWSER_KNOWN = Duration.ofDays(180);

    Optional<Account> find(long id);

    Optional<Account> findByMail(String mail);

    /** Those whose name or mail holds the words, by name; all for empty words. */
    List<Account> search(String words, int from, int limit);

    long count(String words);

    /** Enabled accounts with that role; of that municipality where one is given. */
    List<Account> findByRole(Role role, String municipality);

    /** True while no enabled account administers: then a key is printed at the start. */
    boolean lacksAdministrator();

    /**
     * The account of somebody who knows its password; nothing begins with it. Takes as long for an unknown mail, and
     * counts its tries alike.
     *
     * @return nobody where mail and password do not belong together, or the account is disabled
     * @throws minga.platform.Refused where it is too soon for another try; its first argument is the seconds to wait
     */
    Optional<Account> signIn(SignInCredentials attempt);

    /**
     * Notes that the person of the account came in with this browser, from where strangers' tries slow nobody down from
     * now on.
     *
     * @param device the browser's token so far; empty where it has none
     * @return the token that the browser is to keep from now on; the one before is worth nothing any more
     */
    String rememberBrowser(long accountId, String device);

    /**
     * Makes a key to set a new password, if that mail has an account that is not disabled and has no key open, and one
     * more mail may go. Says nothing either way, takes as long, and leaves a key only where a mail goes.
     *
     * @param letter writes the mail, in the transaction of the key
     */
    void requestPasswordReset(String mail, PasswordMail letter);

    /** What sends the key; handed in, because this room knows no mails. */
    interface PasswordMail {

        /** Whether one more mail may go, and is wanted; counts it if so. */
        boolean takeQuota(BooleanSupplier wanted);

        /** Writes the mail with the key. */
        void write(Account account, String key);

        /** Does the same work for nobody, and leaves nothing. */
        void simulateWrite(String key);
    }

    /** True while the key may still be used. */
    boolean isPasswordKeyValid(String key);

    /**
     * Sets a new password with a key, which is used up, and signs the account out everywhere. No browser is known any
     * more.
     *
     * @param address where the request comes from, for the log
     * @return the account's id
     * @throws minga.platform.NotFound when the key opens nothing
     * @throws minga.platform.Invalid when the password is too easy
     */
    long resetPassword(String key, String password, String address);

    /**
     * Changes the password of somebody who knows the old one, and signs the account out everywhere.
     *
     * @throws minga.platform.Invalid when the old one is wrong or the new one too easy
     * @throws minga.platform.Refused where it is too soon for another try; its first argument is the seconds to wait
     */
    void changePassword(long accountId, Change change);

    /**
     * Whether it is the password of that account; for somebody who is signed in and confirms who they are.
     *
     * @param address where the request comes from, to count tries
     * @param device the token by which the browser may be known; empty where it has none
     * @throws minga.platform.Refused where it is too soon for another try; its first argument is the seconds to wait
     */
    boolean verifyPassword(long accountId, String password, String address, String device);

    /** Name and language, by the person. */
    void updateProfile(long accountId, String name, String language);

    /** Changes what it may do; nobody takes the last administrator's role away. */
    void assignRoles(long accountId, Collection<Role> roles, String municipality);

    /** Disables or enables; nobody disables the last administrator. Disabling signs out everywhere. */
    void setDisabled(long accountId, boolean disabled);

    /**
     * A new password from somebody who is signed in.
     *
     * @param address where the request comes from, to count tries
     * @param device the token by which the browser may be known; empty where it has none
     */
    record Change(String old, String password, String address, String device) {

        @Override
        public String toString() {
            return "Change[" + address + "]";
        }
    }
}
