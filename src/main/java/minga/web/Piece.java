package minga.web;

/** One run of text of a passage with search terms highlighted: either wholly highlighted or not at all. */
public interface Piece {

    /** Plain text: whatever it says is shown and never read as markup. */
    String text();

    boolean marked();
}
