package minga.account;

import java.time.Duration;
import java.util.Optional;

/**
 * Repository of submitted forms whose session had ended: each is kept for the account whose session drew the form, and
 * for nobody else.
 */
public interface KeptForms {

    /** How long a form is kept. */
    Duration LIFE = Duration.ofHours(24);

    /** Forms that bear this CSRF token are drawn for that account from now on. */
    void recordOwner(String formToken, long accountId);

    /** The account for which forms with that CSRF token were drawn; nothing for tokens of visitors and of strangers. */
    Optional<Long> ownerOf(String formToken);

    /**
     * Keeps a form; of one account no more than {@value JpaKeptForms#MOST}, the oldest going first.
     *
     * @return the secret by which its account finds it
     */
    String keep(long accountId, String address, String fields);

    /** The form of that secret, if it is that account's and not too old. */
    Optional<KeptForm> find(long accountId, String handle);

    /** Deletes the form of that secret, if it is that account's. */
    void discard(long accountId, String handle);
}
