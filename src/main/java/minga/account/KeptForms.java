package minga.account;

import java.time.Duration;
import java.util.Optional;

/**
 * Repository of forms that were typed and not saved: those whose session had ended when they came, and drafts that a
 * page sends while somebody types. Each is kept for one account, and for nobody else.
 */
public interface KeptForms {

    /** How long a form is kept that came too late. */
    Duration LIFE = Duration.ofHours(24);

    /** How long a draft is kept. */
    Duration DRAFT_LIFE = Duration.ofDays(30);

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

    /** Keeps the draft of the form at that address, in place of the one before. */
    void keepDraft(long accountId, String address, String fields);

    /** The draft of the form at that address. */
    Optional<KeptForm> findDraft(long accountId, String address);

    /** Deletes the draft of the form at that address. */
    void discardDraft(long accountId, String address);
}
