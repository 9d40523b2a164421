package minga.template;

/**
 * A row that is marked as removed first and deleted later, so that a removal can be undone. {@link Rows} shows it only
 * while it stands.
 */
public interface RemovableRow {

    /** Its number; 0 before it was stored. */
    long id();

    /** Its place in its list, from 0. */
    int place();

    /** Takes that place in its list. */
    void moveTo(int place);

    /** The place from which it was removed; null while it stands. */
    Integer removedFrom();

    /** It is removed from that place, or, with null, put back. */
    void markRemoved(Integer fromPlace);

    /** True where it was removed. */
    default boolean isRemoved() {
        return removedFrom() != null;
    }
}
