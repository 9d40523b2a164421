package minga.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of search alerts. */
public interface SearchAlerts {

    /** Of one address at most so many, confirmed or not: nobody's mailbox is filled by another. */
    int MAX_PER_ADDRESS = 20;

    /**
     * Takes a wish down; the same wish of the same address twice is one.
     *
     * @param change up to which everything is old
     * @throws minga.platform.Refused when the address has too many
     */
    SearchAlert subscribe(String mail, SearchAlert.Wish wish, long change, Instant now);

    /**
     * Whether a mail to confirm has to go for that wish: not while an earlier one is open, nor where the wish is
     * confirmed already or the address has too many.
     */
    boolean needsConfirmation(String mail, SearchAlert.Wish wish);

    /** The open wish of the address becomes this one, under the link that it was sent; nothing where none is open. */
    void replaceUnconfirmed(String mail, SearchAlert.Wish wish, long change);

    Optional<SearchAlert> findByHandle(String handle);

    /** Confirms it; nothing where nobody asked, or too long ago. */
    Optional<SearchAlert> confirm(String handle, Instant now);

    /** Ends it; ending it twice is no fault. */
    void unsubscribe(String handle);

    /** Those of an address that are confirmed, newest first. */
    List<SearchAlert> findConfirmed(String mail);

    /** Confirmed ones whose pause is over, longest waiting first. */
    List<SearchAlert> findDue(Instant now, int atMost);

    /** Notes that everything up to a change was looked at. */
    void recordDigest(long id, long change, Instant now);

    /** Forgets what nobody confirmed in time. */
    void deleteExpired(Instant now);
}
