package minga.template;

/**
 * A row that is marked as removed first and deleted later, so that a removal can be undone. {@link Rows} shows it only
 * while it stands.
 */
public interface RemovableRow extends NumberedRow {

    /** Its place in its list, from 0. */
    int place();

    /** Takes that place in its list. */
    void moveTo(int place);

    /** The place from which it was removed; null while it stands. */
    Integer removedFrom();

    /** It is removed from that place, or, with null, put back. */
    void markRemoved(Integer fromPlace);

    /** The number of the row that it was copied from, or its own: the same in every version of a record. */
    long lineage();

    /** It is a copy of the row of that lineage. */
    void descendFrom(long lineage);

    /** True where it was removed. */
    default boolean isRemoved() {
        return removedFrom() != null;
    }
}
