package minga.seminar;

/** Repository of the Mesa Intermunicipal. To write, call from inside {@code Transactions.write}. */
public interface RoundTables {

    /** The Mesa with its members; an empty one, not yet stored, where nobody wrote in it. */
    RoundTable read();

    /** Makes other writers of the Mesa wait until this work is over; called before it is read. */
    void lock();

    /** Stores it where it is not, and notes in the change log that somebody wrote in it. */
    void recordChange(RoundTable table);
}
