package minga.search;

import java.util.ArrayList;
import java.util.List;
import minga.web.Piece;

/**
 * Passage of a text with the positions to highlight. It is plain text; who shows it escapes each part and marks the
 * marked ones.
 *
 * @param text the passage
 * @param marks the matching places, in order and without overlap
 */
public record Snippet(String text, List<Mark> marks) {

    /** A matching place, from the first character up to but not including the last. */
    public record Mark(int start, int end) {
    }

    /** A piece of the passage, either wholly marked or not at all. */
    public record Part(String text, boolean marked) implements Piece {
    }

    public Snippet {
        marks = List.copyOf(marks);
    }

    /** The passage cut at its marks. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            if (mark.start() > at) {
                parts.add(new Part(text.substring(at, mark.start()), false));
            }
            parts.add(new Part(text.substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        if (at < text.length()) {
            parts.add(new Part(text.substring(at), false));
        }
        return parts;
    }
}
