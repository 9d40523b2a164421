package minga.export.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Widths and outlines of the glyphs of a TrueType font of the portal, read without the fonts of the machine, which may
 * have none. Safe for several threads.
 */
public final class GlyphOutlines {

    public static final GlyphOutlines TEXT = new GlyphOutlines("roboto-400.ttf");
    public static final GlyphOutlines BOLD = new GlyphOutlines("roboto-700.ttf");

    private static final int NONE = 0;
    /** Of a font, in the coordinates of a segment. */
    private static final int MOST_POINTS = 6;

    /**
     * One glyph.
     *
     * @param width in units of the em
     * @param steps the outline, each step with its letter and points
     */
    private record Glyph(double width, List<Step> steps) {}

    private record Step(char letter, double[] points) {}

    /** For what the font lacks. */
    private static final Glyph SQUARE = new Glyph(0.6, List.of(new Step('M', new double[]{0.08, 0.05}),
            new Step('L', new double[]{0.52, 0.05}), new Step('L', new double[]{0.52, 0.5}),
            new Step('L', new double[]{0.08, 0.5}), new Step('Z', new double[0])));

    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();
    private final TrueTypeFont font;
    private final CmapLookup codes;

    private GlyphOutlines(String file) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(PaperFiles.bytes(PaperFiles.FONTS + file)));
            codes = font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    /** The width of the text on one line, in the unit of the size. */
    public double width(String text, double size) {
        return text.codePoints().mapToDouble(code -> glyph(code).width()).sum() * size;
    }

    /** The outline of the text as the data of an SVG path; what the font lacks is a small square. */
    String path(String text, double size, double x, double y) {
        StringBuilder path = new StringBuilder();
        double at = x;
        for (int code : text.codePoints().toArray()) {
            Glyph glyph = glyph(code);
            for (Step step : glyph.steps()) {
                path.append(step.letter());
                for (int i = 0; i < step.points().length; i += 2) {
                    number(path, at + step.points()[i] * size).append(' ');
                    number(path, y - step.points()[i + 1] * size).append(' ');
                }
            }
            at += glyph.width() * size;
        }
        return path.toString();
    }

    private static StringBuilder number(StringBuilder to, double value) {
        return to.append(Math.round(value * 100) / 100f);
    }

    private Glyph glyph(int code) {
        Glyph known = glyphs.get(code);
        if (known == null) {
            known = read(code);
            glyphs.put(code, known);
        }
        return known;
    }

    private synchronized Glyph read(int code) {
        int number = codes.getGlyphId(code);
        if (number == NONE) {
            return SQUARE;
        }
        try {
            double em = font.getUnitsPerEm();
            GlyphData data = font.getGlyph().getGlyph(number);
            return new Glyph(font.getAdvanceWidth(number) / em, data == null ? List.of()
                    : steps(data.getPath().getPathIterator(AffineTransform.getScaleInstance(1 / em, 1 / em))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "U+%04X", code), unreadable);
        }
    }

    private static List<Step> steps(PathIterator path) {
        List<Step> steps = new ArrayList<>();
        double[] points = new double[MOST_POINTS];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(points);
            int count = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_QUADTO ? 4
                    : kind == PathIterator.SEG_CUBICTO ? 6 : 2;
            steps.add(new Step("MLQCZ".charAt(kind), Arrays.copyOf(points, count)));
        }
        return steps;
    }
}
