package minga.commitment;

import java.time.Instant;
import java.util.Optional;

/** Repository of the one-time keys with which the contact of a commitment reports without an account. */
public interface ReportKeys {

    /** Makes a key and hands out its secret, 64 hexadecimal digits, which is kept nowhere. */
    String create(long commitmentId, Instant now);

    /** The commitment that an unused key in its time opens, while it is public. */
    Optional<Commitment> find(String secret, Instant now);

    /** The commitment of a key, also of a used one: with it reminders can be ended as long as it is known. */
    Optional<Commitment> findOwner(String secret);

    /** Uses the key up: of two who come at once, one succeeds. */
    boolean consume(String secret, Instant now);

    /**
     * Notes that the contact was reminded, unless somebody did since {@code before}; true for who may write the mail.
     */
    boolean claimReminder(long commitmentId, Instant before, Instant now);

    /** Ends the reminders to the present contact of the commitment. */
    void endReminders(long commitmentId, Instant now);

    /** Forgets keys that ended before that time. */
    void purge(Instant before);
}
