package minga.template;

/** A row with a number of its own, by which it is known wherever it moves. */
public interface NumberedRow {

    /** Its number; 0 before it was stored. */
    long id();
}
