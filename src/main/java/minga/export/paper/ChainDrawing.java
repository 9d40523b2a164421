package minga.export.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import minga.export.ChainLink;
import minga.export.ChainLink.Kind;

/**
 * Draws one root of a results chain, with all that hangs from it, as an SVG of five columns: boxes joined by arrows,
 * what is missing dashed. Text is drawn as outlines, so that the drawing needs no font where it is shown; whoever shows
 * it says the same in words beside it.
 */
final class ChainDrawing {

    static final int WIDTH = 680;
    /** Higher ones do not fit on a page: their tables must do. */
    static final int MOST_HEIGHT = 860;

    private static final double[] LEFT = {0, 147, 294, 432, 584};
    private static final double[] WIDE = {128, 128, 119, 133, 96};
    private static final double GAP = 8;
    private static final double PAD = 9;
    private static final double LABEL = 9.5;
    private static final double TEXT = 11;
    private static final double LINE = 14;
    private static final double FIRST = 34;
    private static final double ARROW = 16;
    private static final int MOST_LINES = 12;

    private final StringBuilder svg = new StringBuilder();

    private ChainDrawing() {}

    /** The SVG document; null where it would be higher than a page. */
    static String of(ChainLink root) {
        ChainDrawing drawing = new ChainDrawing();
        double height = drawing.draw(root, 0);
        return height > MOST_HEIGHT ? null
                : String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%.0f\" "
                        + "viewBox=\"0 0 %d %.0f\">%s</svg>", WIDTH, height + 1, WIDTH, height + 1, drawing.svg);
    }

    /** Draws the link with its top there, and what hangs from it to its right; gives the height of all. */
    private double draw(ChainLink link, double top) {
        int column = link.kind().ordinal();
        List<String> lines = lines(link.text(), WIDE[column] - 2 * PAD);
        double own = FIRST + lines.size() * LINE + PAD - 4;
        double at = top;
        for (ChainLink child : link.children()) {
            arrow(column, top + ARROW, child.kind().ordinal(), at + ARROW, child.gap());
            at += draw(child, at) + GAP;
        }
        double below = Math.max(0, at - top - GAP);
        box(link, column, top, link.children().size() == 1 ? Math.max(own, below) : own, lines);
        return Math.max(own, below);
    }

    private void box(ChainLink link, int column, double top, double height, List<String> lines) {
        double left = LEFT[column];
        if (link.gap()) {
            add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#fff\" stroke=\"#b42318\" "
                    + "stroke-width=\"1.2\" stroke-dasharray=\"4 3\"/>", left + 0.6, top + 0.6, WIDE[column] - 1.2,
                    height - 1.2);
        } else {
            add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#f7f4ee\"/>", left, top,
                    WIDE[column], height);
            add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"4\" fill=\"%s\"/>", left, top, WIDE[column],
                    link.kind().compareTo(Kind.MEANS) >= 0 ? "#c4621a" : "#006fb3");
        }
        text(GlyphOutlines.BOLD, link.label(), LABEL, left + PAD, top + 19, "#4a5368");
        for (int i = 0; i < lines.size(); i++) {
            text(link.gap() ? GlyphOutlines.BOLD : GlyphOutlines.TEXT, lines.get(i), TEXT, left + PAD,
                    top + FIRST + i * LINE, link.gap() ? "#b42318" : "#0a132d");
        }
    }

    private void arrow(int from, double fromY, int to, double toY, boolean gap) {
        double start = LEFT[from] + WIDE[from];
        double end = LEFT[to] - 5;
        double bend = start + 7;
        String colour = gap ? "#b42318" : "#0a132d";
        add("<path d=\"M%.1f %.1fH%.1fV%.1fH%.1f\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.1\"%s/>", start, fromY,
                bend, toY, end, colour, gap ? " stroke-dasharray=\"3 2\"" : "");
        add("<path d=\"M%.1f %.1fl5 3.5-5 3.5z\" fill=\"%s\"/>", end, toY - 3.5, colour);
    }

    private void text(GlyphOutlines font, String text, double size, double x, double y, String colour) {
        svg.append("<path fill=\"").append(colour).append("\" d=\"").append(font.path(text, size, x, y))
                .append("\"/>");
    }

    private void add(String pattern, Object... values) {
        svg.append(String.format(Locale.ROOT, pattern, values));
    }

    /** The text in lines of that width; what is longer than a box ends with an ellipsis. */
    private static List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            for (String part : parts(word, width)) {
                String more = line.isEmpty() ? part : line + " " + part;
                if (!line.isEmpty() && GlyphOutlines.TEXT.width(more, TEXT) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    more = part;
                }
                line.setLength(0);
                line.append(more);
            }
            if (lines.size() == MOST_LINES) {
                lines.set(MOST_LINES - 1, lines.get(MOST_LINES - 1) + "…");
                return lines;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** The word, in pieces where it is wider than a line. */
    private static List<String> parts(String word, double width) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        double wide = 0;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            double one = GlyphOutlines.TEXT.width(Character.toString(word.codePointAt(i)), TEXT);
            if (wide + one > width && i > from) {
                parts.add(word.substring(from, i));
                from = i;
                wide = 0;
                if (parts.size() > MOST_LINES) {
                    return parts;
                }
            }
            wide += one;
        }
        parts.add(word.substring(from));
        return parts;
    }
}
