package minga.evidence.extraction;

import java.util.List;

/** Text of a file, page by page, and how much of it was read. */
public record ExtractedText(State state, List<Page> pages) {

    public ExtractedText {
        pages = List.copyOf(pages);
    }

    /** How much of the file's text was read. */
    public enum State {
        /** All of it. */
        COMPLETE,
        /** Some of it: there was too much, it took too long, or a part was damaged or of an unknown kind. */
        INCOMPLETE,
        /** Nothing: damaged, protected by a password, of a format that is not read, or too much from its beginning. */
        UNREADABLE,
        /** Files of this kind have no text: images, sounds, films. */
        NO_TEXT
    }

    /** What a page number counts. */
    public enum Unit {
        PAGE, SLIDE, SHEET,
        /** Text without a page: plain text, notes, comments, headers; the number is 0. */
        WHOLE
    }

    /**
     * Text of one page, or of a piece of a long one.
     *
     * @param part name of the file within an archive; empty where the file is none
     * @param number from 1 in the order of the document; 0 where it has no pages
     * @param text lines separated by line feeds, without other control characters; blank for a page that is an image
     */
    public record Page(String part, Unit unit, int number, String text) {}

    /** Nothing was read. */
    public static ExtractedText unreadable() {
        return new ExtractedText(State.UNREADABLE, List.of());
    }
}
