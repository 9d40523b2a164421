package minga.export.office;

import java.util.ArrayList;
import java.util.List;
import minga.export.paper.GlyphWidths;

/**
 * Breaks text into lines as an office program will, a little early: the fonts of the reader's machine are not known, so
 * the widths of ours are taken with a margin.
 */
final class LineBreaker {

    private static final double MARGIN = 1.1;

    private LineBreaker() {}

    /** The text for a place with little room: at most so many characters. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    /** The width of a text on one line, in points. */
    static double width(String text, double size, boolean bold) {
        return (bold ? GlyphWidths.BOLD : GlyphWidths.TEXT).width(text, size) * MARGIN;
    }

    /** The lines of a text; a word that is wider than a line is broken. */
    static List<String> lines(String text, double size, double width, boolean bold) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double at = 0;
        double blank = width(" ", size, bold);
        for (String word : text.split(" ")) {
            double wide = width(word, size, bold);
            if (at > 0 && at + blank + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                at = 0;
            }
            if (at > 0) {
                line.append(' ');
                at += blank;
            }
            if (wide <= width) {
                line.append(word);
                at += wide;
            } else {
                at = broken(word, size, width, bold, lines, line);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static double broken(String word, double size, double width, boolean bold, List<String> lines,
            StringBuilder line) {
        double at = 0;
        for (int code : word.codePoints().toArray()) {
            String letter = Character.toString(code);
            double wide = width(letter, size, bold);
            if (at + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                at = 0;
            }
            line.append(letter);
            at += wide;
        }
        return at;
    }
}
