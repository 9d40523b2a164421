package minga.seminar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of registrations. To write, call from inside {@code Transactions.write}. */
public interface Registrations {

    /** Lets nobody else count or change the places of the seminar until the end of the transaction. */
    void lock(long seminarId);

    Optional<Registration> find(long seminarId, String mail);

    Optional<Registration> withHandle(String handle);

    /** Those of a seminar in the order in which they were confirmed; unconfirmed ones are left out. */
    List<Registration> confirmed(long seminarId);

    /** The seminars that have registrations. */
    List<Long> seminars();

    void add(Registration registration);

    void remove(Registration registration);

    /** Forgets those of a seminar. */
    void forget(long seminarId);

    /** Forgets those that nobody confirmed and that were made at that time or before. */
    void purge(Instant before);
}
