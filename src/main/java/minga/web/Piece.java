package minga.web;

/** A piece of a passage, either wholly marked as what was looked for or not at all. */
public interface Piece {

    /** Plain text: whatever it says is shown and never read as markup. */
    String text();

    boolean marked();
}
