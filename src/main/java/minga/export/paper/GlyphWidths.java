package minga.export.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Widths of the glyphs of a TrueType font of the portal, read without the fonts of the machine, which may have none.
 * Safe for several threads.
 */
public final class GlyphWidths {

    public static final GlyphWidths TEXT = new GlyphWidths("roboto-400.ttf");
    public static final GlyphWidths BOLD = new GlyphWidths("roboto-700.ttf");

    private static final int NONE = 0;
    /** Of what the font lacks, such as a letter of another script. */
    private static final double OTHER = 0.8;

    private final Map<Integer, Double> widths = new ConcurrentHashMap<>();
    private final TrueTypeFont font;
    private final CmapLookup codes;

    private GlyphWidths(String file) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(PaperFiles.bytes(PaperFiles.FONTS + file)));
            codes = font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    /** The width of the text on one line, in the unit of the size. */
    public double width(String text, double size) {
        return text.codePoints().mapToDouble(this::width).sum() * size;
    }

    private double width(int code) {
        Double known = widths.get(code);
        if (known == null) {
            known = read(code);
            widths.put(code, known);
        }
        return known;
    }

    private synchronized double read(int code) {
        try {
            int number = codes.getGlyphId(code);
            return number == NONE ? OTHER : font.getAdvanceWidth(number) / (double) font.getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(Integer.toHexString(code), unreadable);
        }
    }
}
