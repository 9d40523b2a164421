package minga.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Repository of invitations, and registration with one: the only ways to a new account. Writing calls open a
 * transaction of their own or join the one under way.
 */
public interface Invitations {

    /**
     * A key for the first administrator, or for one who is lost; shown once to the operator. Earlier ones open nothing
     * more.
     */
    String createAdministratorKey();

    /**
     * A key for somebody who is invited; it goes into a mail. An earlier invitation of the same mail opens nothing
     * more.
     *
     * @throws minga.platform.Invalid when the mail has an account already, or a member no municipality
     */
    String invite(Invitation invitation);

    /**
     * Where that mail has an open invitation, it offers this from now on, under the key that was sent.
     *
     * @return false where none is open
     * @throws minga.platform.Invalid like {@link #invite}
     */
    boolean updateOpenInvitation(Invitation invitation);

    /** Forgets keys of every purpose that were used, or ended, before that time. */
    void purgeKeys(Instant before);

    /**
     * What the key of an invitation, or of the first administrator, offers; nothing when it is used, unknown or too
     * old.
     */
    Optional<Invitation> findInvitation(String key, OneTimeToken.Purpose purpose);

    /**
     * Makes an account of an invitation; the key is used up.
     *
     * @throws minga.platform.Invalid with what is wrong in the answers
     * @throws minga.platform.NotFound when the key opens nothing
     */
    Account register(String key, OneTimeToken.Purpose purpose, Joining answers);

    /** Those that nobody has answered yet and that still open, newest first. */
    List<Open> findOpen();

    /** Takes an open invitation back; its link opens nothing more. */
    void withdraw(String handle);

    /**
     * What somebody who joins says of himself.
     *
     * @param mail only asked of the first administrator; invitations carry it
     * @param language {@code es} or {@code en}
     */
    record Joining(String mail, String name, String password, String language) {

        @Override
        public String toString() {
            return "Joining[" + mail + "]";
        }
    }

    /**
     * An invitation on its way.
     *
     * @param handle names it among us; it opens nothing
     */
    record Open(String handle, Invitation invitation, Instant since, Instant until) {}
}
